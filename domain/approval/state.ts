/**
 * The state of a case. It is rebuilt from the events alone and travels through continue-as-new:
 * a change of these shapes must keep recorded histories replaying.
 */
import type { Instant, IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { CaseOutcome, Definition, Role } from './definition.ts';
import type { Deputyship } from './deputyship.ts';

export type CaseStatus = 'draft' | 'in-progress' | 'rework' | 'closed' | 'withdrawn' | 'refused';
export type StepStatus = 'waiting' | 'active' | 'done';

export type StageOutcome = 'done' | 'skipped';

/** What a task asks for; `allowedTaskActions` lists the answers it takes. */
export type TaskAction = 'approve' | 'sign' | 'answer' | 'acknowledge' | 'complete';

/** What a person may answer to a task. */
export type Verdict =
  'approve' | 'approve-with-remark' | 'return' | 'refuse' | 'abstain' | 'sign' | 'answer' | 'acknowledge' | 'complete';

/** A person asked in a stage, with the unit they are asked for (a faculty, for example). */
export interface Participant extends Deputyship {
  readonly personId: string;
  readonly postId: string;
  readonly unitId?: string;
  /** may stop the paper alone */
  readonly hasVeto?: boolean;
  /** parts of the content whose change leaves their visa standing */
  readonly indifferentTo?: readonly string[];
}

export interface Task extends Deputyship {
  readonly id: string;
  readonly step: string;
  /** key of the stage, or of the assignment in an execution step */
  readonly stage?: string;
  readonly action: TaskAction;
  readonly assigneeId: string;
  readonly postId: string;
  readonly version: number;
  readonly dueAt: Instant;
  /** the task whose holder asked the question, for a task to answer it */
  readonly questionOf?: string;
}

/** An approving verdict, bound to the version it was given on. */
export interface Visa {
  readonly taskId: string;
  readonly personId: string;
  readonly actingForId?: string;
  readonly step: string;
  readonly stage: string;
  /** version the visa stands on */
  readonly version: number;
  /** version it was given on, when it was carried over from an earlier one */
  readonly carriedFrom?: number;
  /** when it was given */
  readonly at: Instant;
  /** parts of the content whose change leaves it standing */
  readonly indifferentTo?: readonly string[];
}

/** A verdict that may still be taken back. */
export interface PendingVerdict {
  readonly taskId: string;
  readonly personId: string;
  readonly verdict: Verdict;
  readonly remarkId?: string;
  readonly lookAgain?: readonly string[];
  readonly signatureId?: string;
  readonly effectiveAt: Instant;
}

/** A move of a task that waits for the end of the undo window of the answer to it. */
export interface HeldMove {
  readonly taskId: string;
  readonly to: Participant;
  readonly why: 'absence-started' | 'absence-ended';
}

/** What a person in the open stage has said. */
export interface GivenVerdict {
  readonly personId: string;
  readonly verdict: Verdict;
}

/** An instant at which something about an open stage becomes due. */
export type Alarm =
  | { readonly type: 'remind'; readonly at: Instant }
  | { readonly type: 'escalate'; readonly at: Instant; readonly to: Role }
  /** the vote is counted with those who have spoken */
  | { readonly type: 'close-voting'; readonly at: Instant };

/** The stage that is open now. `waiting` are the participants of a sequential stage not yet asked, in order. */
export interface OpenStage {
  readonly step: string;
  readonly stage: string;
  /** all who are listed, deputies in the place of the absent */
  readonly participants: readonly Participant[];
  readonly waiting: readonly Participant[];
  readonly given: readonly GivenVerdict[];
  readonly dueAt: Instant;
  readonly alarms: readonly Alarm[];
  /** the deadline of a vote has passed: who has not spoken is absent */
  readonly votingClosed: boolean;
  /** the holders of a role were told that nobody answers */
  readonly escalation?: { readonly at: Instant; readonly to: Role };
}

/** People asked outside stages whose answer is watched over: an assignment, an acquaintance, a mark. */
export interface Watch {
  readonly step: string;
  readonly stage?: string;
  readonly alarms: readonly Alarm[];
}

/** Why a stage cannot be opened: nobody, nobody but those whom four eyes bar, or fewer people than its rule needs. */
export const BLOCKED_REASONS = ['NOBODY', 'FOUR_EYES', 'TOO_FEW'] as const;

/** A stage that cannot be opened; the directory is asked again until somebody can. */
export interface BlockedStage {
  readonly step: string;
  readonly stage: string;
  readonly reason: (typeof BLOCKED_REASONS)[number];
}

/** An instant the case waits for. Keys are made and read in `timers.ts`. */
export interface Timer {
  readonly key: string;
  readonly at: Instant;
}

/** Another case, and what it has to come to. */
export interface AwaitedCase {
  readonly caseId: string;
  readonly outcomes: readonly CaseOutcome[];
}

/** What the active step waits for: an instant, or another case. */
export interface Waiting {
  readonly step: string;
  readonly until?: Instant;
  readonly awaited?: AwaitedCase;
  /** what is awaited can come no more: how the other case ended, unless there is none */
  readonly missed?: { readonly endedAs?: CaseOutcome };
}

export interface Registration {
  readonly number: string;
  readonly registeredOn: IsoDate;
}

export interface CaseState {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly definition: Definition;
  readonly authorId: string;
  readonly facts: Facts;
  readonly status: CaseStatus;
  /** number of the content; every saved edit makes a new one, starting with 1 */
  readonly version: number;
  readonly contentId: string;
  /** sequence number of the last event, without gaps from 1 */
  readonly seq: number;
  readonly steps: Readonly<Record<string, StepStatus>>;
  /** stages closed or skipped since the last submission, by `stageKey` */
  readonly stages: Readonly<Record<string, StageOutcome>>;
  readonly openStage?: OpenStage;
  readonly blockedStage?: BlockedStage;
  readonly waiting?: Waiting;
  /** absent: none */
  readonly watches?: readonly Watch[];
  /** open tasks only, in order of opening */
  readonly tasks: readonly Task[];
  /** number of tasks ever opened; makes the next task id */
  readonly taskCount: number;
  readonly visas: readonly Visa[];
  /** visas on the version submitted before, which may be carried over */
  readonly earlierVisas: readonly Visa[];
  /** visas, by their tasks, that a return has had lapse; absent: none */
  readonly mustLookAgain?: readonly string[];
  readonly pending: readonly PendingVerdict[];
  /** absent: none */
  readonly heldMoves?: readonly HeldMove[];
  /** languages whose text was not touched while the other language changed; block the signature until confirmed */
  readonly staleLanguages: readonly string[];
  /** seconds within which a verdict can be taken back; 0: none */
  readonly undoSeconds: number;
  readonly timers: readonly Timer[];
  readonly registration?: Registration;
  /** steps whose automatic effects have happened */
  readonly effectsDone: readonly string[];
}

/** Key of a stage within its case. */
export function stageKey(step: string, stage: string): string {
  return `${step}/${stage}`;
}
