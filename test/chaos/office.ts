/** People who work on while processes die under them: they repeat a request until it is answered. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type AnswerBody, type ApiUser, createApiUser } from '../api/api-user.ts';
import { orderDraft } from '../api/orders.ts';
import type { RunningProgram } from './running-program.ts';

type CaseBody = AnswerBody['case'];
type OpenTask = CaseBody['openTasks'][number];

/** Answers that ask for the same request once more. */
const ASK_AGAIN = ['UNAVAILABLE', 'KEY_IN_USE', 'CHANGED_MEANWHILE'];
const GIVE_UP_AFTER_MS = 120_000;

/** A decision whose answer was 200. */
export interface Acknowledged {
  readonly caseId: string;
  readonly taskId: string;
  readonly actorId: string;
}

export interface Office {
  readonly acknowledged: Acknowledged[];
  user(login: string): Promise<ApiUser>;
  /** Opens and submits an expulsion of one student. */
  submitOrder(studentId: string): Promise<string>;
  read(caseId: string): Promise<CaseBody>;
  decide(caseId: string, task: OpenTask): Promise<void>;
  /** Lets whoever is asked answer until a task of the action is open, or the case is closed. */
  driveUntil(caseId: string, action: string): Promise<OpenTask | undefined>;
}

export function anOffice({ url }: RunningProgram): Office {
  const users = new Map<string, Promise<ApiUser>>();
  const acknowledged: Acknowledged[] = [];
  const user = (login: string) => {
    const known = users.get(login) ?? createApiUser(url, login);
    users.set(login, known);
    return known;
  };
  const read = async (caseId: string) => {
    const reader = await user('registrar');
    return (await persistently(() => reader.get(`/cases/${caseId}`))).body.case;
  };

  async function submitOrder(studentId: string): Promise<string> {
    const registrar = await user('registrar');
    const draft = await orderDraft(registrar, 'expulsion-own-wish', [studentId]);
    const key = { 'Idempotency-Key': `open-${studentId}` };
    const { id, version } = (await persistently(() => registrar.post('/cases', draft, key))).body.case;
    const again = { 'Idempotency-Key': `submit-${studentId}` };
    await persistently(() => registrar.post(`/cases/${id}/submit`, { version }, again));
    return id;
  }

  async function decide(caseId: string, { id: taskId, action, assignee }: OpenTask): Promise<void> {
    const person = await user(assignee.login);
    const body = { action, version: 1 };
    const key = { 'Idempotency-Key': `decide-${taskId}` };
    await persistently(() => person.post(`/tasks/${taskId}/decision`, body, key));
    acknowledged.push({ caseId, taskId, actorId: assignee.id });
  }

  async function driveUntil(caseId: string, action: string): Promise<OpenTask | undefined> {
    const deadline = Date.now() + GIVE_UP_AFTER_MS;
    while (Date.now() < deadline) {
      const { status, openTasks } = await read(caseId);
      const reached = openTasks.find((task) => task.action === action);
      if (reached || status === 'closed') return reached;
      for (const task of openTasks) await decide(caseId, task);
      if (openTasks.length === 0) await wait(100);
    }
    throw new Error(`Case ${caseId} waits for nobody: ${JSON.stringify(await read(caseId))}`);
  }

  return { acknowledged, user, read, submitOrder, decide, driveUntil };
}

/** Repeats a request until it is answered; the same key makes it one request. */
async function persistently(ask: () => Promise<Answer>): Promise<Answer> {
  const deadline = Date.now() + GIVE_UP_AFTER_MS;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      // the connection broke; anything else is a fault of the test
      if (!(error instanceof TypeError)) throw error;
      return undefined;
    });
    if (answer && answer.status < 300) return answer;
    const isPassing = answer === undefined || ASK_AGAIN.includes(answer.body.code);
    if (!isPassing || Date.now() > deadline) throw new Error(`Not answered: ${answer?.status} ${answer?.text}`);
    await wait(200);
  }
}
