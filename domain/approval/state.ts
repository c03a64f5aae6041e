/**
 * The state of a case. It is rebuilt from the events alone and travels through continue-as-new:
 * a change of these shapes must keep recorded histories replaying.
 */
import type { Instant, IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { Definition } from './definition.ts';

export type CaseStatus = 'draft' | 'in-progress' | 'rework' | 'closed' | 'withdrawn' | 'refused';
export type StepStatus = 'waiting' | 'active' | 'done';

export type StageOutcome = 'done' | 'skipped';

/** What a task asks for; `allowedTaskActions` lists the answers it takes. */
export type TaskAction = 'approve' | 'sign' | 'acknowledge' | 'complete';

/** What a person may answer to a task. */
export type Verdict = 'approve' | 'approve-with-remark' | 'return' | 'refuse' | 'sign' | 'acknowledge' | 'complete';

/** A person asked in a stage, with the unit they are asked for (a faculty, for example). */
export interface Participant {
  readonly personId: string;
  readonly postId: string;
  readonly unitId?: string;
}

export interface Task {
  readonly id: string;
  readonly step: string;
  /** key of the stage, or of the assignment in an execution step */
  readonly stage?: string;
  readonly action: TaskAction;
  readonly assigneeId: string;
  readonly postId: string;
  readonly version: number;
  readonly dueAt: Instant;
}

/** An approving verdict, bound to the version it was given on. */
export interface Visa {
  readonly taskId: string;
  readonly personId: string;
  readonly step: string;
  readonly stage: string;
  readonly version: number;
}

/** The stage that is open now. `waiting` are the participants of a sequential stage not yet asked, in order. */
export interface OpenStage {
  readonly step: string;
  readonly stage: string;
  readonly waiting: readonly Participant[];
  readonly dueAt: Instant;
}

/** A stage nobody can be asked in; the directory is asked again until somebody can. */
export interface BlockedStage {
  readonly step: string;
  readonly stage: string;
  readonly reason: 'NOBODY' | 'FOUR_EYES';
}

export interface Timer {
  readonly key: string;
  readonly at: Instant;
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
  /** open tasks only, in order of opening */
  readonly tasks: readonly Task[];
  /** number of tasks ever opened; makes the next task id */
  readonly taskCount: number;
  readonly visas: readonly Visa[];
  readonly timers: readonly Timer[];
  readonly registration?: Registration;
  /** steps whose automatic effects have happened */
  readonly effectsDone: readonly string[];
}

/** Key of a stage within its case. */
export function stageKey(step: string, stage: string): string {
  return `${step}/${stage}`;
}
