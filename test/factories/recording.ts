/** People, posts and contents that recorded cases need, and ready inputs for the record. */
import type { Knex } from 'knex';
import type { RecordInput } from '../../contracts/activities.ts';
import { standingOf } from '../../domain/approval/summary.ts';
import { createCaseRecordStore } from '../../db/stores/case-record-store.ts';
import { createContentsStore } from '../../db/stores/contents-store.ts';
import { saveRemark } from '../../db/stores/pending-remarks.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import { answer, answerEffect, aDraft, AUTHOR, inApproval, NOW, send, type TestCase } from './cases.ts';

const PEOPLE = [AUTHOR, 'dean', 'lawyer', 'vice-rector', 'specialist'];
export const CONTENT = { effectiveDate: '2026-11-21', students: [{ studentId: 's1' }] };

/** Everybody the test cases ask, one unit and the journal of the full definition. */
export async function seedPeople(db: Knex): Promise<void> {
  const title = JSON.stringify({ kk: 'қ', ru: 'р', en: 'e' });
  await db('units').insert({ id: 'unit', kind: 'university', title });
  await db('people').insert(PEOPLE.map(personRow));
  await db('posts').insert(
    PEOPLE.map((id) => ({ id: `post-${id}`, role: 'registrar', unit_id: 'unit', person_id: id, title })),
  );
  await db('journals').insert({ key: 'orders', title, pattern: '{number}-С', yearly: true });
}

function personRow(id: string): object {
  const name = JSON.stringify({ kk: nameOf(id), ru: nameOf(id) });
  return { id, login: id, password_hash: '', name, sex: 'female', language: 'kk', active: true };
}

function nameOf(id: string): object {
  return { surname: id, givenName: '', patronymic: '' };
}

/** Keeps a content and a remark for the case under ids of its own, as the events of `forCase` name them. */
export async function saveWritings(db: Knex, caseId: string): Promise<void> {
  const contents = createContentsStore(db);
  const title = { kk: `Бұйрық ${caseId}`, ru: `Приказ ${caseId}`, en: `Order ${caseId}` };
  const common = { caseId, authorId: AUTHOR, at: NOW };
  await contents.saveContent({ ...common, id: `${caseId}-content`, content: CONTENT, title, studentIds: ['s1'] });
  await saveRemark(db, { id: `${caseId}-remark`, authorId: AUTHOR, text: `remark on ${caseId}`, at: NOW });
}

/** The events and the state of a test case as if it had another id, content and remark. */
export function forCase({ events, state, effects }: TestCase, caseId: string): RecordInput {
  const renamed = JSON.parse(
    JSON.stringify({ events, summary: standingOf(state), continuation: { state, effects, handledCommandIds: [] } })
      .replaceAll('"c1"', `"${caseId}"`)
      .replaceAll('"c1-', `"${caseId}-`)
      .replaceAll('"content-1"', `"${caseId}-content"`)
      .replaceAll('"remark"', `"${caseId}-remark"`),
  ) as Omit<RecordInput, 'caseId'>;
  return { caseId, ...renamed };
}

/** Records a test case whole, with everything it needs but people. */
export async function recordCase(db: Knex, testCase: TestCase, caseId: string): Promise<void> {
  await saveWritings(db, caseId);
  await createCaseRecordStore(db).record(forCase(testCase, caseId));
}

/** Visaed, signed, numbered, executed and closed. */
export function aClosedCase(): TestCase {
  let testCase = inApproval(aDraft(), ['dean']);
  testCase = answerEffect(decide(testCase, 'dean', 'approve'), ['lawyer']);
  testCase = answerEffect(decide(testCase, 'lawyer', 'approve-with-remark'), ['vice-rector']);
  testCase = decide(testCase, 'vice-rector', 'sign');
  while (testCase.state.status !== 'closed') testCase = goOn(testCase);
  return testCase;
}

/** Does the next thing that waits: work of the program, a timer, or a task of execution. */
function goOn(testCase: TestCase): TestCase {
  if (testCase.effects.length > 0) return answerEffect(testCase, ['specialist']);
  const [timer] = testCase.state.timers;
  if (timer) return send(testCase, { type: 'timer-fired', key: timer.key });
  const [task] = testCase.state.tasks;
  if (!task) throw new Error('the case waits for nothing');
  return decide(testCase, task.assigneeId, task.action === 'acknowledge' ? 'acknowledge' : 'complete');
}

function decide(testCase: TestCase, personId: string, verdict: Verdict): TestCase {
  return send(testCase, answer(testCase, personId, verdict));
}
