/**
 * What happened in a case: the closed list of events. They are the change log, so a change of a shape
 * needs a migration and must keep old entries verifiable.
 */
import type { FileTerms } from '../filing/file-terms.ts';
import type { Instant, IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { CaseOutcome, Definition, Role } from './definition.ts';
import type { Alarm, BlockedStage, HeldMove, Participant, Task, Verdict, Visa, Waiting } from './state.ts';

/** A frozen document as the change log knows it. */
export interface FrozenDocument {
  readonly id: string;
  readonly key: string;
  readonly language: string;
  readonly sha256: string;
}

/** The registered order by which another one loses its force. */
export interface AnnullingOrder {
  readonly byCaseId: string;
  readonly number: string;
  readonly registeredOn: IsoDate;
}

/** The file a case was put into, with its terms as they stood that day. */
export interface FilingTerms extends FileTerms {
  readonly year: number;
  /** null: the index stands in no nomenclature */
  readonly retentionClass: string | null;
}

/** Why somebody else is asked. */
export type MoveReason = 'delegated' | 'reassigned' | 'absence-started' | 'absence-ended';

/** Why documents were frozen: a version went into approval, or the number was given. */
export type FreezePurpose = 'submitted' | 'registered';

export type CaseFact =
  | {
      readonly type: 'opened';
      readonly caseId: string;
      readonly process: string;
      readonly kind: string;
      readonly definition: Definition;
      readonly contentId: string;
      readonly facts: Facts;
      readonly undoSeconds: number;
    }
  | { readonly type: 'content-edited'; readonly contentId: string; readonly version: number; readonly facts: Facts }
  | {
      readonly type: 'submitted';
      readonly version: number;
      /** parts that differ from the version submitted before */
      readonly changedParts: readonly string[];
      readonly staleLanguages: readonly string[];
    }
  | { readonly type: 'language-confirmed'; readonly language: string }
  /** the visa stands on the new version, with its original date */
  | { readonly type: 'visa-carried'; readonly visa: Visa }
  /** every visa of the stage was carried over, so nobody is asked again */
  | { readonly type: 'stage-carried'; readonly step: string; readonly stage: string }
  | { readonly type: 'step-started'; readonly step: string }
  | { readonly type: 'step-finished'; readonly step: string }
  | {
      readonly type: 'stage-skipped';
      readonly step: string;
      readonly stage: string;
      /** what the condition of the stage was decided on */
      readonly weighed?: Facts;
    }
  | {
      readonly type: 'stage-opened';
      readonly step: string;
      readonly stage: string;
      readonly participants: readonly Participant[];
      readonly dueAt: Instant;
      /** what the condition of the stage was decided on; absent: it has none */
      readonly weighed?: Facts;
      /** the sequential stage asks them one by one */
      readonly oneByOne: boolean;
      readonly alarms: readonly Alarm[];
    }
  /** the working calendar has changed; `stage` is a stage or an assignment, none in a step without them */
  | {
      readonly type: 'deadline-moved';
      readonly step: string;
      readonly stage?: string;
      readonly dueAt: Instant;
      readonly alarms: readonly Alarm[];
    }
  /** people were asked outside stages, and these are the instants at which somebody is reminded or told */
  | {
      readonly type: 'alarms-set';
      readonly step: string;
      /** the assignment; none in a step without them */
      readonly stage?: string;
      readonly alarms: readonly Alarm[];
    }
  /** those who have not answered are reminded; `alarm` is the place in the list of alarms */
  | {
      readonly type: 'reminded';
      readonly step: string;
      /** stage or assignment; none in a step without them */
      readonly stage?: string;
      readonly alarm: number;
      readonly personIds: readonly string[];
    }
  /** the holders of the role are told that nobody answers */
  | {
      readonly type: 'escalated';
      readonly step: string;
      readonly stage?: string;
      readonly alarm: number;
      readonly to: Role;
    }
  | { readonly type: 'voting-closed'; readonly step: string; readonly stage: string; readonly alarm: number }
  | ({ readonly type: 'stage-blocked' } & BlockedStage)
  /** four eyes bar them, and the stage that opens next can do without them */
  | {
      readonly type: 'people-left-out';
      readonly step: string;
      readonly stage: string;
      readonly participants: readonly Participant[];
    }
  | { readonly type: 'stage-closed'; readonly step: string; readonly stage: string }
  | { readonly type: 'task-opened'; readonly task: Task }
  | {
      readonly type: 'task-moved';
      readonly taskId: string;
      readonly step: string;
      readonly stage?: string;
      readonly fromId: string;
      readonly to: Participant;
      readonly why: MoveReason;
      readonly remarkId?: string;
    }
  /** whoever is asked has answered and is away now: the task moves if they take the answer back */
  | ({ readonly type: 'move-held' } & HeldMove)
  /** somebody else will be asked when the turn of the place comes */
  | {
      readonly type: 'place-moved';
      readonly step: string;
      readonly stage: string;
      readonly fromId: string;
      readonly to: Participant;
      readonly why: MoveReason;
    }
  /** the question stands in the remark; the answer is the verdict on the task `taskId` */
  | { readonly type: 'asked'; readonly taskId: string; readonly questionOf: string; readonly remarkId: string }
  | { readonly type: 'commented'; readonly remarkId: string }
  | {
      readonly type: 'verdict-given';
      readonly taskId: string;
      readonly step: string;
      readonly stage?: string;
      readonly verdict: Verdict;
      readonly version: number;
      readonly remarkId?: string;
      /** a return named the visas that lapse whatever is changed, by their tasks */
      readonly lookAgain?: readonly string[];
      /** stored signature with a certificate; absent: none was asked for */
      readonly signatureId?: string;
      readonly effectiveAt: Instant;
    }
  | { readonly type: 'verdict-taken-back'; readonly taskId: string }
  | {
      readonly type: 'decided';
      readonly taskId: string;
      readonly step: string;
      readonly stage?: string;
      readonly verdict: Verdict;
      readonly version: number;
      readonly remarkId?: string;
      /** a return named the visas that lapse whatever is changed, by their tasks */
      readonly lookAgain?: readonly string[];
      /** stored signature with a certificate; absent: none was asked for */
      readonly signatureId?: string;
    }
  | { readonly type: 'task-cancelled'; readonly taskId: string }
  | { readonly type: 'returned'; readonly version: number }
  | { readonly type: 'withdrawn'; readonly remarkId: string }
  | { readonly type: 'refused' }
  | { readonly type: 'registered'; readonly step: string; readonly number: string; readonly registeredOn: IsoDate }
  | {
      readonly type: 'documents-frozen';
      readonly purpose: FreezePurpose;
      readonly version: number;
      /** hash of the data the papers of the version are made from */
      readonly dataSha256: string;
      readonly documents: readonly FrozenDocument[];
    }
  | {
      readonly type: 'distributed';
      readonly step: string;
      readonly extracts: number;
      /** over the ids and bytes of all extracts; absent where it was not kept yet */
      readonly extractsSha256?: string;
    }
  | { readonly type: 'effects-scheduled'; readonly step: string; readonly effectsAt: Instant }
  | { readonly type: 'effects-due'; readonly step: string }
  /** the students named cannot be moved as things stand; it is tried again at the instant scheduled next */
  | { readonly type: 'effects-refused'; readonly step: string; readonly studentIds: readonly string[] }
  | {
      readonly type: 'effects-applied';
      readonly step: string;
      readonly students: number;
      /** over what was changed in each student's record; absent where it was not kept yet */
      readonly movementsSha256?: string;
    }
  | ({ readonly type: 'wait-begun' } & Waiting)
  /** the date has come, or the other case has come to the outcome */
  | { readonly type: 'wait-ended'; readonly step: string; readonly outcome?: CaseOutcome }
  /** the other case ended otherwise than was waited for; `endedAs` is absent when there is no such case */
  | { readonly type: 'wait-missed'; readonly step: string; readonly endedAs?: CaseOutcome }
  /** somebody let the paper go on without what it waited for */
  | { readonly type: 'wait-overruled'; readonly step: string; readonly remarkId: string }
  | {
      readonly type: 'filed';
      readonly step: string;
      readonly nomenclature: string;
      /** absent where it was not kept yet */
      readonly file?: FilingTerms;
    }
  /** the order loses its force before everything it ordered was done; what was still to come never happens */
  | ({ readonly type: 'annulled' } & AnnullingOrder)
  | { readonly type: 'closed' };

/** Actor of what the program does by itself. */
export const SYSTEM = 'system';

/** A fact with its place in the case: gapless `seq`, the instant and who caused it (`system` or a person's id). */
export type CaseEvent = CaseFact & { readonly seq: number; readonly at: Instant; readonly actorId: string };

export type CaseFactType = CaseFact['type'];
