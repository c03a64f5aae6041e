/** A student leaves while groups are taught: the lists of the opening order are amended. */
import type { GroupDetails, GroupListView, ListChangesView } from '../../../contracts/campaign-groups.schemas.ts';
import { issueOrder } from './orders.ts';
import { act, applicationsWith, campaignWhen, placeOf, withdraw, type Story } from './story.ts';

export async function amendLists(story: Story): Promise<void> {
  await leaveLargestGroup(story);
  const { groups, students } = await changes(story);
  story.tell(`The opening order does not hold any more: groups ${groups.length}, students ${students.length}.`);
  await act(story, { type: 'amend-opening' });
  const { orders } = await campaignWhen(story, hasAmendment, 'no amending order is opened');
  await Promise.all(orders.filter(({ purpose }) => purpose === 'amendment').map((order) => issueOrder(story, order)));
  const left = (await changes(story)).students.length;
  if (left > 0) throw new Error(`The amending order leaves ${left} students of the lists as they were.`);
}

/** Of a group that stays large enough without them. */
async function leaveLargestGroup(story: Story): Promise<void> {
  const place = `${placeOf(story)}/groups`;
  const { items } = await story.office.call<GroupListView>('registrar', 'GET', place);
  const largest = items.filter(({ status }) => status === 'confirmed').toSorted((a, b) => b.people - a.people)[0];
  const { group } = await story.office.call<{ group: GroupDetails }>('registrar', 'GET', `${place}/${largest?.id}`);
  const placed = await applicationsWith(story, 'placed');
  const leaving = placed.find(({ id }) => id === group.students[0]?.applicationId);
  if (!leaving) throw new Error('Nobody is in a group.');
  await withdraw(story, leaving, 'registrar', 'Студент оқудан кетті. / Студент покидает университет.');
}

function changes(story: Story): Promise<ListChangesView> {
  return story.office.call('registrar', 'GET', `${placeOf(story)}/list-changes`);
}

function hasAmendment({ orders }: { readonly orders: readonly { readonly purpose: string }[] }): boolean {
  return orders.some(({ purpose }) => purpose === 'amendment');
}
