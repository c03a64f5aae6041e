/** A campaign whose groups have their grade sheets, in the database of a test. */
import type { Knex } from 'knex';
import { issueSheets } from '../../activities/campaign/issue-sheets.ts';
import { proposeGroups } from '../../activities/campaign/propose-groups.ts';
import { settleGroups } from '../../activities/campaign/settle-groups.ts';
import type { Application } from '../../domain/campaign/application.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { seedApplications, seedCampaign } from './campaign-rows.ts';
import { campaignWork, workDependencies } from './campaign-work.ts';

/** Students of the second year at one faculty, in order of id. */
export function someStudents(db: Knex, count: number): Promise<string[]> {
  const wanted = { status: 'studying', course: 2, faculty_id: 'faculty-it' };
  return db('students').where(wanted).orderBy('id').limit(count).pluck<string[]>('id');
}

/** Proposes groups for what is paid: one application a student, all for a course. */
export async function seedGroups(
  db: Knex,
  studentIds: readonly string[],
  { at, ...overrides }: Partial<Application> & { readonly at: Instant },
): Promise<readonly Application[]> {
  const paid = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;
  await seedCampaign(db, { phase: 'groups' });
  const applications = await seedApplications(db, studentIds, { ...paid, ...overrides });
  await proposeGroups(workDependencies(db), campaignWork('propose-groups', at));
  return applications;
}

/** Confirms the groups proposed and issues their sheets, each with a paper; results can be entered then. */
export async function seedSheets(db: Knex, at: Instant): Promise<void> {
  const papers = { renderDocx: (asked: readonly unknown[]) => Promise.resolve(asked.map(() => Buffer.from('paper'))) };
  await settleGroups(workDependencies(db), campaignWork('settle-groups', at));
  await seedCampaign(db, { phase: 'results' });
  await issueSheets(workDependencies(db, papers), campaignWork('issue-sheets', at));
}
