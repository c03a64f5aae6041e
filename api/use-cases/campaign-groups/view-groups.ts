import type { GroupDetails, GroupListView } from '../../../contracts/campaign-groups.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readGroupStudents, readTeachers } from '../../../db/read-models/campaign/group-people.ts';
import { createCoursesStore } from '../../../db/stores/academic-record/courses-store.ts';
import { readGroups } from '../../../db/stores/campaign/read-groups.ts';
import { groupNumber } from '../../../domain/campaign/groups/group.ts';
import { mayMerge } from '../../../domain/campaign/groups/proposals.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { studentScopeOf } from '../../policy/student-policy.ts';
import { presentGroup, presentGroupStudent, type GroupContext } from '../../present/campaign-group.ts';
import { visibleCampaign } from '../campaigns/view-campaign.ts';

interface GroupPlace {
  readonly campaignId: string;
  readonly groupId: string;
}

/** @throws FORBIDDEN · NOT_FOUND */
export async function viewGroups(deps: AppDeps, asker: Asker, campaignId: string): Promise<GroupListView> {
  const context = await readContext(deps, asker, campaignId);
  const { minimumGroup: minimum, maximumGroup: maximum } = context.state.plan;
  return { items: context.groups.map((group) => presentGroup(group, context)), minimum, maximum };
}

/** A group with its students, as far as the asker may see students. @throws FORBIDDEN · NOT_FOUND */
export async function viewGroup(
  deps: AppDeps,
  asker: Asker,
  { campaignId, groupId }: GroupPlace,
): Promise<GroupDetails> {
  const context = await readContext(deps, asker, campaignId);
  const group = context.groups.find(({ id }) => id === groupId);
  if (!group) throw new AppError('NOT_FOUND');
  const students = await readGroupStudents(deps.db, groupId, studentScopeOf(asker.viewer));
  const others = context.groups.filter((other) => mayMerge(group, other));
  return {
    ...presentGroup(group, context),
    students: students.map(({ applicationId, language, ...student }) => ({
      ...{ applicationId, language },
      student: presentGroupStudent(student, asker.language),
    })),
    others: others.map((other) => ({ id: other.id, name: groupNumber(other), people: other.people })),
  };
}

async function readContext(deps: AppDeps, { viewer, language }: Asker, campaignId: string): Promise<GroupContext> {
  const { db } = deps;
  const { state } = await visibleCampaign(deps, viewer, campaignId);
  const [groups, teachers] = await Promise.all([readGroups(db, campaignId), readTeachers(db, campaignId)]);
  const courses = await createCoursesStore(db).byCodes(groups.map(({ courseCode }) => courseCode));
  const titles = new Map(courses.map(({ code, title }) => [code, title]));
  return { state, groups, titles, teachers, language, mayChange: mayPlanCampaigns(viewer) };
}
