/** Groups are looked at: small ones merge or are cancelled, teachers are named, and who lost a group chooses again. */
import type { ChoiceList, GroupListView, GroupView } from '../../../contracts/campaign-groups.schemas.ts';
import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import { createChance } from '../../../db/seeds/demo/chance.ts';
import { inventName } from '../../../db/seeds/demo/invented-name.ts';
import { surnameInitials } from '../../../domain/names/format-name.ts';
import { act, ADVISERS, applicationsWith, endPhase, placeOf, readCampaign, type Story } from './story.ts';

/** Teachers of the demo are the same every time. */
const TEACHERS_SEED = 20270601;

export async function arrangeGroups(story: Story): Promise<void> {
  const merged = await mergeSmallGroups(story);
  await nameTeachers(story);
  await act(story, { type: 'settle-groups' });
  story.tell(`${merged} groups below the minimum were merged into others; the rest of them is cancelled.`);
}

/** Every second small group that can be merged is; a group that has taken another in stays as it is. */
async function mergeSmallGroups(story: Story): Promise<number> {
  let merged = 0;
  const looked = new Set<string>();
  for (;;) {
    const next = (await proposed(story)).find(({ id, proposals }) => proposals.length > 0 && !looked.has(id));
    if (!next) return merged;
    looked.add(next.id);
    const [mildest] = next.proposals;
    if (mildest?.type !== 'merge' || mildest.overMaximum || looked.size % 2 === 0) continue;
    await actOn(story, next, { type: 'merge', into: mildest.groupId });
    merged += 1;
  }
}

async function nameTeachers(story: Story): Promise<void> {
  const chance = createChance(TEACHERS_SEED);
  for (const group of await proposed(story)) {
    const { kk, ru } = inventName(chance, chance.happens(60) ? 'female' : 'male');
    await actOn(story, group, { type: 'name-teacher', teacher: surnameInitials(group.language === 'kk' ? kk : ru) });
  }
}

async function proposed({ office, campaignId }: Story): Promise<readonly GroupView[]> {
  const { items } = await office.call<GroupListView>('registrar', 'GET', `/campaigns/${campaignId}/groups`);
  return items.filter(({ status }) => status === 'proposed');
}

async function actOn(story: Story, { id }: GroupView, body: object): Promise<void> {
  await story.office.call('registrar', 'POST', `${placeOf(story)}/groups/${id}/acts`, body);
}

/** Advisers choose with their students; where nothing is open, the term ends without a choice. */
export async function chooseAgain(story: Story): Promise<void> {
  let chosen = 0;
  for (const login of ADVISERS) {
    for (const application of await applicationsWith(story, 'unplaced', login)) {
      if (await choose(story, application, login)) chosen += 1;
    }
  }
  const left = (await applicationsWith(story, 'unplaced')).length;
  story.tell(`${chosen} students of cancelled groups have chosen again, ${left} have not.`);
  if ((await readCampaign(story)).phase === 'second-choice' && left > 0) await endPhase(story, 'second-choice');
}

async function choose(story: Story, { id, version }: ApplicationView, login: string): Promise<boolean> {
  const place = `${placeOf(story)}/applications/${id}`;
  const { items } = await story.office.call<ChoiceList>(login, 'GET', `${place}/choices`);
  const [first] = items;
  if (!first) return false;
  await story.office.call(login, 'POST', `${place}/choice`, { version, courseCode: first.course.code });
  return true;
}
