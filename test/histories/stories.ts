/** The shapes of a case's life whose histories are kept and replayed. */
import { randomUUID } from 'node:crypto';
import { caseWorkflowId, stateQuery, type OpenCaseInput } from '../../contracts/case.messages.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { CaseState, Verdict } from '../../domain/approval/state.ts';
import { createOutsideCases } from '../../platform/temporal/outside-cases.ts';
import type { TestWorker } from '../case-worker.ts';
import { eventually } from '../eventually.ts';
import { aFullDefinition, aShortDefinition, aSignature, aStage, aWaitingDefinition, titled } from '../factories/definitions.ts';

export const STORY_PEOPLE = {
  deans: ['dean-1', 'dean-2'],
  lawyer: ['lawyer'],
  'vice-rector': ['vice-rector'],
  head: ['head'],
  entry: ['specialist'],
  acquaint: ['dean-1'],
  wait: ['archive'],
};

/** What a case of this kind comes to is waited for by others. */
export const AWAITED_KIND = 'awaited';

/** One life: its name is the name of the kept history. */
export interface Story {
  readonly name: string;
  readonly definition: Definition;
  readonly continueAfterEvents?: number;
  /** others wait for it */
  readonly kind?: typeof AWAITED_KIND;
  live(teller: Teller): Promise<void>;
}

export interface Teller {
  readonly caseId: string;
  submit(version: number): Promise<void>;
  edit(version: number): Promise<void>;
  withdraw(): Promise<void>;
  /** The case hears, once it waits for it, that another one has its number. */
  hear(): Promise<void>;
  answer(personId: string, verdict: Verdict): Promise<void>;
}

const OTHER_CASE = 'other';

const CERTIFICATE: Definition = {
  ...titled('certificate'),
  steps: [
    { ...titled('draft'), type: 'draft' },
    aSignature(aStage('head')),
    { ...titled('registration'), type: 'registration', journal: 'certificates' },
    { ...titled('filing'), type: 'filing', nomenclature: '05-20' },
  ],
};

async function visaAll(teller: Teller): Promise<void> {
  await teller.answer('dean-1', 'approve');
  await teller.answer('dean-2', 'approve-with-remark');
  await teller.answer('lawyer', 'approve');
}

export const STORIES: readonly Story[] = [
  {
    name: 'order-closed',
    definition: aFullDefinition(),
    async live(teller) {
      await teller.submit(1);
      await visaAll(teller);
      await teller.answer('vice-rector', 'sign');
      await teller.answer('specialist', 'complete');
      await teller.answer('dean-1', 'acknowledge');
    },
  },
  {
    name: 'order-returned-and-signed',
    definition: aFullDefinition(),
    async live(teller) {
      await teller.submit(1);
      await teller.answer('dean-1', 'approve');
      await teller.answer('dean-2', 'return');
      await teller.edit(1);
      await teller.submit(2);
      await visaAll(teller);
      await teller.answer('vice-rector', 'sign');
      await teller.answer('dean-1', 'acknowledge');
      await teller.answer('specialist', 'complete');
    },
  },
  {
    name: 'order-refused',
    definition: aFullDefinition(),
    async live(teller) {
      await teller.submit(1);
      await teller.answer('dean-1', 'refuse');
    },
  },
  {
    name: 'draft-withdrawn',
    definition: aFullDefinition(),
    async live(teller) {
      await teller.edit(1);
      await teller.withdraw();
    },
  },
  {
    name: 'certificate-closed',
    definition: CERTIFICATE,
    async live(teller) {
      await teller.submit(1);
      await teller.answer('head', 'sign');
    },
  },
  {
    name: 'waited-for-a-mark',
    definition: aWaitingDefinition({
      type: 'mark',
      participants: [{ by: 'role', role: 'archive' }],
      deadline: { amount: 1, unit: 'working-days' },
    }),
    async live(teller) {
      await teller.submit(1);
      await teller.answer('archive', 'complete');
    },
  },
  {
    name: 'waited-for-a-case',
    definition: aWaitingDefinition({ type: 'case', caseFact: 'orderId', outcomes: ['registered'] }),
    async live(teller) {
      await teller.submit(1);
      await teller.hear();
    },
  },
  {
    name: 'waited-for-a-date',
    definition: aWaitingDefinition({ type: 'date', on: '2026-11-21' }),
    live: (teller) => teller.submit(1),
  },
  {
    name: 'told-who-waits',
    definition: aWaitingDefinition({ type: 'date', on: '2026-11-21' }),
    kind: AWAITED_KIND,
    live: (teller) => teller.submit(1),
  },
  {
    name: 'continued-as-new',
    definition: aShortDefinition(aStage('deans', { order: 'sequential' })),
    continueAfterEvents: 20,
    async live(teller) {
      for (let version = 1; version <= 6; version += 1) await teller.edit(version);
      await teller.submit(7);
      await teller.answer('dean-1', 'approve');
      await teller.answer('dean-2', 'approve');
    },
  },
];

/** Lives a story on a worker and answers with the id of its case. */
export async function tell(worker: TestWorker, story: Story): Promise<string> {
  const teller = createTeller(worker, randomUUID());
  const { caseId } = teller;
  const { definition, continueAfterEvents, kind } = story;
  await worker.client.workflow.start('caseWorkflow', {
    workflowId: caseWorkflowId(caseId),
    taskQueue: worker.taskQueue,
    args: [{ open: { ...anInput(caseId, definition), ...(kind && { kind }) }, ...(continueAfterEvents !== undefined && { continueAfterEvents }) }],
  });
  await story.live(teller);
  await worker.client.workflow.getHandle(caseWorkflowId(caseId)).result();
  return caseId;
}

function anInput(caseId: string, definition: Definition): OpenCaseInput {
  const facts = { effectiveDate: '2026-11-21', orderId: OTHER_CASE };
  return { caseId, process: 'order', kind: 'test', authorId: 'author', contentId: 'content-1', facts, definition, undoSeconds: 0 };
}

function createTeller(worker: TestWorker, caseId: string): Teller {
  const handle = worker.client.workflow.getHandle(caseWorkflowId(caseId));
  const send = async (command: PersonCommand) => {
    await worker.cases.command(caseId, command, { commandId: randomUUID() });
  };
  return {
    caseId,
    submit: (version) => send({ type: 'submit', actorId: 'author', version, changedParts: ['items'], staleLanguages: [] }),
    edit: (version) =>
      send({
        type: 'edit',
        actorId: 'author',
        version,
        contentId: `content-${version + 1}`,
        facts: { effectiveDate: '2026-11-21' },
      }),
    withdraw: () => send({ type: 'withdraw', actorId: 'author', remarkId: 'remark' }),
    async hear() {
      await eventually(async () => (await handle.query(stateQuery)).waiting);
      const heard = { type: 'outcome-reached', step: 'wait', caseId: OTHER_CASE, outcome: 'registered' } as const;
      await createOutsideCases(worker.client).bring(caseId, heard, { commandId: randomUUID() });
    },
    async answer(personId, verdict) {
      const isAsked = (state: CaseState) => state.tasks.find((task) => task.assigneeId === personId);
      const task = await eventually(async () => isAsked(await handle.query(stateQuery)));
      await send({
        type: 'decide',
        actorId: personId,
        taskId: task.id,
        verdict,
        version: task.version,
        remarkId: 'remark',
      });
    },
  };
}
