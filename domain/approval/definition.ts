/**
 * The definition of a procedure as plain data. It is stored with every case: changing these shapes
 * needs a migration of stored definitions and keeps recorded histories replaying.
 */
import type { LocalizedText } from '../shared/localized.ts';
import type { IsoDate } from '../shared/time.ts';
import type { Condition } from './condition.ts';

/** Roles of the directory. A person holds a role through a post in a unit. */
export const ROLES = [
  'registrar',
  'registrar-head',
  'specialist',
  'dean',
  'adviser',
  'lawyer',
  'accountant',
  'vice-rector',
  'vice-rector-research',
  'vice-rector-social',
  'rector',
  'archive',
  'diploma',
  'methodology-head',
  'international-head',
  'personnel-head',
  'quality-head',
  'admin',
  'auditor',
  'student',
] as const;
export type Role = (typeof ROLES)[number];

/** Who is asked. Resolved by the directory when the stage opens. */
export type ParticipantRule = Sought & {
  /** parts of the content whose change leaves the visas of these people standing; absent: none */
  readonly indifferentTo?: readonly string[];
};

type Sought =
  | { readonly by: 'role'; readonly role: Role }
  /** one holder of the role for each unit id listed in the fact (dean of each faculty concerned) */
  | { readonly by: 'role-in-units'; readonly role: Role; readonly unitsFact: string }
  | { readonly by: 'post'; readonly post: string }
  | { readonly by: 'person'; readonly personId: string }
  | { readonly by: 'author' }
  | { readonly by: 'head-of-author-unit' }
  /** the people whose ids the fact lists (the students' advisers, for example) */
  | { readonly by: 'people-of-fact'; readonly peopleFact: string };

export interface Deadline {
  readonly amount: number;
  readonly unit: 'working-days' | 'working-hours';
}

/** A share of people, for example two thirds. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** How many approving verdicts close a stage. */
export type StageRule =
  | { readonly type: 'all' }
  | { readonly type: 'any' }
  | { readonly type: 'at-least'; readonly count: number }
  /** a vote: of all who are listed, or of those who have spoken when the deadline ends; people may abstain */
  | {
      readonly type: 'fraction';
      readonly share: Fraction;
      readonly of: 'listed' | 'present';
      /** share of the listed who must have spoken for the vote to count */
      readonly quorum?: Fraction;
    };

/** A reminder to those who have not answered, so many working days or hours before or after the deadline. */
export interface Reminder extends Deadline {
  readonly when: 'before' | 'after';
}

/** When nobody answers, the holders of a role are told. */
export interface Escalation {
  readonly after: Deadline;
  readonly to: Role;
}

/** Who is told while an answer is awaited. */
export interface Prompts {
  readonly reminders?: readonly Reminder[];
  readonly escalation?: Escalation;
}

/** The author of the paper, or people who answer in other stages of it. */
export type FourEyesException = 'author' | 'repeated';

export interface StageDefinition extends Prompts {
  readonly key: string;
  readonly title: LocalizedText;
  readonly participants: readonly ParticipantRule[];
  readonly order: 'parallel' | 'sequential';
  readonly rule: StageRule;
  readonly deadline: Deadline;
  /** refusal of one of these refuses the paper, whatever the others say */
  readonly veto?: readonly Role[];
  /** everybody speaks before the stage closes, even after a refusal */
  readonly collectAll?: boolean;
  /** parts of the content whose change lapses the visas of this stage; absent: every part */
  readonly concerns?: readonly string[];
  /** whom four eyes do not bar here, as in a council: the author, people who answer in other stages; absent: nobody */
  readonly mayAlsoJudge?: readonly FourEyesException[];
  /** evaluated once, on the facts of the content, when the stage is reached */
  readonly condition?: Condition;
}

interface StepBase {
  readonly key: string;
  readonly title: LocalizedText;
}

export interface DraftStep extends StepBase {
  readonly type: 'draft';
}

/** Visas of one or more stages, one after another. */
export interface ApprovalStep extends StepBase {
  readonly type: 'approval';
  readonly stages: readonly StageDefinition[];
}

/** What a signature is: a confirmation in the program, or one made with the signatory's certificate. */
export const SIGNATURE_LEVELS = ['in-system', 'certificate'] as const;
export type SignatureLevel = (typeof SIGNATURE_LEVELS)[number];

/** Signatures on the frozen bytes; a stage for each signatory. */
export interface SignatureStep extends StepBase {
  readonly type: 'signature';
  /** absent: confirmed in the program */
  readonly level?: SignatureLevel;
  readonly stages: readonly StageDefinition[];
}

export interface RegistrationStep extends StepBase {
  readonly type: 'registration';
  readonly journal: string;
}

/** Copies, extracts and acquaintance. Its tasks do not hold up the steps that follow, only the filing. */
export interface DistributionStep extends StepBase, Prompts {
  readonly type: 'distribution';
  readonly acquaint: readonly ParticipantRule[];
  readonly deadline: Deadline;
}

export interface Assignment extends Prompts {
  readonly key: string;
  readonly title: LocalizedText;
  readonly participants: readonly ParticipantRule[];
  readonly deadline: Deadline;
}

/** Work of people with proof, and automatic effects on their effective date. */
export interface ExecutionStep extends StepBase {
  readonly type: 'execution';
  readonly assignments: readonly Assignment[];
  /** name of the fact that holds the date (`YYYY-MM-DD`) on which the procedure's effects happen; absent: no effects */
  readonly effectsOnFact?: string;
}

/** What of another case may be waited for: its number, or one of the ways it can end. */
export const CASE_OUTCOMES = ['registered', 'closed', 'withdrawn', 'refused'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

export type Awaited =
  | { readonly type: 'date'; readonly on: IsoDate }
  /** the date (`YYYY-MM-DD`) the fact holds */
  | { readonly type: 'date-of-fact'; readonly dateFact: string }
  /** the case whose id the fact holds comes to one of the outcomes; one it has come to already counts */
  | { readonly type: 'case'; readonly caseFact: string; readonly outcomes: readonly CaseOutcome[] }
  /** everybody asked says that it is done */
  | (Prompts & {
      readonly type: 'mark';
      readonly participants: readonly ParticipantRule[];
      readonly deadline: Deadline;
    });

/** The paper rests until what it waits for has come. */
export interface WaitStep extends StepBase {
  readonly type: 'wait';
  readonly until: Awaited;
}

export interface FilingStep extends StepBase {
  readonly type: 'filing';
  /** index of the file in the nomenclature of cases */
  readonly nomenclature: string;
}

export type StepDefinition =
  | DraftStep
  | ApprovalStep
  | SignatureStep
  | RegistrationStep
  | DistributionStep
  | ExecutionStep
  | WaitStep
  | FilingStep;

export interface Definition {
  readonly key: string;
  readonly title: LocalizedText;
  readonly steps: readonly StepDefinition[];
}
