/** Absences on the real engine and the real record: work goes to the deputy and comes back by itself. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivities, type Activities } from '../activities/index.ts';
import type { AbsenceToEnter, AbsenceWorkflowInput } from '../contracts/absence.messages.ts';
import { caseWorkflowId, stateQuery } from '../contracts/case.messages.ts';
import { createContentsStore } from '../db/stores/contents-store.ts';
import type { StageDefinition } from '../domain/approval/definition.ts';
import type { CaseState } from '../domain/approval/state.ts';
import { startTestWorker, type TestWorker } from '../test/case-worker.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
import { reachThrough } from '../test/reach.ts';
import { aShortDefinition, aStage } from '../test/factories/definitions.ts';
import { eventually } from '../test/eventually.ts';

const FIRST = '2026-12-01';
const LAST = '2026-12-10';
const DAY_AFTER = '2026-12-11';
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let worker: TestWorker;
let today = FIRST;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  const { db } = database;
  const activities = createActivities({
    db,
    clock: { now: () => new Date().toISOString(), today: () => today },
    timeZone: 'Asia/Almaty',
    publicUrl: 'http://localhost',
    renderDocx: () => Promise.reject(new Error('No paper is made here.')),
    ...reachThrough(() => worker),
  });
  const freezeDocuments: Activities['freezeDocuments'] = ({ effect: { purpose, version } }) =>
    Promise.resolve({ type: 'documents-frozen', purpose, version, dataSha256: 'data', documents: [] });
  worker = await startTestWorker({ ...activities, freezeDocuments });
});

afterAll(async () => {
  await worker.stop();
  await database.destroy();
});

const asks = (
  ...roles: ('lawyer' | 'accountant' | 'archive' | 'diploma' | 'vice-rector')[]
): Partial<StageDefinition> => ({
  participants: roles.map((role) => ({ by: 'role', role })),
});

/** A case of the registrar whose stages wait for their people. */
async function aCaseInApproval(...stages: readonly StageDefinition[]): Promise<string> {
  const caseId = randomUUID();
  const authorId = 'person-registrar';
  const contentId = `content-${caseId}`;
  const title = { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' };
  const at = new Date().toISOString();
  await createContentsStore(database.db).saveContent({
    id: contentId,
    caseId,
    authorId,
    content: {},
    title,
    studentIds: [],
    at,
  });
  const definition = aShortDefinition(...stages);
  const input = { caseId, process: 'order', kind: 'test', authorId, contentId, facts: {}, definition, undoSeconds: 0 };
  await worker.cases.open(input, { commandId: 'open' });
  const submit = { type: 'submit', actorId: authorId, version: 1, changedParts: [], staleLanguages: [] } as const;
  await worker.cases.command(caseId, submit, { commandId: 'submit' });
  return caseId;
}

function stateOf(caseId: string): Promise<CaseState> {
  return worker.client.workflow.getHandle(caseWorkflowId(caseId)).query(stateQuery);
}

/** Waits until exactly these people are asked. */
async function asked(caseId: string, ...logins: readonly string[]): Promise<CaseState> {
  const expected = JSON.stringify(logins.map((login) => `person-${login}`));
  return eventually(async () => {
    const state = await stateOf(caseId);
    return JSON.stringify(state.tasks.map((task) => task.assigneeId)) === expected ? state : undefined;
  });
}

function anAbsence(login: string, deputy: string, overrides: Partial<AbsenceToEnter> = {}): AbsenceToEnter {
  return {
    id: randomUUID(),
    personId: `person-${login}`,
    from: FIRST,
    to: LAST,
    deputyId: `person-${deputy}`,
    basis: { number: '12', date: '2026-11-01' },
    enteredBy: 'person-registrar-head',
    ...overrides,
  };
}

/** Enters an absence that starts and ends after so many milliseconds of the test. */
async function enter(absence: AbsenceToEnter, { startsIn = 0, endsIn = HOUR_MS } = {}): Promise<void> {
  const at = (wait: number) => new Date(Date.now() + wait).toISOString();
  const input: AbsenceWorkflowInput = { absence, startsAt: at(startsIn), endsAt: at(endsIn), dayAfter: DAY_AFTER };
  await worker.absences.enter(input);
}

async function cancel(...absences: readonly AbsenceToEnter[]): Promise<void> {
  for (const { id } of absences)
    await worker.absences.cancel(id, { by: 'person-registrar-head', reasonId: `reason-${id}` });
}

test('an open task goes to the deputy when the absence starts and comes back when it ends', async () => {
  const caseId = await aCaseInApproval(aStage('legal', asks('vice-rector')));
  await asked(caseId, 'vice-rector');
  const absence = anAbsence('vice-rector', 'specialist');
  await enter(absence, { startsIn: 1_500, endsIn: 4_000 });
  expect((await stateOf(caseId)).tasks[0]?.assigneeId).toBe('person-vice-rector');
  const { tasks } = await asked(caseId, 'specialist');
  const place = { postId: 'post-vice-rector', actingForId: 'person-vice-rector', absenceId: absence.id };
  expect(tasks).toMatchObject([place]);
  today = DAY_AFTER;
  const back = await asked(caseId, 'vice-rector');
  today = FIRST;
  expect(back.tasks[0]).toMatchObject({ postId: 'post-vice-rector' });
  expect(back.tasks[0]).not.toHaveProperty('actingForId');
  const moves = await database
    .db('change_log')
    .where({ case_id: caseId, action: 'task-moved' })
    .orderBy('seq')
    .select(database.db.raw(`details ->> 'why' as why`));
  expect(moves).toEqual([{ why: 'absence-started' }, { why: 'absence-ended' }]);
});

test('a stage that opens during an absence asks the deputy, and a cancelled absence gives the task back', async () => {
  const absence = anAbsence('accountant', 'specialist');
  await enter(absence);
  const caseId = await aCaseInApproval(aStage('money', asks('accountant')));
  await asked(caseId, 'specialist');
  await cancel(absence);
  await asked(caseId, 'accountant');
  await expect(cancel(absence)).rejects.toMatchObject({ code: 'ABSENCE_OVER' });
});

test('whoever waits in line is replaced before the turn comes', async () => {
  const inLine = aStage('line', { ...asks('diploma', 'archive'), order: 'sequential' });
  const caseId = await aCaseInApproval(inLine);
  const { tasks } = await asked(caseId, 'diploma');
  const absence = anAbsence('archive', 'specialist');
  await enter(absence);
  await eventually(async () =>
    (await stateOf(caseId)).openStage?.waiting[0]?.personId === 'person-specialist' ? true : undefined,
  );
  const decide = { type: 'decide', actorId: 'person-diploma', taskId: tasks[0]?.id ?? '', version: 1 } as const;
  await worker.cases.command(caseId, { ...decide, verdict: 'approve' }, { commandId: 'decide' });
  const { tasks: next } = await asked(caseId, 'specialist');
  expect(next).toMatchObject([{ postId: 'post-archive', actingForId: 'person-archive', absenceId: absence.id }]);
  await cancel(absence);
  await asked(caseId, 'archive');
});

test('a deputy who leaves too hands the work on, and gets it when they return first', async () => {
  const caseId = await aCaseInApproval(aStage('legal', asks('lawyer')));
  const lawyer = anAbsence('lawyer', 'specialist');
  const specialist = anAbsence('specialist', 'diploma');
  await enter(lawyer);
  await asked(caseId, 'specialist');
  await enter(specialist);
  const { tasks } = await asked(caseId, 'diploma');
  expect(tasks).toMatchObject([{ actingForId: 'person-lawyer', absenceId: lawyer.id }]);
  await cancel(specialist);
  await asked(caseId, 'specialist');
  await cancel(lawyer);
  await asked(caseId, 'lawyer');
});

test('deputies in a loop leave the task where it is, block new stages, and the registrar head is told', async () => {
  const caseId = await aCaseInApproval(aStage('legal', asks('lawyer')));
  await asked(caseId, 'lawyer');
  const [one, other] = [anAbsence('lawyer', 'specialist'), anAbsence('specialist', 'lawyer')];
  await enter(other);
  await enter(one);
  const told = (about: string) => () =>
    database.db('notices').where({ person_id: 'person-registrar-head', case_id: about, event: 'case' }).first('id');
  expect(await eventually(told(caseId))).toBeDefined();
  await asked(caseId, 'lawyer');
  const blocked = await aCaseInApproval(aStage('legal', asks('lawyer')));
  const state = await eventually(async () => {
    const now = await stateOf(blocked);
    return now.blockedStage ? now : undefined;
  });
  expect([state.blockedStage?.reason, state.tasks]).toEqual(['NOBODY', []]);
  expect(await eventually(told(blocked))).toBeDefined();
  await cancel(one, other);
  // within seconds, not at the next quarter of an hour
  await asked(blocked, 'lawyer');
});

test('a deputy who wrote the paper is not asked to judge it', async () => {
  const caseId = await aCaseInApproval(aStage('legal', asks('lawyer')));
  await asked(caseId, 'lawyer');
  const absence = anAbsence('lawyer', 'registrar');
  await enter(absence);
  const told = () =>
    database.db('notices').where({ person_id: 'person-registrar-head', case_id: caseId, event: 'case' }).first('id');
  expect(await eventually(told)).toBeDefined();
  await asked(caseId, 'lawyer');
  await cancel(absence);
});

test('an absence over another of the same person is refused, and the same one sent again is found', async () => {
  const absence = anAbsence('dean-1', 'dean-2', { from: '2027-02-01', to: '2027-02-05' });
  const later = { startsIn: HOUR_MS, endsIn: 2 * HOUR_MS };
  await enter(absence, later);
  await expect(enter(absence, later)).resolves.toBeUndefined();
  const second = anAbsence('dean-1', 'dean-3', { from: '2027-02-05', to: '2027-02-08' });
  await expect(enter(second, later)).rejects.toMatchObject({ code: 'ABSENCE_OVERLAPS' });
  await cancel(absence);
  await enter(second, later);
  await cancel(second);
});
