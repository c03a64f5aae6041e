/** Absences as people see them. */
import type { Knex } from 'knex';
import type { LegalBasis } from '../../contracts/absence.messages.ts';
import type { AbsenceStatus } from '../../contracts/absences.schemas.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';

export interface AbsenceRow {
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly person: CaseAuthor;
  readonly post: LocalizedText | null;
  readonly deputy: CaseAuthor | null;
  readonly processes: readonly string[] | null;
  readonly units: readonly { readonly id: string; readonly title: LocalizedText }[] | null;
  readonly basis: LegalBasis;
  readonly status: AbsenceStatus;
  readonly enteredBy: CaseAuthor;
  readonly createdAt: Instant;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string | null;
}

export interface AbsencePlace {
  readonly from: IsoDate;
  readonly id: string;
}

export interface AbsenceFilter {
  readonly today: IsoDate;
  /** only absences in which this person is away or acts */
  readonly concerning?: string;
  readonly status?: AbsenceStatus;
}

/** Latest first day first; one row more than the limit when there are more. */
export async function listAbsences(
  db: Knex,
  { after, limit, ...filter }: AbsenceFilter & { readonly after?: AbsencePlace; readonly limit: number },
): Promise<readonly AbsenceRow[]> {
  const query = selectAbsences(db, filter)
    .orderBy([{ column: 'absences.from_date', order: 'desc' }, { column: 'absences.id' }])
    .limit(limit + 1);
  if (after) {
    const { from, id } = after;
    query.whereRaw('(absences.from_date < :from or (absences.from_date = :from and absences.id > :id))', { from, id });
  }
  return query;
}

/** One absence; nothing when there is none that the filter lets through. */
export async function readAbsence(db: Knex, id: string, filter: AbsenceFilter): Promise<AbsenceRow | undefined> {
  const [row] = await selectAbsences(db, filter).where('absences.id', id);
  return row;
}

function selectAbsences(db: Knex, { today, concerning, status }: AbsenceFilter) {
  const query = db('absences')
    .join('people', 'people.id', 'absences.person_id')
    .join('people as authors', 'authors.id', 'absences.created_by')
    .leftJoin('people as deputies', 'deputies.id', 'absences.deputy_id')
    .select<AbsenceRow[]>(...COLUMNS, ...COMPUTED.map((column) => db.raw(column)), db.raw(STATUS_COLUMN, { today }));
  if (concerning !== undefined) {
    query.whereRaw('(absences.person_id = :concerning or absences.deputy_id = :concerning)', { concerning });
  }
  if (status !== undefined) query.whereRaw(`(${STATUS}) = :status`, { today, status });
  return query;
}

const STATUS = `case when absences.cancelled_at is not null then 'cancelled'
  when absences.to_date < :today::date then 'past'
  when absences.from_date > :today::date then 'coming' else 'current' end`;
const STATUS_COLUMN = `${STATUS} as status`;

const COLUMNS = [
  'absences.id',
  'absences.from_date as from',
  'absences.to_date as to',
  'absences.processes',
  'absences.created_at as createdAt',
  'absences.cancelled_at as cancelledAt',
  'absences.cancel_reason as cancelReason',
];

const person = (table: string) =>
  `jsonb_build_object('id', ${table}.id, 'login', ${table}.login, 'name', ${table}.name)`;

const COMPUTED = [
  `${person('people')} as person`,
  `${person('authors')} as "enteredBy"`,
  `case when deputies.id is not null then ${person('deputies')} end as deputy`,
  `jsonb_build_object('number', absences.basis_number, 'date', absences.basis_date) as basis`,
  `(select posts.title from posts where posts.person_id = people.id order by posts.id limit 1) as post`,
  `(select jsonb_agg(jsonb_build_object('id', units.id, 'title', units.title) order by units.id) from units
    where units.id = any(absences.unit_ids)) as units`,
];
