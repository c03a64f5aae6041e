/** The cases a demo begins with: one in each state people will want to see. */
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoCase, DemoTask, Office } from './office.ts';

/** Answers that carry a case forward. */
const FORWARD: Readonly<Record<string, string>> = {
  approve: 'approve',
  sign: 'sign',
  acknowledge: 'acknowledge',
  complete: 'complete',
};

const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 100;

type Story = (office: Office) => Promise<void>;

export const DEMO_STORIES: readonly Story[] = [
  closedOrder('enrolment'),
  closedOrder('change-of-surname'),
  atSignature('academic-leave-medical'),
  atSignature('transfer-programme'),
  inApproval('expulsion-own-wish'),
  answered(
    'disciplinary-measure',
    'return',
    'Тәртіптік кеңес хаттамасының нөмірін көрсетіңіз. / Укажите номер протокола.',
  ),
  answered('return-from-leave', 'refuse', 'Өтініш мерзімінен кеш берілген. / Заявление подано позже срока.'),
  draft('enrolment'),
  certificateAtSignature,
];

function closedOrder(kind: string): Story {
  return async (office) => {
    await forward(office, await submitted(office, 'order', kind), (paper) => paper.status === 'closed');
  };
}

function atSignature(kind: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    await forward(office, paper, ({ openTasks }) => openTasks.some((task) => task.action === 'sign'));
  };
}

function inApproval(kind: string): Story {
  return async (office) => {
    await firstTask(office, await submitted(office, 'order', kind));
  };
}

function answered(kind: string, action: string, remark: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    await decide(office, paper, await firstTask(office, paper), { action, remark });
  };
}

function draft(kind: string): Story {
  return async (office) => {
    await opened(office, 'order', kind);
  };
}

async function certificateAtSignature(office: Office): Promise<void> {
  const paper = await submitted(office, 'certificate', 'study-confirmation');
  await forward(office, paper, ({ openTasks }) => openTasks.some((task) => task.action === 'sign'));
}

async function opened(office: Office, process: string, kind: string): Promise<DemoCase> {
  const path = `/processes/${process}/kinds/${kind}`;
  const { sample } = await office.call<{ sample: unknown }>('registrar', 'GET', path);
  const body = { process, kind, content: sample };
  return (await office.call<{ case: DemoCase }>('registrar', 'POST', '/cases', body)).case;
}

async function submitted(office: Office, process: string, kind: string): Promise<DemoCase> {
  const { id } = await opened(office, process, kind);
  return (await office.call<{ case: DemoCase }>('registrar', 'POST', `/cases/${id}/submit`, {})).case;
}

/** Everybody answers what they are asked until the case is where the story wants it. */
async function forward(office: Office, paper: DemoCase, isThere: (paper: DemoCase) => boolean): Promise<void> {
  let current = paper;
  for (const deadline = Date.now() + PATIENCE_MS; !isThere(current); current = await read(office, paper.id)) {
    if (Date.now() > deadline) throw new Error(`The demo case ${paper.id} does not go on.`);
    if (current.openTasks.length === 0) await pause(LOOK_AGAIN_MS);
    for (const task of current.openTasks) await decide(office, current, task, { action: FORWARD[task.action] ?? '' });
  }
}

async function firstTask(office: Office, paper: DemoCase): Promise<DemoTask> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(LOOK_AGAIN_MS)) {
    const [task] = (await read(office, paper.id)).openTasks;
    if (task) return task;
  }
  throw new Error(`Nobody is asked in the demo case ${paper.id}.`);
}

async function read(office: Office, id: string): Promise<DemoCase> {
  return (await office.call<{ case: DemoCase }>('registrar', 'GET', `/cases/${id}`)).case;
}

async function decide(office: Office, { version }: DemoCase, task: DemoTask, answer: object): Promise<void> {
  await office.call(task.assignee.login, 'POST', `/tasks/${task.id}/decision`, { version, ...answer });
}
