import type { CaseStatus } from '../approval/state.ts';
import type { CaseSummary } from '../approval/summary.ts';
import type { Occasion } from './occasions.ts';

/** A task as it stands when its reader would be told. */
interface AskedTask {
  readonly id: string;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly assigneeId: string;
}

/** How things stand when a person's turn to be told comes. */
export interface Standing {
  readonly personId: string;
  readonly occasion: Occasion;
  readonly case: {
    readonly status: CaseStatus;
    readonly summary: Pick<CaseSummary, 'pending' | 'openStage' | 'blockedStage' | 'waiting' | 'watches'>;
  };
  /** the task the occasion is about, where it is about one */
  readonly task: AskedTask | null;
  /** the stage the occasion is about, where it is about one */
  readonly step: string | null;
  readonly stage: string | null;
}

type Rule = (standing: Standing) => boolean;

const isTaskWaiting: Rule = ({ task, personId, case: paper }) =>
  task !== null && isWaiting(task, personId, paper.summary);

const RULES: Readonly<Record<Occasion, Rule>> = {
  task: isTaskWaiting,
  'handed-over': isTaskWaiting,
  question: isTaskWaiting,
  reminder: isTaskWaiting,
  answer: isTaskWaiting,
  returned: ({ case: paper }) => paper.status === 'rework',
  escalation: ({ case: { summary }, ...place }) =>
    [summary.openStage, ...(summary.watches ?? [])].some((open) => isSame(open, place)),
  blocked: ({ case: paper, ...place }) => isSame(paper.summary.blockedStage, place),
  'wait-missed': ({ case: { summary } }) => summary.waiting?.missed !== undefined,
  refused: () => true,
  withdrawn: () => true,
  registered: () => true,
  closed: () => true,
};

/** Tells whether an occasion still matters: nobody is told of what was dealt with before their turn came. */
export function stillMatters(standing: Standing): boolean {
  return RULES[standing.occasion](standing);
}

/** The task still waits for this person, who has not given an answer that can be taken back either. */
function isWaiting(task: AskedTask, personId: string, { pending }: Standing['case']['summary']): boolean {
  if (task.status !== 'open' || task.assigneeId !== personId) return false;
  return !pending.some(({ taskId }) => taskId === task.id);
}

interface Place {
  readonly step: string | null;
  readonly stage: string | null;
}

function isSame(open: { readonly step: string; readonly stage?: string } | undefined, place: Place): boolean {
  return open !== undefined && open.step === place.step && (open.stage ?? null) === place.stage;
}
