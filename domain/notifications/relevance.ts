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
    readonly summary: Pick<CaseSummary, 'pending' | 'openStage' | 'blockedStage'>;
  };
  /** the task the occasion is about, where it is about one */
  readonly task: AskedTask | null;
  /** the stage the occasion is about, where it is about one */
  readonly step: string | null;
  readonly stage: string | null;
}

/** Tells whether an occasion still matters: nobody is told of what was dealt with before their turn came. */
export function stillMatters(standing: Standing): boolean {
  const { occasion, task, personId, step, stage } = standing;
  const { status, summary } = standing.case;
  switch (occasion) {
    case 'task':
    case 'handed-over':
    case 'question':
    case 'reminder':
    case 'answer':
      return task !== null && isWaiting(task, personId, summary);
    case 'returned':
      return status === 'rework';
    case 'escalation':
      return isSame(summary.openStage, { step, stage });
    case 'blocked':
      return isSame(summary.blockedStage, { step, stage });
    case 'refused':
    case 'withdrawn':
    case 'registered':
    case 'closed':
      return true;
  }
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

function isSame(place: Place | undefined, other: Place): boolean {
  return place !== undefined && place.step === other.step && place.stage === other.stage;
}
