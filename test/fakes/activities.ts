/** Activities that answer at once from memory: what is outside the workflow under test. */
import type { Activities } from '../../activities/index.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import type { PreparedWait } from '../../domain/approval/commands.ts';
import type { Participant } from '../../domain/approval/state.ts';
import { dateOf } from '../../domain/approval/step-date.ts';
import type { CaseStanding, CaseSummary } from '../../domain/approval/summary.ts';

export interface FakeOffice {
  readonly activities: Activities;
  /** all events recorded, in the order they arrived */
  readonly recorded: CaseEvent[];
  readonly numbersGiven: string[];
  summaryOf(caseId: string): CaseStanding | undefined;
}

export interface FakeOfficeOptions {
  /** who is asked in a stage, by its key; `dean-1` by default */
  readonly people?: Readonly<Record<string, readonly string[]>>;
  readonly dueAt?: string;
  /** instant of the effective date */
  readonly effectsAt?: string;
  /** called before each activity with its name; may throw or wait */
  readonly before?: (name: keyof Activities) => Promise<void>;
}

const FAR = '2099-01-01T00:00:00.000Z';

/** An office where everybody is at their desk. */
export function aFakeOffice(options: FakeOfficeOptions = {}): FakeOffice {
  const recorded: CaseEvent[] = [];
  const numbersGiven: string[] = [];
  const summaries = new Map<string, CaseStanding>();
  const dueAt = options.dueAt ?? FAR;
  const peopleOf = (stage: string): Participant[] =>
    (options.people?.[stage] ?? ['dean-1']).map((personId) => ({ personId, postId: `post-${personId}` }));

  const activities: Activities = {
    recordCampaign: () => Promise.resolve(),
    doCampaignWork: () => Promise.resolve(undefined),
    recordEvents({ caseId, events, summary }) {
      recorded.push(...events.filter((event) => !recorded.some((known) => isSame(known, event, caseId, summaries))));
      summaries.set(caseId, summary);
      return Promise.resolve(undefined);
    },
    resolveStage: ({ effect: { step, stage } }) =>
      Promise.resolve({ type: 'stage-resolved', step, stage, participants: peopleOf(stage), dueAt, alarms: [] }),
    registerNumber({ effect: { step }, summary }) {
      if (!numbersGiven.includes(summary.caseId)) numbersGiven.push(summary.caseId);
      const number = String(numbersGiven.indexOf(summary.caseId) + 1);
      return Promise.resolve({ type: 'registered', step, number, registeredOn: '2026-11-21' });
    },
    prepareExecution: ({ effect: { step } }) =>
      Promise.resolve({
        type: 'execution-prepared',
        step,
        assignments: [{ key: 'entry', participants: peopleOf('entry'), dueAt }],
        effectsAt: options.effectsAt ?? '2026-01-01T00:00:00.000Z',
      }),
    prepareWait: ({ effect: { step }, summary }) =>
      Promise.resolve({
        type: 'wait-prepared',
        step,
        wait: waitOf(summary, step) ?? { participants: peopleOf(step), dueAt },
      }),
    lookForOutcome: () => Promise.resolve(undefined),
    tellWaiting: () => Promise.resolve(),
    fileCase: ({ effect: { step } }) => Promise.resolve({ type: 'filed', step }),
    freezeDocuments: ({ effect: { purpose, version } }) =>
      Promise.resolve({ type: 'documents-frozen', purpose, version, dataSha256: 'data', documents: [] }),
    distributeCase: ({ effect: { step } }) =>
      Promise.resolve({ type: 'distributed', step, extracts: 1, participants: peopleOf('acquaint'), dueAt }),
    applyEffects: ({ effect: { step } }) => Promise.resolve({ type: 'effects-applied', step, students: 1 }),
    sealChangeLog: () => Promise.resolve({ sealNumber: 1, chains: 0 }),
    enterAbsence: () => Promise.resolve(),
    endAbsence: () => Promise.resolve(),
    moveTasks: () => Promise.resolve(),
    sendMails: () => Promise.resolve({}),
    queueDigests: () => Promise.resolve({ digests: 0 }),
    tidyUp: () => Promise.resolve(),
    enterCalendarChange: () => Promise.resolve(),
    startCalendarChange: () => Promise.resolve(),
    moveDeadlines: () => Promise.resolve({ checked: 0 }),
    finishCalendarChange: () => Promise.resolve(),
  };
  return {
    activities: withBefore(activities, options.before),
    recorded,
    numbersGiven,
    summaryOf: (id) => summaries.get(id),
  };
}

/** A date begins with the day of Greenwich; nothing for a mark. */
function waitOf({ definition, facts }: CaseSummary, key: string): PreparedWait | undefined {
  const step = definition.steps.find((each) => each.key === key);
  const date = step && dateOf(step, facts);
  if (date !== undefined) return { until: `${date}T00:00:00.000Z` };
  if (step?.type !== 'wait' || step.until.type !== 'case') return undefined;
  const { caseFact, outcomes } = step.until;
  const caseId = facts[caseFact];
  return typeof caseId === 'string' ? { awaited: { caseId, outcomes } } : undefined;
}

/** A retry brings the same events again; the real record skips them by case and `seq`. */
function isSame(
  known: CaseEvent,
  event: CaseEvent,
  caseId: string,
  summaries: ReadonlyMap<string, CaseStanding>,
): boolean {
  return summaries.has(caseId) && known.seq === event.seq;
}

function withBefore(activities: Activities, before: FakeOfficeOptions['before']): Activities {
  if (!before) return activities;
  const wrapped = Object.entries(activities).map(([name, activity]) => [
    name,
    async (input: never) => {
      await before(name as keyof Activities);
      return (activity as (given: never) => Promise<unknown>)(input);
    },
  ]);
  return Object.fromEntries(wrapped) as Activities;
}
