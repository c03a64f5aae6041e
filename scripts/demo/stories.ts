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

/** Brings one case on its way, and answers what goes on from there; that may wait for others. */
type Story = (office: Office) => Promise<Continued>;
type Continued = () => Promise<unknown>;

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

const NOTHING_MORE: Continued = () => Promise.resolve();

function closedOrder(kind: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    return () => forward(office, paper, ({ status }) => status === 'closed');
  };
}

function atSignature(kind: string): Story {
  return (office) => untilSignature(office, 'order', kind);
}

function inApproval(kind: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    return () => firstTask(office, paper);
  };
}

function answered(kind: string, action: string, remark: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    return async () => decide(office, paper, await firstTask(office, paper), { action, remark });
  };
}

function draft(kind: string): Story {
  return async (office) => {
    await opened(office, 'order', kind);
    return NOTHING_MORE;
  };
}

function certificateAtSignature(office: Office): Promise<Continued> {
  return untilSignature(office, 'certificate', 'study-confirmation');
}

async function untilSignature(office: Office, process: string, kind: string): Promise<Continued> {
  const paper = await submitted(office, process, kind);
  return () => forward(office, paper, ({ openTasks }) => openTasks.some((task) => task.action === 'sign'));
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
    const waiting = current.openTasks.filter((task) => !task.pending);
    if (waiting.length === 0) await pause(LOOK_AGAIN_MS);
    for (const task of waiting) await decide(office, current, task, { action: FORWARD[task.action] ?? '' });
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
