import type { ListChangesView } from '../../../contracts/campaign-groups.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { readListChanges } from '../../../db/read-models/campaign/list-changes.ts';
import { createStudentsStore } from '../../../db/stores/students-store.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayPlanCampaigns } from '../../policy/campaign-policy.ts';
import { presentGroupStudent } from '../../present/campaign-group.ts';
import { visibleCampaign } from './view-campaign.ts';

/**
 * What has become of the lists of the opening order since, for whoever leads the campaign; nothing while the order has no
 * number.
 *
 * @throws FORBIDDEN · NOT_FOUND
 */
export async function viewListChanges(deps: AppDeps, asker: Asker, id: string): Promise<ListChangesView> {
  const { state } = await visibleCampaign(deps, asker.viewer, id);
  if (!mayPlanCampaigns(asker.viewer)) throw new AppError('FORBIDDEN');
  const changed = await readListChanges(deps.db, state);
  if (!changed) return { groups: [], students: [] };
  const { order, groups, students } = changed;
  const names = await namesOf(deps, asker.language, students);
  return {
    order,
    groups: groups.map(({ number, title, change, into }) => ({
      ...{ number, title: title[asker.language === 'kk' ? 'kk' : 'ru'], change },
      ...(into !== undefined && { into }),
    })),
    students: students.flatMap(({ studentId, leaves = [], joins = [] }) => {
      const student = names.get(studentId);
      return student ? [{ student, leaves: [...leaves], joins: [...joins] }] : [];
    }),
  };
}

/** @throws LISTS_UNCHANGED when there is nothing an order could amend */
export async function requireListChanges({ db }: AppDeps, state: CampaignState): Promise<void> {
  const changed = await readListChanges(db, state);
  if (!changed || changed.students.length === 0) throw new AppError('LISTS_UNCHANGED');
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
