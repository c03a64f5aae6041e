/** Carries a case of the demo forward: whoever is asked says yes. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from './office.ts';

/** What the demo needs to know of a case. */
export interface DemoCase {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly number?: string;
  readonly openTasks: readonly DemoTask[];
}

export interface DemoTask {
  readonly id: string;
  readonly action: string;
  /** answered, and the answer can still be taken back */
  readonly pending?: object;
  readonly assignee: { readonly login: string };
}

/** A case that nobody moves for so long does not go on. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;

/** Everybody answers what they are asked until the case is where it should be. */
export async function driveCase(
  office: Office,
  caseId: string,
  isThere: (paper: DemoCase) => boolean,
): Promise<DemoCase> {
  let deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const current = await readCase(office, caseId);
    if (isThere(current)) return current;
    if (Date.now() > deadline) throw new Error(`The demo case ${caseId} does not go on.`);
    const waiting = current.openTasks.filter((task) => !task.pending);
    if (waiting.length === 0) await pause(LOOK_AGAIN_MS);
    else deadline = Date.now() + PATIENCE_MS;
    for (const task of waiting) await decide(office, current, task, { action: task.action });
  }
}

/** The first task of a case, which comes a moment after its launch. */
export async function firstTask(office: Office, caseId: string): Promise<DemoTask> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(LOOK_AGAIN_MS)) {
    const [task] = (await readCase(office, caseId)).openTasks;
    if (task) return task;
  }
  throw new Error(`Nobody is asked in the demo case ${caseId}.`);
}

export async function readCase(office: Office, id: string): Promise<DemoCase> {
  return (await office.call<{ case: DemoCase }>('registrar', 'GET', `/cases/${id}`)).case;
}

export async function decide(
  office: Office,
  { version }: Pick<DemoCase, 'version'>,
  task: DemoTask,
  answer: object,
): Promise<void> {
  await office.call(task.assignee.login, 'POST', `/tasks/${task.id}/decision`, { version, ...answer });
}
