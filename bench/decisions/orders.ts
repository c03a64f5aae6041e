/** Orders that wait for their visas, and the people who give them. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { createApiUser, type ApiUser } from '../../test/api/api-user.ts';
import { openOrder } from '../../test/api/orders.ts';
import { runLoad, type Task } from '../load.ts';

const KIND = 'expulsion-own-wish';
const FACULTIES = 4;
const AT_A_TIME = 4;
const POLL_MS = 200;

/** The dean of each student’s faculty, the lawyer and accounting. */
export const VISAS_PER_ORDER = FACULTIES + 2;

interface OpenTask {
  readonly id: string;
  readonly login: string;
  readonly version: number;
}

export interface Orders {
  /** Makes orders about a student of every faculty and answers one decision for each visa they wait for. */
  prepare(count: number): Promise<readonly Task[]>;
}

export async function createOrders(url: string, db: Knex): Promise<Orders> {
  const registrar = await createApiUser(url, 'registrar');
  const students = await studentsByFaculty(db);
  const users = new Map<string, ApiUser>();

  async function userOf(login: string): Promise<ApiUser> {
    const user = users.get(login) ?? (await createApiUser(url, login));
    users.set(login, user);
    return user;
  }

  async function makeOrder(caseIds: string[]): Promise<void> {
    const named = students.map((faculty) => faculty.pop() ?? '');
    const order = await openOrder(registrar, KIND, named);
    const { status, text } = await registrar.post(`/cases/${order.id}/submit`, { version: order.version });
    if (status !== 200) throw new Error(`The order was not taken: ${text}`);
    caseIds.push(order.id);
  }

  return {
    async prepare(count) {
      const caseIds: string[] = [];
      await runLoad(
        Array.from({ length: count }, () => () => makeOrder(caseIds)),
        AT_A_TIME,
      );
      const tasks = await openTasks(db, caseIds);
      for (const { login } of tasks) await userOf(login);
      return tasks.map((task) => decision(url, task, users.get(task.login) as ApiUser));
    },
  };
}

/** Ids of students nobody has claimed yet, faculty by faculty. */
async function studentsByFaculty(db: Knex): Promise<string[][]> {
  const rows = await db('students')
    .where({ status: 'studying' })
    .whereNull('person_id')
    .whereNotIn('id', db('student_claims').select('student_id'))
    .select<{ id: string; faculty_id: string }[]>('id', 'faculty_id');
  const faculties = new Map<string, string[]>();
  for (const { id, faculty_id: faculty } of rows) faculties.set(faculty, [...(faculties.get(faculty) ?? []), id]);
  return [...faculties.values()];
}

/** Waits until everybody is asked. Person after person, so that two people seldom meet at one order, as in life. */
async function openTasks(db: Knex, caseIds: readonly string[]): Promise<OpenTask[]> {
  for (;;) {
    const tasks = await db('tasks')
      .join('people', 'people.id', 'tasks.assignee_id')
      .whereIn('tasks.case_id', caseIds)
      .where('tasks.status', 'open')
      .orderBy(['people.login', 'tasks.id'])
      .select<OpenTask[]>('tasks.id', 'people.login', 'tasks.version');
    if (tasks.length === caseIds.length * VISAS_PER_ORDER) return tasks;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A click on "approve" as the browser sends it. */
function decision(url: string, { id, version }: OpenTask, { cookie, csrfToken }: ApiUser): Task {
  return async () => {
    const response = await fetch(`${url}/api/v1/tasks/${id}/decision`, {
      method: 'POST',
      headers: {
        Cookie: cookie,
        'X-CSRF-Token': csrfToken,
        'Content-Type': 'application/json',
        'Idempotency-Key': randomUUID(),
      },
      body: JSON.stringify({ action: 'approve', version }),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`A decision was refused: ${text}`);
  };
}
