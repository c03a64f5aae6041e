/** Changes of the working calendar, from the proposal to the last deadline they moved. */
import type { Knex } from 'knex';
import { AppError } from '../../contracts/errors.ts';
import type { CalendarEntry } from '../../domain/calendar/entry.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { withTransaction } from '../transaction.ts';
import { createCalendarStore } from './calendar-store.ts';
import { createOfficeLogStore } from './office-log-store.ts';

export interface ProposedChange {
  readonly id: string;
  readonly validFrom: IsoDate;
  readonly basis: string;
  readonly reason: string;
  readonly days: readonly CalendarEntry[];
  /** version of the calendar it was made from */
  readonly basedOn: number;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

export interface StoredChange {
  readonly id: string;
  readonly valid_from: IsoDate;
  readonly basis: string;
  readonly reason: string;
  readonly days: readonly CalendarEntry[];
  readonly based_on: number;
  readonly entered_by: string;
  readonly status: 'proposed' | 'waiting' | 'applying' | 'applied';
}

export type CalendarChangesStore = ReturnType<typeof createCalendarChangesStore>;

export function createCalendarChangesStore(db: Knex) {
  const changeOf = (id: string) => db('calendar_changes').where({ id });

  return {
    /** Keeps what somebody wants of the calendar; it counts for nothing until it is entered. */
    async propose({ days, ...change }: ProposedChange): Promise<void> {
      const { id, validFrom, basis, reason, basedOn, enteredBy, enteredAt } = change;
      await db('calendar_changes')
        .insert({
          id,
          valid_from: validFrom,
          basis,
          reason,
          days: toJsonColumn(days),
          based_on: basedOn,
          entered_by: enteredBy,
          entered_at: enteredAt,
          status: 'proposed',
        })
        .onConflict('id')
        .ignore();
    },

    /**
     * Takes a change into the calendar and into the log; entering it again changes nothing.
     *
     * @throws AppError CHANGED_MEANWHILE when the calendar is no longer the one it was made from; nothing is left of it then
     */
    async enter(id: string, at: Instant): Promise<void> {
      const isEntered = await withTransaction(db, (transaction) => enterChange(transaction, id, at));
      if (!isEntered) throw new AppError('CHANGED_MEANWHILE');
    },

    /** From now on open deadlines follow. */
    async start(id: string, toCheck: number, at: Instant): Promise<void> {
      await changeOf(id).where({ status: 'waiting' }).update({ status: 'applying', to_check: toCheck, started_at: at });
    },

    async progress(id: string, checked: number): Promise<void> {
      await changeOf(id).update({ checked: db.raw('least(?::integer, to_check)', [checked]) });
    },

    /** All open deadlines have been looked at; the log says how many moved. */
    finish(id: string, at: Instant): Promise<void> {
      return withTransaction(db, (transaction) => finishChange(transaction, id, at));
    },

    /** @throws Error when there is no such change */
    async stored(id: string): Promise<StoredChange> {
      const row = await changeOf(id).first<StoredChange | undefined>('*');
      if (!row) throw new Error(`there is no change ${id} of the calendar`);
      return row;
    },
  };
}

function locked(transaction: Knex.Transaction, id: string): Promise<StoredChange | undefined> {
  return transaction('calendar_changes').where({ id }).forUpdate().first<StoredChange | undefined>('*');
}

/** Tells whether the change is in the calendar; one that is refused is forgotten, so a repetition finds none. */
async function enterChange(transaction: Knex.Transaction, id: string, at: Instant): Promise<boolean> {
  await transaction.raw('lock table calendar_entries in share row exclusive mode');
  const change = await locked(transaction, id);
  if (!change) return false;
  if (change.status !== 'proposed') return true;
  if ((await createCalendarStore(transaction).version()) !== change.based_on) {
    await transaction('calendar_changes').where({ id }).delete();
    return false;
  }
  await takeIntoCalendar(transaction, change, at);
  return true;
}

async function takeIntoCalendar(transaction: Knex.Transaction, change: StoredChange, at: Instant): Promise<void> {
  const { id } = change;
  await createCalendarStore(transaction).add({ changeId: id, validFrom: change.valid_from, entries: change.days });
  await transaction('calendar_changes').where({ id }).update({ status: 'waiting' });
  await createOfficeLogStore(transaction).append({
    chain: 'calendar',
    at,
    actorId: change.entered_by,
    action: 'calendar-changed',
    details: {
      changeId: id,
      validFrom: change.valid_from,
      basis: change.basis,
      reason: change.reason,
      days: change.days as unknown as Json,
    },
  });
}

async function finishChange(transaction: Knex.Transaction, id: string, at: Instant): Promise<void> {
  const change = await locked(transaction, id);
  if (!change || change.status === 'applied') return;
  const counts = await transaction('deadline_moves')
    .where({ change_id: id })
    .groupBy('outcome')
    .select<{ outcome: string; count: number }[]>('outcome', transaction.raw('count(*)::int as count'));
  const countOf = (outcome: string) => counts.find((row) => row.outcome === outcome)?.count ?? 0;
  await transaction('calendar_changes')
    .where({ id })
    .update({ status: 'applied', finished_at: at, checked: transaction.ref('to_check') });
  await createOfficeLogStore(transaction).append({
    chain: 'calendar',
    at,
    actorId: 'system',
    action: 'calendar-applied',
    details: { changeId: id, moved: countOf('moved'), notMoved: countOf('not-moved') },
  });
}
