import type { ListChangesView } from '../../../contracts/campaign-groups.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readFurtherChanges, readListChanges } from '../../../db/read-models/campaign/list-changes.ts';
import { createStudentsStore } from '../../../db/stores/students-store.ts';
import { amendmentUnderWay } from '../../../domain/campaign/orders.ts';
import { isUnchanged, type ChangedGroup } from '../../../domain/campaign/orders/opening-amendment.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { presentGroupStudent } from '../../present/campaign-group.ts';
import { visibleCampaign } from './view-campaign.ts';

/**
 * What has become of the lists of the opening order since, for whoever leads the campaign; nothing while the order has no
 * number. While an order is to amend them, only what that one does not hold.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function viewListChanges(deps: AppDeps, asker: Asker, id: string): Promise<ListChangesView> {
  const { state } = await visibleCampaign(deps, asker.viewer, id);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  const amendment = amendmentUnderWay(state);
  const changed = await (amendment
    ? readFurtherChanges(deps.db, state, amendment.caseId)
    : readListChanges(deps.db, state));
  if (!changed) return { groups: [], students: [] };
  const { order, groups, students } = changed;
  const names = await namesOf(deps, asker.language, students);
  return {
    order,
    ...(amendment && { amendmentId: amendment.caseId }),
    groups: groups.map((group) => presentGroup(group, asker.language)),
    students: students.flatMap(({ studentId, leaves = [], joins = [] }) => {
      const student = names.get(studentId);
      return student ? [{ student, leaves: [...leaves], joins: [...joins] }] : [];
    }),
  };
}

function presentGroup(group: ChangedGroup, language: Language): ListChangesView['groups'][number] {
  const { number, title, change, into, teacher, formerTeacher } = group;
  return {
    ...{ number, title: title[language === 'kk' ? 'kk' : 'ru'], change },
    ...(into !== undefined && { into }),
    ...(change === 'teacher' && { teacher, formerTeacher }),
  };
}

/** @throws LISTS_UNCHANGED when there is nothing an order could amend */
export async function requireListChanges({ db }: AppDeps, state: CampaignState): Promise<void> {
  const changed = await readListChanges(db, state);
  if (!changed || isUnchanged(changed)) throw new AppError('LISTS_UNCHANGED');
}

async function namesOf(
  { db }: AppDeps,
  language: Language,
  students: readonly { readonly studentId: string }[],
): Promise<ReadonlyMap<string, ListChangesView['students'][number]['student']>> {
  const records = await createStudentsStore(db).byIds(students.map(({ studentId }) => studentId));
  return new Map(
    records.map(({ id, name, groupName }) => [id, presentGroupStudent({ studentId: id, name, groupName }, language)]),
  );
}
