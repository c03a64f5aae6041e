import type { Facts } from './condition.ts';
import type { Definition } from './definition.ts';
import type {
  BlockedStage,
  CaseState,
  CaseStatus,
  OpenStage,
  PendingVerdict,
  Registration,
  StageOutcome,
  StepStatus,
  Visa,
  Waiting,
  Watch,
} from './state.ts';

/** The part of a case's state that is stored beside it for reading. A change of shape needs a migration. */
export interface CaseSummary {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly authorId: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly contentId: string;
  readonly seq: number;
  readonly facts: Facts;
  readonly steps: Readonly<Record<string, StepStatus>>;
  readonly stages: Readonly<Record<string, StageOutcome>>;
  readonly visas: readonly Visa[];
  readonly mustLookAgain?: readonly string[];
  readonly pending: readonly PendingVerdict[];
  readonly staleLanguages: readonly string[];
  readonly openStage?: OpenStage;
  readonly blockedStage?: BlockedStage;
  readonly waiting?: Waiting;
  readonly watches?: readonly Watch[];
  readonly registration?: Registration;
  readonly definition: Definition;
}

/** Where a case stands; how it goes on never changes, so it is stored once. */
export type CaseStanding = Omit<CaseSummary, 'definition'>;

/** Picks what is stored from the state; everything else can be read from the events. */
export function summarize(state: CaseState): CaseSummary {
  return { ...standingOf(state), definition: state.definition };
}

/** Picks what changes from event to event. */
export function standingOf(state: CaseState): CaseStanding {
  const { caseId, process, kind, authorId, status, version, contentId, seq, facts, steps, stages } = state;
  const { openStage, blockedStage, waiting, watches, registration, visas, mustLookAgain, pending, staleLanguages } =
    state;
  return {
    caseId,
    process,
    kind,
    authorId,
    status,
    version,
    contentId,
    seq,
    facts,
    steps,
    stages,
    visas,
    pending,
    staleLanguages,
    ...(openStage && { openStage }),
    ...(blockedStage && { blockedStage }),
    ...(waiting && { waiting }),
    ...(watches && { watches }),
    ...(registration && { registration }),
    ...(mustLookAgain && { mustLookAgain }),
  };
}
