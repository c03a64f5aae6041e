import type { Instant, IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { CaseOutcome } from './definition.ts';
import type { AnnullingOrder, FilingTerms, FreezePurpose, FrozenDocument } from './events.ts';
import type { Alarm, AwaitedCase, BlockedStage, Participant, Verdict } from './state.ts';

/** What a person asks of a case. */
export type PersonCommand =
  | {
      readonly type: 'edit';
      readonly actorId: string;
      readonly version: number;
      readonly contentId: string;
      readonly facts: Facts;
    }
  | {
      readonly type: 'submit';
      readonly actorId: string;
      readonly version: number;
      /** parts that differ from the version submitted before; ignored the first time */
      readonly changedParts: readonly string[];
      /** languages left as they were while the other language changed */
      readonly staleLanguages: readonly string[];
    }
  | { readonly type: 'confirm-language'; readonly actorId: string; readonly language: string }
  | { readonly type: 'withdraw'; readonly actorId: string; readonly remarkId: string }
  | {
      readonly type: 'decide';
      readonly actorId: string;
      readonly taskId: string;
      readonly verdict: Verdict;
      readonly version: number;
      /** id of the stored text; the text itself never travels through Temporal */
      readonly remarkId?: string;
      /** with a return: tasks whose visas lapse whatever is changed, so that their givers look again */
      readonly lookAgain?: readonly string[];
      /** id of the stored signature with a certificate; the signature itself never travels through Temporal */
      readonly signatureId?: string;
    }
  | { readonly type: 'take-back'; readonly actorId: string; readonly taskId: string }
  | {
      readonly type: 'delegate';
      readonly actorId: string;
      readonly taskId: string;
      readonly to: Participant;
      readonly remarkId: string;
    }
  /** the registrar head gives a task to somebody else */
  | {
      readonly type: 'reassign';
      readonly actorId: string;
      readonly taskId: string;
      readonly to: Participant;
      readonly remarkId: string;
    }
  | {
      readonly type: 'ask';
      readonly actorId: string;
      readonly taskId: string;
      readonly to: Participant;
      readonly remarkId: string;
    }
  | { readonly type: 'comment'; readonly actorId: string; readonly remarkId: string }
  /** the registrar head decides about a paper that waits for what can come no more */
  | {
      readonly type: 'settle-wait';
      readonly actorId: string;
      readonly decision: WaitDecision;
      readonly remarkId: string;
    };

/** The paper goes on as if what it waited for had come, or ends. */
export type WaitDecision = 'go-on' | 'end';

/** Tasks of one assignment of an execution step. */
export interface ResolvedAssignment {
  readonly key: string;
  readonly participants: readonly Participant[];
  readonly dueAt: Instant;
  /** absent: nobody is reminded or told */
  readonly alarms?: readonly Alarm[];
}

/** What a wait has turned out to be for. */
export type PreparedWait =
  { readonly until: Instant } | { readonly awaited: AwaitedCase } | Omit<ResolvedAssignment, 'key'>;

/** What the program itself brings into a case: results of effects, and time. */
export type SystemCommand =
  | {
      readonly type: 'stage-resolved';
      readonly step: string;
      readonly stage: string;
      readonly participants: readonly Participant[];
      /** those among them who are away without anybody to act for them */
      readonly deadEnds?: readonly string[];
      readonly dueAt: Instant;
      readonly alarms: readonly Alarm[];
    }
  | ({ readonly type: 'stage-unresolved' } & BlockedStage)
  /** somebody has come or gone, which may free a blocked stage */
  | { readonly type: 'look-again'; readonly step: string; readonly stage: string }
  /** the working calendar has changed */
  | {
      readonly type: 'move-deadline';
      readonly step: string;
      /** stage or assignment; none in a step without them */
      readonly stage?: string;
      readonly dueAt: Instant;
      /** those of the stage, also where they are past by the new time */
      readonly alarms: readonly Alarm[];
    }
  /** an absence starts or ends while the task waits */
  | {
      readonly type: 'move-task';
      readonly taskId: string;
      /** whom the task was with when the move was decided */
      readonly fromId: string;
      readonly to: Participant;
      readonly why: 'absence-started' | 'absence-ended';
    }
  /** the same, for somebody a sequential stage has not asked yet */
  | {
      readonly type: 'move-place';
      readonly step: string;
      readonly stage: string;
      readonly fromId: string;
      readonly to: Participant;
      readonly why: 'absence-started' | 'absence-ended';
    }
  | {
      readonly type: 'documents-frozen';
      readonly purpose: FreezePurpose;
      readonly version: number;
      readonly dataSha256: string;
      readonly documents: readonly FrozenDocument[];
    }
  | { readonly type: 'registered'; readonly step: string; readonly number: string; readonly registeredOn: IsoDate }
  | {
      readonly type: 'distributed';
      readonly step: string;
      readonly extracts: number;
      readonly extractsSha256?: string;
      readonly participants: readonly Participant[];
      readonly dueAt: Instant;
      readonly alarms?: readonly Alarm[];
    }
  | {
      readonly type: 'execution-prepared';
      readonly step: string;
      readonly assignments: readonly ResolvedAssignment[];
      /** instant of the effective date in the university's time zone */
      readonly effectsAt?: Instant;
    }
  | { readonly type: 'wait-prepared'; readonly step: string; readonly wait: PreparedWait }
  /** another case, which the step may wait for, has come to an outcome */
  | {
      readonly type: 'outcome-reached';
      readonly step: string;
      readonly caseId: string;
      readonly outcome: CaseOutcome;
    }
  /** another case has ended otherwise, or there is none */
  | { readonly type: 'outcome-missed'; readonly step: string; readonly caseId: string; readonly endedAs?: CaseOutcome }
  | { readonly type: 'timer-fired'; readonly key: string }
  | {
      readonly type: 'effects-refused';
      readonly step: string;
      readonly studentIds: readonly string[];
      readonly tryAgainAt: Instant;
    }
  | {
      readonly type: 'effects-applied';
      readonly step: string;
      readonly students: number;
      readonly movementsSha256?: string;
    }
  | { readonly type: 'filed'; readonly step: string; readonly file?: FilingTerms }
  /** another order has put an end to this one */
  | ({ readonly type: 'annul' } & AnnullingOrder);

export type CaseCommand = PersonCommand | SystemCommand;
