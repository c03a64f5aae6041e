/** The log of a campaign as people read it. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../../contracts/acting-order.ts';
import { ordersOf } from '../acting-basis.ts';
import type { Json } from '../../../domain/shared/json.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { CaseAuthor } from '../cases.ts';

export interface CampaignHistoryRow {
  readonly seq: number;
  readonly at: Instant;
  /** null: the program itself */
  readonly actor: CaseAuthor | null;
  /** the absent person in whose place the actor acted, and the orders by which */
  readonly actingFor: CaseAuthor | null;
  readonly basis: readonly ActingOrder[] | null;
  readonly action: string;
  readonly details: Readonly<Record<string, Json>>;
  /** the words of the reason the entry names */
  readonly reason: string | null;
}

/** The absences an entry names, in order. */
const ABSENCES = `array(select office_log.details ->> 'absenceId' where office_log.details ->> 'absenceId' is not null)
  || array(select jsonb_array_elements_text(office_log.details -> 'furtherAbsenceIds'))`;

/** Latest first; one row more than the limit when there are more. */
export async function readCampaignHistory(
  db: Knex,
  campaignId: string,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly CampaignHistoryRow[]> {
  const query = db('office_log')
    .leftJoin('people', 'people.id', 'office_log.actor_id')
    .leftJoin('campaign_remarks', 'campaign_remarks.id', db.raw(`office_log.details ->> 'reasonId'`))
    .leftJoin('people as absent', 'absent.id', db.raw(`office_log.details ->> 'actingForId'`))
    .where('office_log.chain', `campaign/${campaignId}`)
    .orderBy('office_log.seq', 'desc')
    .limit(limit + 1)
    .select<CampaignHistoryRow[]>(
      'office_log.seq',
      'office_log.at',
      'office_log.action',
      'office_log.details',
      'campaign_remarks.text as reason',
      db.raw(`case when people.id is not null then
        jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) end as actor`),
      db.raw(`case when absent.id is not null then
        jsonb_build_object('id', absent.id, 'login', absent.login, 'name', absent.name) end as "actingFor"`),
      db.raw(`${ordersOf(ABSENCES)} as basis`),
    );
  if (before !== undefined) query.where('office_log.seq', '<', before);
  return query;
}

/** Details of the last entry of a kind; nothing when there is none. */
export async function lastDetails(
  db: Knex,
  campaignId: string,
  action: string,
): Promise<Readonly<Record<string, Json>> | undefined> {
  const row = await db('office_log')
    .where({ chain: `campaign/${campaignId}`, action })
    .orderBy('seq', 'desc')
    .first<{ details: Readonly<Record<string, Json>> } | undefined>('details');
  return row?.details;
}
