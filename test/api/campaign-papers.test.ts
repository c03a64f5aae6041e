/** Papers of a summer semester that anybody who sees it may save. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDocx } from '../../documents/fixtures/open-docx.ts';
import { aCampaign, A_PLAN } from '../factories/applications.ts';
import { seedCampaign } from '../factories/campaign-rows.ts';
import { startTestApp, type TestApp } from './test-app.ts';

const { campaignId } = aCampaign();

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

/** A paper of the campaign as somebody gets it. */
async function paper(login: string, path: string) {
  const { cookie } = await app.user(login);
  const response = await fetch(`${app.url}/api/v1/campaigns/${campaignId}/${path}`, { headers: { Cookie: cookie } });
  expect(response.status).toBe(200);
  const { text, tables } = openDocx(new Uint8Array(await response.arrayBuffer()));
  return { text: text.replaceAll('\u00a0', ' '), tables, name: response.headers.get('Content-Disposition') };
}

const announcement = (query: string) => paper('dean-1', `announcement${query}`);

test('the announcement says the days, the price and who may attend, in either language', async () => {
  await seedCampaign(app.deps.db, {
    plan: { ...A_PLAN, pricePerCredit: 12_500, reasons: ['academic-debt', 'gpa-raise'], graduatesMayAttend: false },
  });
  const russian = await announcement('?lang=ru');
  expect(russian.text).toContain('стоимость одного кредита – 12 500 тенге');
  expect(russian.text).toContain('студенты, имеющие академическую задолженность');
  expect(russian.text).toContain('желающие повысить средний балл успеваемости (GPA).');
  expect(russian.text).not.toContain('академическую разницу');
  expect(russian.text).toContain('(кроме выпускного курса)');
  const kazakh = await announcement('?lang=kk');
  expect(kazakh.text).toContain('ХАБАРЛАНДЫРУ');
  expect(kazakh.text).toContain('академиялық берешегі бар студенттер');
  expect(kazakh.name).toContain('announcement-kk.docx');
});

test('a plan that has changed is announced as it is now', async () => {
  await seedCampaign(app.deps.db, { plan: { ...A_PLAN, session: 2, graduatesMayAttend: true } });
  const { text } = await announcement('?lang=ru');
  expect(text).toContain('о втором летнем семестре');
  expect(text).not.toContain('кроме выпускного курса');
});

test('no other language is printed', async () => {
  const dean = await app.user('dean-1');
  const { status } = await dean.get(`/campaigns/${campaignId}/announcement?lang=en`);
  expect(status).toBe(400);
});

/** Two students of adviser-1 and one of another, with grounds of every sort. */
async function someCandidates(): Promise<void> {
  const { db } = app.deps;
  await seedCampaign(db);
  const adviser = await db('people').where({ login: 'adviser-1' }).first<{ id: string }>('id');
  const own = await studentsOf({ adviser_id: adviser.id }, 2);
  const [other = ''] = await db('students')
    .whereNot({ adviser_id: adviser.id })
    .orderBy('id')
    .limit(1)
    .pluck<string[]>('id');
  const [course] = await db('courses').orderBy('code').limit(1).pluck<string[]>('code');
  const found = { campaign_id: campaignId, adviser_id: null, gpa: 1.5 };
  await db('campaign_candidates')
    .insert([
      { ...found, student_id: own[0], reason: 'academic-debt', course_code: course },
      { ...found, student_id: own[0], reason: 'gpa-raise', course_code: '' },
      { ...found, student_id: own[1], reason: 'curriculum-difference', course_code: course, gpa: null },
      { ...found, student_id: other, reason: 'gpa-raise', course_code: '' },
    ])
    .onConflict()
    .ignore();
}

function studentsOf(where: object, limit: number): Promise<string[]> {
  return app.deps.db('students').where(where).orderBy('id').limit(limit).pluck<string[]>('id');
}

test('an adviser gets the list of the own students with every ground, the registrar that of all', async () => {
  await someCandidates();
  const own = await paper('adviser-1', 'candidates/document?lang=ru');
  const [letterhead, list] = own.tables;
  expect(letterhead?.rows[0]?.join(' ')).toContain('Университет Кокжиек');
  const [head, ...rows] = list?.rows ?? [];
  expect(head).toHaveLength(7);
  expect(rows).toHaveLength(2);
  const grounds = rows.map((cells) => cells[5]);
  expect(grounds).toContainEqual(expect.stringMatching(/^задолженность: .+\)\s*повышение GPA$/));
  expect(grounds).toContainEqual(expect.stringMatching(/^разница: /));
  expect(rows.map((cells) => cells[4]).sort()).toEqual(['1,50', '–']);
  const all = await paper('registrar', 'candidates/document?lang=kk');
  expect(all.tables[1]?.rows).toHaveLength(4);
  expect(all.text).toContain('GPA арттыру');
});

test('whoever may not read grades gets a list of nobody', async () => {
  await someCandidates();
  const { text, tables } = await paper('accountant', 'candidates/document?lang=ru');
  expect(text).toContain('Таких студентов нет.');
  expect(tables).toHaveLength(1);
});

test('who takes the list away is written down', async () => {
  await someCandidates();
  await paper('adviser-1', 'candidates/document');
  const reads = await app.deps.db('access_log').where({ subject: `campaign/${campaignId}/candidates` });
  expect(reads.length).toBeGreaterThan(0);
});

test('there is no list before the announcement', async () => {
  await seedCampaign(app.deps.db, { phase: 'dates-order' });
  const registrar = await app.user('registrar');
  expect((await registrar.get(`/campaigns/${campaignId}/candidates/document`)).status).toBe(404);
});
