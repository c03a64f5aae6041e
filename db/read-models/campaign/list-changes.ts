/** What the lists of an opening order have become since: the groups as they are beside what orders say. */
import type { Knex } from 'knex';
import type { OrderReference } from '../../../contracts/related-order.ts';
import { groupNumber, type CampaignGroup } from '../../../domain/campaign/groups/group.ts';
import {
  amendedLists,
  listChanges,
  type ListChanges,
  type OpeningLists,
} from '../../../domain/campaign/orders/opening-amendment.ts';
import { groupOnList, listsOf } from '../../../domain/campaign/orders/summer-opening.ts';
import { latestOrder, type CampaignState } from '../../../domain/campaign/state.ts';
import { readListedGroups } from './order-lists.ts';

/** Kind of the orders that amend lists; an amendment of another kind changes words alone. */
export const LISTS_AMENDMENT = 'summer-opening-amendment';

export interface ChangedLists extends ListChanges {
  readonly order: OrderReference;
}

/** Nothing while the opening order has no number, and once it is annulled. */
export async function readListChanges(db: Knex, state: CampaignState): Promise<ChangedLists | undefined> {
  const order = await readOpeningOrder(db, state);
  if (!order) return undefined;
  const { lists, ...reference } = order;
  const [amendments, groups, joined] = await Promise.all([
    readAmendments(db, order.caseId),
    readListedGroups(db, state.campaignId),
    readJoined(db, state.campaignId),
  ]);
  const inForce = amendments.reduce(amendedLists, lists);
  return { order: reference, ...listChanges(inForce, listsOf(groups.map(groupOnList)), joined) };
}

async function readOpeningOrder(
  db: Knex,
  state: CampaignState,
): Promise<(OrderReference & { readonly lists: OpeningLists }) | undefined> {
  const opening = latestOrder(state, 'opening');
  if (!opening) return undefined;
  return inForce(db)
    .where('cases.id', opening.caseId)
    .first(
      'cases.id as caseId',
      'registrations.number',
      'registrations.registered_on as registeredOn',
      'case_contents.content as lists',
    );
}

/** In the order in which they got their numbers. */
async function readAmendments(db: Knex, orderId: string): Promise<readonly ListChanges[]> {
  const rows: { content: ListChanges }[] = await inForce(db)
    .join('case_relations', 'case_relations.case_id', 'cases.id')
    .where({ 'case_relations.order_id': orderId, 'case_relations.type': 'amends', 'cases.kind': LISTS_AMENDMENT })
    .orderBy(['registrations.year', 'registrations.ordinal'])
    .select('case_contents.content');
  return rows.map(({ content }) => content);
}

/** Registered orders nobody has annulled, with what they hold. */
function inForce(db: Knex): Knex.QueryBuilder {
  return db('cases')
    .join('registrations', 'registrations.case_id', 'cases.id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .where('registrations.status', 'in-force');
}

/** Number of each group that has joined another, with the number of that one. */
async function readJoined(db: Knex, campaignId: string): Promise<ReadonlyMap<string, string>> {
  type Place = Pick<CampaignGroup, 'courseCode' | 'language' | 'ordinal'>;
  const rows: { from: Place; into: Place }[] = await db('campaign_groups as joined')
    .join('campaign_groups as others', 'others.id', 'joined.merged_into')
    .where('joined.campaign_id', campaignId)
    .select(db.raw(`${placeOf('joined')} as "from"`), db.raw(`${placeOf('others')} as "into"`));
  return new Map(rows.map(({ from, into }) => [groupNumber(from), groupNumber(into)]));
}

function placeOf(table: 'joined' | 'others'): string {
  return `jsonb_build_object('courseCode', ${table}.course_code, 'language', ${table}.language,
    'ordinal', ${table}.ordinal)`;
}
