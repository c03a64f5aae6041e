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

interface Amendment {
  readonly content: ListChanges;
}

/** Against the orders in force. Nothing while the opening order has no number, and once it is annulled. */
export function readListChanges(db: Knex, state: CampaignState): Promise<ChangedLists | undefined> {
  return readChanges(db, state, (orderId) => readAmendments(db, orderId));
}

/** Against the lists as they will be with an amendment under way, as it is written now. */
export function readFurtherChanges(
  db: Knex,
  state: CampaignState,
  amendmentId: string,
): Promise<ChangedLists | undefined> {
  return readChanges(db, state, async (orderId) => {
    // it may have got its number a moment ago
    const others = readAmendments(db, orderId).whereNot('cases.id', amendmentId);
    const own = papers(db).where('cases.id', amendmentId).select<Amendment[]>('case_contents.content');
    return [...(await others), ...(await own)];
  });
}

async function readChanges(
  db: Knex,
  state: CampaignState,
  amendmentsOf: (orderId: string) => PromiseLike<readonly Amendment[]>,
): Promise<ChangedLists | undefined> {
  const order = await readOpeningOrder(db, state);
  if (!order) return undefined;
  const { lists, ...reference } = order;
  const [amendments, groups, joined] = await Promise.all([
    amendmentsOf(order.caseId),
    readListedGroups(db, state.campaignId),
    readJoined(db, state.campaignId),
  ]);
  const amended = amendments.reduce((known, { content }) => amendedLists(known, content), lists);
  return { order: reference, ...listChanges(amended, listsOf(groups.map(groupOnList)), joined) };
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
function readAmendments(db: Knex, orderId: string) {
  return inForce(db)
    .join('case_relations', 'case_relations.case_id', 'cases.id')
    .where({ 'case_relations.order_id': orderId, 'case_relations.type': 'amends', 'cases.kind': LISTS_AMENDMENT })
    .orderBy(['registrations.year', 'registrations.ordinal'])
    .select<Amendment[]>('case_contents.content');
}

/** Registered orders nobody has annulled, with what they hold. */
function inForce(db: Knex): Knex.QueryBuilder {
  return papers(db)
    .join('registrations', 'registrations.case_id', 'cases.id')
    .where('registrations.status', 'in-force');
}

/** Cases with what they hold now. */
function papers(db: Knex): Knex.QueryBuilder {
  return db('cases').join('case_contents', 'case_contents.id', 'cases.content_id');
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
