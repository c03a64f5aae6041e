/** A campaign whose groups have just been proposed: six students of one language, three of another. */
import type { CampaignWork } from '../../activities/campaign/work.ts';
import { proposeGroups } from '../../activities/campaign/propose-groups.ts';
import type { ActivityDependencies } from '../../activities/dependencies.ts';
import type { Application } from '../../domain/campaign/application.ts';
import type { CampaignEffect } from '../../domain/campaign/commands.ts';
import { campaignWork, workDependencies } from '../factories/campaign-work.ts';
import { seedApplications, seedCampaign } from '../factories/campaign-rows.ts';
import type { ApiUser } from './api-user.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const NOW = '2027-07-27T06:00:00.000Z';
const PAID = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;
export const BASE = '/campaigns/campaign-1';

export interface GroupedCampaign extends TestApp {
  readonly registrar: ApiUser;
  /** of another faculty */
  readonly dean: ApiUser;
  /** Puts the campaign where every test begins. */
  propose(): Promise<{ readonly kazakh: readonly Application[]; readonly russian: readonly Application[] }>;
  /** Lets the program do its part, with papers of the one word `paper`. */
  work<Type extends CampaignEffect['type']>(does: CampaignWork<Type>, type: Type): Promise<void>;
}

export async function startGroupedCampaign(): Promise<GroupedCampaign> {
  const app = await startTestApp(() => ({ clock: { now: () => NOW, today: () => NOW.slice(0, 10) } }));
  const { db } = app.deps;
  const renderDocx: ActivityDependencies['renderDocx'] = (asked) =>
    Promise.resolve(asked.map(() => Buffer.from('paper')));
  const work: GroupedCampaign['work'] = (does, type) =>
    does(workDependencies(db, { renderDocx }), campaignWork(type, NOW)).then(() => undefined);
  return {
    ...app,
    registrar: await app.user('registrar'),
    dean: await app.user('dean-2'),
    work,
    async propose() {
      await db.raw('truncate campaigns cascade');
      await db('journal_years').where({ journal_key: 'grade-sheets' }).delete();
      await db('academic_results').where({ academic_year: 2026 }).delete();
      await seedCampaign(db, { phase: 'groups' });
      const students = await db('students')
        .where({ status: 'studying', course: 2, faculty_id: 'faculty-it' })
        .orderBy('id')
        .limit(9)
        .pluck<string[]>('id');
      const kazakh = await seedApplications(db, students.slice(0, 6), PAID);
      const russian = await seedApplications(db, students.slice(6), { ...PAID, language: 'ru' });
      await work(proposeGroups, 'propose-groups');
      return { kazakh, russian };
    },
  };
}
