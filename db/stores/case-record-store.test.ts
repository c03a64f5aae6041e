import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordInput } from '../../contracts/activities.ts';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft, answer, AUTHOR, inApproval, NOW, send } from '../../test/factories/cases.ts';
import { aClosedCase, forCase, recordCase, saveWritings, seedPeople } from '../../test/factories/recording.ts';
import { verifyChain } from '../../domain/change-log/verify-chain.ts';
import { sha256 } from '../sha256.ts';
import { createCaseRecordStore } from './case-record-store.ts';
import { createChangeLogStore } from './change-log-store.ts';
import { createStudentsStore } from './students-store.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';

let database: TestDatabase;
let db: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  await seedPeople(db);
  await seedStudents(db, [aStudent({ id: 's1' })]);
});

afterAll(() => database.destroy());

/** The case up to and including the event `seq`, with the summary of the end, as a late repetition would bring it. */
function upTo(input: RecordInput, seq: number): RecordInput {
  return { ...input, events: input.events.filter((event) => event.seq <= seq) };
}

async function rowsOf(caseId: string): Promise<unknown> {
  const [cases, log, tasks, versions, notices] = await Promise.all([
    db('cases').where({ id: caseId }),
    db('change_log').where({ case_id: caseId }).orderBy('seq'),
    db('tasks').where({ case_id: caseId }).orderBy('id'),
    db('case_versions').where({ case_id: caseId }).orderBy('version'),
    db('notices').where({ case_id: caseId }).orderBy('id'),
  ]);
  return { cases, log, tasks, versions, notices };
}

test('a recorded case shows its status, number, dates and searchable title', async () => {
  await recordCase(db, aClosedCase(), 'closed-1');
  expect(await db('cases').where({ id: 'closed-1' }).first()).toMatchObject({
    status: 'closed',
    version: 1,
    number: '1-С',
    registered_on: '2026-11-21',
    closed_at: '2026-11-21T08:00:00.000Z',
    search_text: 'бұйрық closed-1 приказ closed-1 order closed-1 1-с',
  });
});

test('a decided task carries its verdict and remark', async () => {
  await recordCase(db, aClosedCase(), 'decided-1');
  const task: unknown = await db('tasks').where({ case_id: 'decided-1', assignee_id: 'lawyer' }).first();
  expect(task).toMatchObject({ status: 'done', verdict: 'approve-with-remark', remark_id: 'decided-1-remark' });
});

test('recording the same events again changes nothing', async () => {
  const testCase = aClosedCase();
  await recordCase(db, testCase, 'again-1');
  const before = await rowsOf('again-1');
  await createCaseRecordStore(db).record(forCase(testCase, 'again-1'));
  await createCaseRecordStore(db).record(upTo(forCase(testCase, 'again-1'), 3));
  expect(await rowsOf('again-1')).toEqual(before);
});

test('events recorded in pieces, with repetitions, give the same record as at once', async () => {
  const testCase = aClosedCase();
  await recordCase(db, testCase, 'whole-1');
  await saveWritings(db, 'parts-1');
  const input = forCase(testCase, 'parts-1');
  const store = createCaseRecordStore(db);
  for (const seq of [1, 4, 4, 9, input.events.length]) await store.record(upTo(input, seq));
  const chainOf = async (caseId: string) =>
    (await createChangeLogStore(db).entriesOf(caseId)).map((entry) => entry.action);
  expect(await chainOf('parts-1')).toEqual(await chainOf('whole-1'));
  expect(verifyChain(await createChangeLogStore(db).entriesOf('parts-1'), sha256)).toBeUndefined();
});

test('two workers recording the same events at once record them once', async () => {
  await saveWritings(db, 'race-1');
  const input = forCase(aClosedCase(), 'race-1');
  await Promise.all(Array.from({ length: 6 }, () => createCaseRecordStore(db).record(input)));
  const entries = await createChangeLogStore(db).entriesOf('race-1');
  expect(entries.map((entry) => entry.seq)).toEqual(input.events.map((event) => event.seq));
});

test('events that leave a gap are refused and nothing is recorded', async () => {
  await saveWritings(db, 'gap-1');
  const input = forCase(aClosedCase(), 'gap-1');
  await createCaseRecordStore(db).record(upTo(input, 3));
  const before = await rowsOf('gap-1');
  const late = { ...input, events: input.events.filter((event) => event.seq > 4) };
  await expect(createCaseRecordStore(db).record(late)).rejects.toThrow('does not follow');
  expect(await rowsOf('gap-1')).toEqual(before);
});

test('the log binds contents and remarks by their hashes', async () => {
  await recordCase(db, aClosedCase(), 'bound-1');
  const entries = await createChangeLogStore(db).entriesOf('bound-1');
  const content: { sha256: string } | undefined = await db('case_contents')
    .where({ id: 'bound-1-content' })
    .first('sha256');
  expect(entries[0]?.details).toMatchObject({ contentId: 'bound-1-content', contentSha256: content?.sha256 });
  const remarked = entries.find((entry) => entry.details['remarkId'] !== undefined);
  expect(remarked?.details['remarkSha256']).toBe(sha256('remark on bound-1'));
});

test('everybody concerned is told: who is asked, who took part, and the author', async () => {
  const testCase = inApproval(aDraft(), ['dean']);
  await recordCase(db, testCase, 'told-1');
  const notices: unknown = await db('notices')
    .where({ case_id: 'told-1' })
    .orderBy(['person_id', 'event'])
    .select('person_id', 'event', 'task_id');
  expect(notices).toEqual([
    { person_id: AUTHOR, event: 'case', task_id: null },
    { person_id: 'dean', event: 'case', task_id: null },
    { person_id: 'dean', event: 'task', task_id: 'told-1-1' },
  ]);
});

test('a withdrawn case frees its students and closes its tasks', async () => {
  const students = createStudentsStore(db);
  const testCase = inApproval(aDraft(), ['dean']);
  await saveWritings(db, 'withdrawn-1');
  await createCaseRecordStore(db).record(forCase(testCase, 'withdrawn-1'));
  await students.claim({ caseId: 'withdrawn-1', studentIds: ['s1'], at: '2026-11-21T08:00:00.000Z' });
  const withdrawn = send(testCase, { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' });
  await createCaseRecordStore(db).record(forCase(withdrawn, 'withdrawn-1'));
  expect(await students.claimsOf(['s1'])).toEqual({});
  expect(await db('tasks').where({ case_id: 'withdrawn-1' }).pluck('status')).toEqual(['cancelled']);
});

test('a return makes the case wait for rework and keeps the remark', async () => {
  const testCase = inApproval(aDraft(), ['dean']);
  const returned = send(testCase, answer(testCase, 'dean', 'return'));
  await recordCase(db, returned, 'returned-1');
  expect(await db('cases').where({ id: 'returned-1' }).pluck('status')).toEqual(['rework']);
  expect(await db('tasks').where({ case_id: 'returned-1' }).pluck('verdict')).toEqual(['return']);
});

test('a failure in the middle leaves nothing behind', async () => {
  await saveWritings(db, 'broken-1');
  const input = forCase(inApproval(aDraft(), ['nobody']), 'broken-1');
  await expect(createCaseRecordStore(db).record(input)).rejects.toThrow();
  expect(await rowsOf('broken-1')).toEqual({ cases: [], log: [], tasks: [], versions: [], notices: [] });
});

test('a crash after any statement leaves nothing half recorded, and a repetition completes the record', async () => {
  const testCase = aClosedCase();
  const inputOf = async (caseId: string) => {
    await saveWritings(db, caseId);
    return forCase(testCase, caseId);
  };
  const statements = await crashEverywhere(database.url, db, async (crashing, attempt) => {
    const input = await inputOf(`crash-${attempt}`);
    await createCaseRecordStore(crashing).record(input);
  });
  expect(statements).toBeGreaterThanOrEqual(9);
  for (let attempt = 1; attempt <= statements; attempt += 1) {
    const entries = await createChangeLogStore(db).entriesOf(`crash-${attempt}`);
    expect([0, testCase.events.length]).toContain(entries.length);
    await createCaseRecordStore(db).record(await inputOf(`crash-${attempt}`));
    const recorded = await createChangeLogStore(db).entriesOf(`crash-${attempt}`);
    expect([recorded.length, verifyChain(recorded, sha256)]).toEqual([testCase.events.length, undefined]);
    expect(
      await db('tasks')
        .where({ case_id: `crash-${attempt}` })
        .whereNot({ status: 'done' }),
    ).toEqual([]);
  }
});

test('a task that moves on stands with the deputy, in the post and for the person asked first, and moves back whole', async () => {
  await db('absences').insert({
    id: 'away-1',
    person_id: 'dean',
    from_date: '2026-11-20',
    to_date: '2026-11-30',
    deputy_id: 'lawyer',
    basis_number: '12',
    basis_date: '2026-11-19',
    created_by: AUTHOR,
    created_at: NOW,
  });
  const asked = inApproval(aDraft(), ['dean']);
  const [task] = asked.state.tasks;
  const deputy = { personId: 'lawyer', postId: 'post-dean', actingForId: 'dean', absenceId: 'away-1' };
  const move = { type: 'move-task', taskId: task?.id ?? '' } as const;
  const away = send(asked, { ...move, fromId: 'dean', to: deputy, why: 'absence-started' });
  await recordCase(db, away, 'moved-1');
  const columns = ['assignee_id', 'post_id', 'acting_for_id', 'absence_id', 'earlier_assignee_ids'];
  expect(await db('tasks').where({ case_id: 'moved-1' }).select(columns)).toEqual([
    {
      assignee_id: 'lawyer',
      post_id: 'post-dean',
      acting_for_id: 'dean',
      absence_id: 'away-1',
      earlier_assignee_ids: ['dean'],
    },
  ]);
  const dean = { personId: 'dean', postId: 'post-dean' };
  const back = send(away, { ...move, fromId: 'lawyer', to: dean, why: 'absence-ended' });
  await createCaseRecordStore(db).record(forCase(back, 'moved-1'));
  expect(await db('tasks').where({ case_id: 'moved-1' }).select(columns)).toEqual([
    {
      assignee_id: 'dean',
      post_id: 'post-dean',
      acting_for_id: null,
      absence_id: null,
      earlier_assignee_ids: ['dean', 'lawyer'],
    },
  ]);
  const told = await db('notices')
    .where({ case_id: 'moved-1', event: 'task' })
    .distinct('person_id')
    .pluck('person_id');
  expect(told.sort()).toEqual(['dean', 'lawyer']);
});
