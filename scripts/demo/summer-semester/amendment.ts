/** A student leaves while groups are taught: the lists of the opening order are amended. */
import type { GroupDetails, GroupListView, ListChangesView } from '../../../contracts/campaign-groups.schemas.ts';
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { issueOrder, unissued } from './orders.ts';
import { act, applicationsWith, campaignWhen, placeOf, withdraw, type Story } from './story.ts';

export async function amendLists(story: Story): Promise<void> {
  await leaveLargestGroup(story);
  const { groups, students } = await changes(story);
  story.tell(`The opening order does not hold any more: groups ${groups.length}, students ${students.length}.`);
  await act(story, { type: 'amend-opening' });
  const opened = await campaignWhen(story, (now) => amendments(now).length > 0, 'no amending order is opened');
  await Promise.all(amendments(opened).map((order) => issueOrder(story, order)));
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

function amendments(campaign: CampaignView): CampaignView['orders'] {
  return unissued(campaign).filter(({ purpose }) => purpose === 'amendment');
}
