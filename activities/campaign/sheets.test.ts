import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../db/sha256.ts';
import { createSheetsStore, type EnteredResult } from '../../db/stores/campaign/sheets-store.ts';
import { createCampaignsStore } from '../../db/stores/campaign/campaigns-store.ts';
import { createReferenceStore } from '../../db/stores/reference-store.ts';
import type { Application } from '../../domain/campaign/application.ts';
import type { CourseRepetition } from '../../domain/campaign/orders/course-repetition.ts';
import type { RenderRequest } from '../../contracts/document-model.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { campaignWork, workDependencies } from '../../test/factories/campaign-work.ts';
import { applicationOf, seedApplications, seedCampaign } from '../../test/factories/campaign-rows.ts';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { SOME_TIMES } from '../../test/factories/applications.ts';
import type { ActivityDependencies } from '../dependencies.ts';
import { issueSheets } from './issue-sheets.ts';
import { makeReport } from './make-report.ts';
import { proposeGroups } from './propose-groups.ts';
import { settleGroups } from './settle-groups.ts';
import { writeOrder } from './orders/write-order.ts';
import { settleOutcomes } from './settle-outcomes.ts';
import { tellLateSheets } from './tell-late-sheets.ts';

const PAID = { status: 'paid', paid: 45_000, courseCode: 'HKZ1101' } as const;
const RULES = ['transfer.gpa-thresholds', 'transfer.gpa-basis', 'gpa.repeated-course', 'transfer.debts-allowed'];
const GROUPING = '2027-06-16T05:00:00.000Z';
const ISSUED = '2027-07-26T05:00:00.000Z';

let database: TestDatabase;
let dependencies: ActivityDependencies;
let students: readonly string[];
let kazakh: readonly Application[];
let requests: RenderRequest[];

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  const bachelors = database.db('programmes').where('code', 'like', '6B%').select('id');
  const studying = database.db('students').where({ status: 'studying', course: 2, faculty_id: 'faculty-it' });
  students = await studying.whereIn('programme_id', bachelors).orderBy('id').limit(10).pluck<string[]>('id');
  dependencies = workDependencies(database.db, {
    renderDocx: (asked) => {
      requests.push(...asked);
      return Promise.resolve(asked.map(({ model }) => Buffer.from(`sheet ${model.number}`)));
    },
  });
});
beforeEach(async () => {
  requests = [];
  const { db } = database;
  await db.raw('truncate campaigns cascade');
  await db('journal_years').where({ journal_key: 'grade-sheets' }).delete();
  await db('academic_results').where({ academic_year: 2026 }).delete();
  await db('reference_values').whereIn('key', RULES).update({ confirmed: false });
  await seedCampaign(db, { phase: 'groups' });
  kazakh = await seedApplications(db, students.slice(0, 5), PAID);
  await seedApplications(db, students.slice(5), { ...PAID, language: 'ru' });
  await proposeGroups(dependencies, campaignWork('propose-groups', GROUPING));
  await settleGroups(dependencies, campaignWork('settle-groups', GROUPING));
  await seedCampaign(db, { phase: 'results' });
});
afterAll(() => database.destroy());

interface SheetRow {
  readonly id: string;
  readonly group_id: string;
  readonly number: string;
  readonly sha256: string;
}

const sheets = () => database.db('grade_sheets').orderBy('ordinal').select<SheetRow[]>();
const issue = () => issueSheets(dependencies, campaignWork('issue-sheets', ISSUED));

/** Gives everybody of a sheet the same grade. */
async function grade(sheet: SheetRow, result: Omit<EnteredResult, 'applicationId'>): Promise<void> {
  const ids = await database.db('applications').where({ group_id: sheet.group_id }).pluck<string[]>('id');
  const store = createSheetsStore(database.db);
  const results = ids.map((applicationId) => ({ sheetId: sheet.id, applicationId, ...result }));
  await store.enterMany(results, { enteredBy: 'person-registrar', at: ISSUED });
}

async function collectAll(result: Omit<EnteredResult, 'applicationId'>): Promise<void> {
  for (const sheet of await sheets()) {
    await grade(sheet, result);
    await createSheetsStore(database.db).collect(sheet.id, { by: 'person-registrar', at: ISSUED });
  }
}

const GOOD = { percent: 82, letter: 'B', points: 3 };

test('every group gets one numbered sheet with frozen bytes, however often they are issued', async () => {
  expect(await issue()).toEqual({ type: 'sheets-issued', sheets: 2 });
  expect(await issue()).toEqual({ type: 'sheets-issued', sheets: 2 });
  expect((await sheets()).map(({ number }) => number)).toEqual(['1-ЛС/2027', '2-ЛС/2027']);
  expect((await sheets()).map((sheet) => sheet.sha256)).toEqual(
    ['1-ЛС/2027', '2-ЛС/2027'].map((number) => sha256(`sheet ${number}`)),
  );
  expect(requests.map(({ model }) => [model.language, (model.view['students'] as unknown[]).length])).toEqual([
    ['kk', 5],
    ['ru', 5],
  ]);
});

test('a failure between the numbers and the end leaves no gap in the journal', async () => {
  await crashEverywhere(database.url, database.db, (db) =>
    issueSheets({ ...dependencies, db }, campaignWork('issue-sheets', ISSUED)),
  );
  expect(await issue()).toEqual({ type: 'sheets-issued', sheets: 2 });
  expect((await sheets()).map(({ number }) => number)).toEqual(['1-ЛС/2027', '2-ЛС/2027']);
});

test('heads and the deans concerned learn of late sheets once for each due day', async () => {
  await issue();
  const told = () => database.db('campaign_messages').where({ kind: 'sheets-late' }).pluck<string[]>('person_id');
  const late = campaignWork('tell-late-sheets', SOME_TIMES.sheetsDueAt);
  expect(await tellLateSheets(dependencies, late)).toEqual({ type: 'late-sheets-told', late: 2 });
  const concerned = await database
    .db('posts')
    .where({ role: 'registrar-head' })
    .orWhere({ role: 'dean', unit_id: 'faculty-it' })
    .orderBy('person_id')
    .pluck<string[]>('person_id');
  expect((await told()).sort()).toEqual(concerned);
  await tellLateSheets(dependencies, late);
  expect(await told()).toHaveLength(concerned.length);
  const times = { ...SOME_TIMES, sheetsDueAt: '2027-08-10T19:00:00.000Z' };
  await seedCampaign(database.db, { phase: 'results', times });
  await tellLateSheets(dependencies, campaignWork('tell-late-sheets', times.sheetsDueAt));
  expect(await told()).toHaveLength(2 * concerned.length);
});

test('while a sheet is out there are no outcomes', async () => {
  await issue();
  const [first] = await sheets();
  await createSheetsStore(database.db).collect(first?.id ?? '', { by: 'person-registrar', at: ISSUED });
  expect(await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED))).toEqual({
    ...{ type: 'outcomes-settled', purposes: [], openSheets: 1 },
  });
  expect(await database.db('campaign_outcomes')).toEqual([]);
});

test('grades go into the academic record once; by rules nobody has confirmed only the order of results follows', async () => {
  await issue();
  await collectAll(GOOD);
  const settled = { type: 'outcomes-settled', purposes: ['results'], openSheets: 0 };
  expect(await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED))).toEqual(settled);
  expect(await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED))).toEqual(settled);
  const recorded = database
    .db('academic_results')
    .where({ academic_year: 2026, term: 'summer', course_code: 'HKZ1101' });
  expect(await recorded.clone().where({ percent: 82, letter: 'B', credits: 5 }).pluck('student_id')).toHaveLength(10);
  expect(await database.db('record_changes').where({ source: 'campaign/campaign-1' })).toHaveLength(10);
  expect((await applicationOf(database.db, kazakh[0]?.id ?? ''))?.status).toBe('finished');
  expect(await database.db('campaign_outcomes').distinct('outcome').pluck('outcome')).toEqual(['none']);
});

test('confirmed rules move students up or keep them back; a decision of the registrar comes first', async () => {
  const references = createReferenceStore(database.db);
  for (const key of RULES) {
    const value = await references.valueOn(key, '2027-07-26');
    if (value) await references.put({ ...value, confirmed: true });
  }
  await issue();
  const [good, bad] = await sheets();
  await collectAll(GOOD);
  await grade(bad as SheetRow, { percent: null, letter: 'F', points: 0 });
  await database.db('outcome_decisions').insert({
    ...{ campaign_id: 'campaign-1', student_id: kazakh[0]?.studentId, outcome: 'expulsion' },
    ...{ decided_by: 'person-registrar', decided_at: ISSUED },
  });
  expect(await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED))).toEqual({
    ...{ type: 'outcomes-settled', purposes: ['results', 'transfer', 'repeat', 'expulsion'], openSheets: 0 },
  });
  const outcomesOf = (sheet: SheetRow | undefined) =>
    database
      .db('campaign_outcomes')
      .whereIn('student_id', database.db('applications').where({ group_id: sheet?.group_id }).select('student_id'))
      .orderBy('student_id')
      .pluck('outcome');
  expect(await outcomesOf(good)).toEqual(['expulsion', 'transfer', 'transfer', 'transfer', 'transfer']);
  expect(await outcomesOf(bad)).toContain('repeat');
  expect(await againstThreshold()).toEqual([]);
  const state = await createCampaignsStore(database.db).stateOf('campaign-1');
  expect(await writeOrder(dependencies, state, 'expulsion')).toMatchObject({
    basis: [{ kind: 'summer-results-order' }],
    students: [{ studentId: kazakh[0]?.studentId, reason: 'low-gpa' }],
  });
});

test('whoever repeats the year is written into a group of the programme that comes a year later', async () => {
  await issue();
  await collectAll(GOOD);
  const [student = ''] = students;
  await database.db('outcome_decisions').insert({
    ...{ campaign_id: 'campaign-1', student_id: student, outcome: 'repeat' },
    ...{ decided_by: 'person-registrar', decided_at: ISSUED },
  });
  await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED));
  const state = await createCampaignsStore(database.db).stateOf('campaign-1');
  const { students: repeating } = (await writeOrder(dependencies, state, 'repeat')) as CourseRepetition;
  const group = await database
    .db('students')
    .where({ group_name: repeating[0]?.groupName })
    .distinct('course')
    .pluck('course');
  expect(repeating).toMatchObject([{ studentId: student }]);
  expect(group).toEqual([1]);
});

/** Students whose outcome is not what their average and the threshold of their year come to, the decided one aside. */
function againstThreshold(): Promise<unknown[]> {
  return database
    .db('campaign_outcomes')
    .join('students', 'students.id', 'campaign_outcomes.student_id')
    .joinRaw(`join reference_values on key = 'transfer.gpa-thresholds'`)
    .whereNot('outcome', 'expulsion')
    .whereRaw(`(gpa_after >= (value ->> students.course::text)::numeric) is distinct from (outcome = 'transfer')`)
    .pluck('student_id');
}

test('the closing report is kept in both languages, as paper and as table, and made once for an instant', async () => {
  await issue();
  await collectAll(GOOD);
  await settleOutcomes(dependencies, campaignWork('settle-outcomes', ISSUED));
  requests = [];
  const work = campaignWork('make-report', ISSUED);
  expect(await makeReport(dependencies, work)).toEqual({ type: 'report-made' });
  await makeReport(dependencies, work);
  const papers = await database.db('campaign_papers').orderBy('file_name').pluck<string[]>('file_name');
  expect(papers).toEqual(
    ['kk.docx', 'kk.xlsx', 'ru.docx', 'ru.xlsx'].map((ending) => `summer-semester-2026-1-report-${ending}`),
  );
  expect(requests[0]?.model.view).toMatchObject({
    ...{ applied: 10, attended: 10, confirmedGroups: 2, students: 10, transferred: 0, unchanged: 10 },
    letters: [{ letter: 'B', count: 10 }],
    courses: [{ code: 'HKZ1101', groups: 2, students: 10, passed: 10, failed: 0 }],
  });
});
