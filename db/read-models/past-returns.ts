/** How often papers of a kind were sent back, and how long their authors took to mend them. */
import type { Knex } from 'knex';
import type { LocalMoment } from '../../domain/calendar/due.ts';
import type { Until } from './past-answers.ts';

export interface PastReturns {
  /** stages opened in the last cases of the kind */
  readonly opened: number;
  readonly returned: number;
  readonly mended: readonly { readonly returned: LocalMoment; readonly submitted: LocalMoment }[];
}

const CASES = 100;

const EVENTS = `
  select log.action, log.case_id as "caseId",
    jsonb_build_object('date', to_char(log.at at time zone :timeZone, 'YYYY-MM-DD'),
      'minute', (extract(hour from log.at at time zone :timeZone) * 60
        + extract(minute from log.at at time zone :timeZone))::integer) as at
  from (
    select id from cases where process = :process and kind = :kind and created_at < :before
    order by created_at desc, id limit ${CASES}
  ) recent
  join change_log log on log.case_id = recent.id
  where log.action in ('stage-opened', 'returned', 'submitted') and log.at < :before
  order by log.case_id, log.seq`;

interface EventRow {
  readonly action: 'stage-opened' | 'returned' | 'submitted';
  readonly caseId: string;
  readonly at: LocalMoment;
}

/** Looks at the last cases of a kind. */
export async function readPastReturns(
  db: Knex,
  kind: { readonly process: string; readonly kind: string },
  until: Until,
): Promise<PastReturns> {
  const { rows }: { rows: EventRow[] } = await db.raw(EVENTS, { ...kind, ...until });
  const mended = rows.flatMap((row, index) => {
    const next = rows.slice(index + 1).find(({ action }) => action !== 'stage-opened');
    const isMended = row.action === 'returned' && next?.action === 'submitted' && next.caseId === row.caseId;
    return isMended ? [{ returned: row.at, submitted: next.at }] : [];
  });
  const count = (wanted: EventRow['action']) => rows.filter(({ action }) => action === wanted).length;
  return { opened: count('stage-opened'), returned: count('returned'), mended };
}

/** When the paper was last sent back to its author; nothing when it never was. */
export async function lastReturnOf(db: Knex, caseId: string): Promise<string | undefined> {
  const row = await db('change_log')
    .where({ case_id: caseId, action: 'returned' })
    .orderBy('seq', 'desc')
    .first<{ at: string } | undefined>('at');
  return row?.at;
}
