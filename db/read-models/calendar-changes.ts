/** Changes of the working calendar as people see them. */
import type { Knex } from 'knex';
import type { CalendarEntry } from '../../domain/calendar/entry.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import type { CaseAuthor } from './cases.ts';

export interface CalendarChangeRow {
  readonly id: string;
  readonly validFrom: IsoDate;
  readonly basis: string;
  readonly reason: string;
  readonly days: readonly CalendarEntry[];
  readonly enteredBy: CaseAuthor;
  readonly enteredAt: Instant;
  readonly status: 'waiting' | 'applying' | 'applied';
  readonly toCheck: number | null;
  readonly checked: number;
  readonly finishedAt: Instant | null;
  readonly moved: number;
  readonly remindersMoved: number;
  readonly notMoved: number;
}

export interface CalendarChangePlace {
  readonly enteredAt: Instant;
  readonly id: string;
}

/** Latest first; one row more than the limit when there are more. */
export async function listChanges(
  db: Knex,
  { after, limit }: { readonly after?: CalendarChangePlace; readonly limit: number },
): Promise<readonly CalendarChangeRow[]> {
  const query = selectChanges(db)
    .orderBy([{ column: 'calendar_changes.entered_at', order: 'desc' }, { column: 'calendar_changes.id' }])
    .limit(limit + 1);
  if (after) {
    query.whereRaw(
      `(calendar_changes.entered_at < :enteredAt
        or (calendar_changes.entered_at = :enteredAt and calendar_changes.id > :id))`,
      { ...after },
    );
  }
  return query;
}

/** One change; nothing while it is only proposed. */
export async function readChange(db: Knex, id: string): Promise<CalendarChangeRow | undefined> {
  const [row] = await selectChanges(db).where('calendar_changes.id', id);
  return row;
}

/** Days entered with changes that begin to count after a day, in order. */
export async function readComingDays(
  db: Knex,
  { year, today }: { readonly year: number; readonly today: IsoDate },
): Promise<readonly (CalendarEntry & { readonly validFrom: IsoDate })[]> {
  return db('calendar_entries')
    .where('valid_from', '>', today)
    .whereBetween('date', [`${year}-01-01`, `${year}-12-31`])
    .orderBy(['date', 'ordinal'])
    .select('date', 'kind', 'nature', 'title', 'source', 'confirmed')
    .select('carries_over as carriesOver', 'valid_from as validFrom');
}

function selectChanges(db: Knex) {
  return db('calendar_changes')
    .join('people', 'people.id', 'calendar_changes.entered_by')
    .whereNot('calendar_changes.status', 'proposed')
    .select<CalendarChangeRow[]>(...COLUMNS, ...COMPUTED.map((column) => db.raw(column)));
}

const COLUMNS = [
  'calendar_changes.id',
  'calendar_changes.valid_from as validFrom',
  'calendar_changes.basis',
  'calendar_changes.reason',
  'calendar_changes.days',
  'calendar_changes.entered_at as enteredAt',
  'calendar_changes.status',
  'calendar_changes.to_check as toCheck',
  'calendar_changes.checked',
  'calendar_changes.finished_at as finishedAt',
];

const COUNT = (outcome: string) =>
  `(select count(*)::int from deadline_moves where deadline_moves.change_id = calendar_changes.id
    and deadline_moves.outcome = '${outcome}')`;

const COMPUTED = [
  `jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as "enteredBy"`,
  `${COUNT('moved')} as moved`,
  `${COUNT('reminders-moved')} as "remindersMoved"`,
  `${COUNT('not-moved')} as "notMoved"`,
];
