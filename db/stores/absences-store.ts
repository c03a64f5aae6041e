/** Who is away, and who acts for them. */
import type { Knex } from 'knex';
import type { AbsenceToEnter } from '../../contracts/absence.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import { overlap, type Absence } from '../../domain/absence/absence.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { withTransaction } from '../transaction.ts';
import { takeText } from './pending-remarks.ts';

interface AbsenceRow {
  readonly id: string;
  readonly person_id: string;
  readonly from_date: IsoDate;
  readonly to_date: IsoDate;
  readonly deputy_id: string | null;
  readonly processes: readonly string[] | null;
  readonly unit_ids: readonly string[] | null;
}

const COLUMNS = [
  'absences.id',
  'absences.person_id',
  'absences.from_date',
  'absences.to_date',
  'absences.processes',
  'absences.unit_ids',
] as const;

interface CancelledAbsence {
  readonly id: string;
  readonly by: string;
  /** of the words that wait for it to be cancelled */
  readonly reasonId: string;
  readonly at: Instant;
}

export type AbsencesStore = ReturnType<typeof createAbsencesStore>;

export function createAbsencesStore(db: Knex) {
  return {
    /**
     * Enters an absence; entering it again changes nothing.
     *
     * @throws AppError ABSENCE_OVERLAPS when another absence answers for some of the same days and work
     */
    enter(absence: AbsenceToEnter, at: Instant): Promise<void> {
      return withTransaction(db, async (transaction) => {
        await transaction('people').where({ id: absence.personId }).forUpdate().first('id');
        const others = await standing(transaction).where({ person_id: absence.personId });
        if (others.some(({ id }) => id === absence.id)) return;
        if (others.map(toAbsence).some((other) => overlap(other, absence))) throw new AppError('ABSENCE_OVERLAPS');
        await transaction('absences').insert(toRow(absence, at)).onConflict('id').ignore();
      });
    },

    /** Ends an absence or takes it back before it began; the first who does so stands, with the reason. */
    cancel(cancelled: CancelledAbsence): Promise<void> {
      return withTransaction(db, async (transaction) => {
        const { id, by, reasonId, at } = cancelled;
        const cancel_reason = await takeText(transaction, reasonId);
        const standing = transaction('absences').where({ id }).whereNull('cancelled_at');
        await standing.update({ cancelled_by: by, cancelled_at: at, cancel_reason });
      });
    },

    /** Absences that hold on a day, in order of id; a deputy who has left acts for nobody. */
    async onDay(date: IsoDate): Promise<readonly Absence[]> {
      const rows = await standing(db)
        .where('absences.from_date', '<=', date)
        .where('absences.to_date', '>=', date)
        .orderBy('absences.id');
      return rows.map(toAbsence);
    },

    /** Absences of these people that are not over on a day, in order of their first day. */
    async notOver(date: IsoDate, personIds: readonly string[]): Promise<readonly Absence[]> {
      const rows = await standing(db)
        .where('absences.to_date', '>=', date)
        .whereIn('absences.person_id', personIds)
        .orderBy(['absences.from_date', 'absences.id']);
      return rows.map(toAbsence);
    },
  };
}

function standing(db: Knex) {
  return db('absences')
    .leftJoin('people as deputies', (on) =>
      on.on('deputies.id', 'absences.deputy_id').andOn('deputies.active', db.raw('true')),
    )
    .whereNull('absences.cancelled_at')
    .select<AbsenceRow[]>(...COLUMNS, 'deputies.id as deputy_id');
}

function toAbsence(row: AbsenceRow): Absence {
  return {
    id: row.id,
    personId: row.person_id,
    from: row.from_date,
    to: row.to_date,
    ...(row.deputy_id !== null && { deputyId: row.deputy_id }),
    ...(row.processes && { processes: row.processes }),
    ...(row.unit_ids && { unitIds: row.unit_ids }),
  };
}

function toRow(absence: AbsenceToEnter, at: Instant): object {
  return {
    id: absence.id,
    person_id: absence.personId,
    from_date: absence.from,
    to_date: absence.to,
    deputy_id: absence.deputyId ?? null,
    processes: absence.processes ?? null,
    unit_ids: absence.unitIds ?? null,
    basis_number: absence.basis.number,
    basis_date: absence.basis.date,
    created_by: absence.enteredBy,
    created_at: at,
  };
}
