/** The orders of a campaign and whom they wait for. */
import type { Knex } from 'knex';
import type { CaseStatus } from '../../../domain/approval/state.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { CaseAuthor } from '../cases.ts';

export interface CampaignOrderRow {
  readonly caseId: string;
  readonly title: LocalizedText;
  readonly status: CaseStatus;
  readonly number: string | null;
  readonly registeredOn: IsoDate | null;
  /** an annulling order has taken effect */
  readonly isAnnulled: boolean;
  /** who has an open task in it; the author while it is a draft */
  readonly waitsFor: readonly CaseAuthor[];
}

/** By the ids of their cases. */
export async function readCampaignOrders(
  db: Knex,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CampaignOrderRow>> {
  const rows: CampaignOrderRow[] = await db('cases')
    .whereIn('cases.id', caseIds)
    .select(
      'cases.id as caseId',
      'cases.title',
      'cases.status',
      'cases.number',
      'cases.registered_on as registeredOn',
      db.raw(`${IS_ANNULLED} as "isAnnulled"`),
      db.raw(`(${WAITS_FOR}) as "waitsFor"`),
    );
  return new Map(rows.map((row) => [row.caseId, row]));
}

const IS_ANNULLED = `exists (select from registrations
  where registrations.case_id = cases.id and registrations.status = 'annulled')`;

const WAITS_FOR = `
  select coalesce(jsonb_agg(jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name)
    order by people.id), '[]')
  from people where people.id in (
    select tasks.assignee_id from tasks where tasks.case_id = cases.id and tasks.status = 'open'
    union
    select cases.author_id where cases.status in ('draft', 'rework')
  )`;
