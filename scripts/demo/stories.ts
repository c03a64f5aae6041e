/** The cases a demo begins with: one in each state people will want to see. */
import { decide, driveCase, firstTask, type DemoCase } from './drive-case.ts';
import type { Office } from './office.ts';

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
    return () => driveCase(office, paper.id, ({ status }) => status === 'closed');
  };
}

function atSignature(kind: string): Story {
  return (office) => untilSignature(office, 'order', kind);
}

function inApproval(kind: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    return () => firstTask(office, paper.id);
  };
}

function answered(kind: string, action: string, remark: string): Story {
  return async (office) => {
    const paper = await submitted(office, 'order', kind);
    return async () => decide(office, paper, await firstTask(office, paper.id), { action, remark });
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
  return () => driveCase(office, paper.id, ({ openTasks }) => openTasks.some((task) => task.action === 'sign'));
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
