import type { Instant, IsoDate } from '../shared/time.ts';
import type { Facts } from './condition.ts';
import type { FreezePurpose, FrozenDocument } from './events.ts';
import type { BlockedStage, Participant, Verdict } from './state.ts';

/** What a person asks of a case. */
export type PersonCommand =
  | {
      readonly type: 'edit';
      readonly actorId: string;
      readonly version: number;
      readonly contentId: string;
      readonly facts: Facts;
    }
  | { readonly type: 'submit'; readonly actorId: string; readonly version: number }
  | { readonly type: 'withdraw'; readonly actorId: string; readonly remarkId: string }
  | {
      readonly type: 'decide';
      readonly actorId: string;
      readonly taskId: string;
      readonly verdict: Verdict;
      readonly version: number;
      /** id of the stored text; the text itself never travels through Temporal */
      readonly remarkId?: string;
    };

/** Tasks of one assignment of an execution step. */
export interface ResolvedAssignment {
  readonly key: string;
  readonly participants: readonly Participant[];
  readonly dueAt: Instant;
}

/** What the program itself brings into a case: results of effects, and time. */
export type SystemCommand =
  | {
      readonly type: 'stage-resolved';
      readonly step: string;
      readonly stage: string;
      readonly participants: readonly Participant[];
      readonly dueAt: Instant;
    }
  | ({ readonly type: 'stage-unresolved' } & BlockedStage)
  | {
      readonly type: 'documents-frozen';
      readonly purpose: FreezePurpose;
      readonly version: number;
      readonly documents: readonly FrozenDocument[];
    }
  | { readonly type: 'registered'; readonly step: string; readonly number: string; readonly registeredOn: IsoDate }
  | {
      readonly type: 'distributed';
      readonly step: string;
      readonly extracts: number;
      readonly participants: readonly Participant[];
      readonly dueAt: Instant;
    }
  | {
      readonly type: 'execution-prepared';
      readonly step: string;
      readonly assignments: readonly ResolvedAssignment[];
      /** instant of the effective date in the university's time zone */
      readonly effectsAt?: Instant;
    }
  | { readonly type: 'timer-fired'; readonly key: string }
  | {
      readonly type: 'effects-refused';
      readonly step: string;
      readonly studentIds: readonly string[];
      readonly tryAgainAt: Instant;
    }
  | { readonly type: 'effects-applied'; readonly step: string; readonly students: number }
  | { readonly type: 'filed'; readonly step: string };

export type CaseCommand = PersonCommand | SystemCommand;
