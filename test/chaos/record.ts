/** What is found in the record afterwards, looked at from outside the program. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../../platform/paths.ts';
import type { RunningProgram } from './running-program.ts';

/** How often each thing that may happen once has happened in a case. */
export async function occurrences({ db }: RunningProgram, caseId: string): Promise<Record<string, unknown>> {
  const papers = await db('documents')
    .where({ case_id: caseId, purpose: 'registered' })
    .orderBy(['key', 'language'])
    .select<{ key: string; language: string }[]>('key', 'language');
  const [status] = await db('cases').where({ id: caseId }).pluck('status');
  return {
    status,
    numbers: await countIn(db('registrations').where({ case_id: caseId })),
    movements: await countIn(db('student_movements').where({ case_id: caseId })),
    papers: papers.map(({ key, language }) => `${key} ${language}`),
  };
}

async function countIn(rows: ReturnType<RunningProgram['db']>): Promise<number> {
  return (await rows).length;
}

/** How often the decision on each task stands in the change log. */
export async function decisionsOn({ db }: RunningProgram, taskIds: readonly string[]): Promise<number[]> {
  const rows = await db('change_log').where({ action: 'decided' }).select<{ details: { taskId: string } }[]>('details');
  const logged = rows.map(({ details }) => details.taskId);
  return taskIds.map((taskId) => logged.filter((id) => id === taskId).length);
}

/** Ordinals given in the journal of orders, in order. */
export function ordinals({ db }: RunningProgram): Promise<number[]> {
  return db('registrations').where({ journal_key: 'orders-students' }).orderBy('ordinal').pluck('ordinal');
}

/** Students nobody has an order about. */
export async function freeStudents({ db }: RunningProgram, count: number): Promise<string[]> {
  return db('students')
    .where({ status: 'studying' })
    .whereNotIn('id', db('student_claims').select('student_id'))
    .orderBy('id')
    .limit(count)
    .pluck('id');
}

/** @throws with what the command says when the change log is not proved */
export async function verifyLog({ env }: RunningProgram): Promise<void> {
  await promisify(execFile)(process.execPath, ['dist/scripts/verify-log.js'], { cwd: projectRoot(), env });
}
