/** Processes are killed at chosen points of a case; the program starts them again by itself and the case goes on. */
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { anOffice, type Office } from './office.ts';
import { decisionsOn, freeStudents, occurrences, ordinals, verifyLog } from './record.ts';
import { type ProcessName, type RunningProgram, startProgram } from './running-program.ts';

const LONG = 180_000;
const ONCE = { status: 'closed', numbers: 1, movements: 1, papers: ['order kk', 'order ru'] };

let program: RunningProgram;
let office: Office;
let students: string[];

beforeAll(async () => {
  program = await startProgram();
  office = anOffice(program);
  students = await freeStudents(program, 4);
}, 300_000);

afterAll(() => program.stop(), 90_000);

/** Waits until the program wants to write into the held table. */
async function untilSomebodyWaits(holder: Knex.Transaction, table: string): Promise<void> {
  const waiting = async () => {
    const rows = await holder('pg_locks').whereRaw('relation = ?::regclass and not granted', [table]);
    return rows.length > 0 ? true : undefined;
  };
  await eventually(waiting, 60_000);
}

/** Has an order signed, kills the worker when it wants to write into the table, and lets the case go on. */
async function killWorkerAt(table: string): Promise<{ caseId: string; numbersWhenKilled: number }> {
  const caseId = await office.submitOrder(students.pop() ?? '');
  await office.driveUntil(caseId, 'sign');
  const held = program.db.transaction(async (holder) => {
    await holder.raw('lock table ?? in exclusive mode', [table]);
    await untilSomebodyWaits(holder, table);
    program.kill('worker');
    return (await holder('registrations').where({ case_id: caseId })).length;
  });
  const [numbersWhenKilled] = await Promise.all([held, office.driveUntil(caseId, 'none')]);
  return { caseId, numbersWhenKilled };
}

async function expectNoGap(): Promise<void> {
  const given = await ordinals(program);
  expect(given).toEqual(given.map((_ordinal, index) => index + 1));
  await verifyLog(program);
}

test(
  'a worker killed between signature and registration: one number, one set of documents, and the case goes on',
  async () => {
    const { caseId, numbersWhenKilled } = await killWorkerAt('journal_years');
    expect(numbersWhenKilled).toBe(0);
    expect(await occurrences(program, caseId)).toEqual(ONCE);
    await expectNoGap();
  },
  LONG,
);

test(
  'a worker killed between registration and rendering: one number, one set of documents, and the case goes on',
  async () => {
    const { caseId, numbersWhenKilled } = await killWorkerAt('documents');
    expect(numbersWhenKilled).toBe(1);
    expect(await occurrences(program, caseId)).toEqual(ONCE);
    await expectNoGap();
  },
  LONG,
);

/** Kills a process, decides, and repeats the very same request when the program works again. */
async function decideWhileAway(name: ProcessName) {
  const caseId = await office.submitOrder(students.pop() ?? '');
  const { openTasks } = await eventually(async () => {
    const view = await office.read(caseId);
    return view.openTasks.length > 0 ? view : undefined;
  }, 60_000);
  const [task] = openTasks;
  if (!task) throw new Error('Nobody is asked.');
  const person = await office.user(task.assignee.login);
  const decision = { action: task.action, version: 1 };
  const decide = () => person.post(`/tasks/${task.id}/decision`, decision, { 'Idempotency-Key': `decide-${task.id}` });
  program.kill(name);
  const first = await decide();
  await program.whenReady();
  await office.decide(caseId, task);
  const { status } = await decide();
  return { caseId, taskId: task.id, first, repeated: status };
}

test(
  'PostgreSQL killed during a decision: 503, nothing half-done, and the same request succeeds once afterwards',
  async () => {
    const { caseId, taskId, first, repeated } = await decideWhileAway('postgres');
    expect([first.status, first.body.code]).toEqual([503, 'UNAVAILABLE']);
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(repeated).toBe(200);
    expect(await decisionsOn(program, [taskId])).toEqual([1]);
    await office.driveUntil(caseId, 'none');
    expect(await occurrences(program, caseId)).toEqual(ONCE);
    await expectNoGap();
  },
  LONG,
);

test(
  'Temporal killed during a decision: it is answered or 503, and stands once afterwards',
  async () => {
    const { caseId, taskId, first, repeated } = await decideWhileAway('temporal');
    expect([200, 503]).toContain(first.status);
    expect(repeated).toBe(200);
    expect(await decisionsOn(program, [taskId])).toEqual([1]);
    await office.driveUntil(caseId, 'none');
    expect(await occurrences(program, caseId)).toEqual(ONCE);
    await expectNoGap();
  },
  LONG,
);
