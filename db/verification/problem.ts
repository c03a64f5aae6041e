import type { ChainBreakReason } from '../../domain/change-log/verify-chain.ts';
import type { SealBreakReason } from '../../domain/change-log/seal.ts';

export type ProblemReason =
  | ChainBreakReason
  | SealBreakReason
  /** the case says that its chain ends elsewhere */
  | 'cut-tail'
  /** an entry under a seal is gone, or is another one now */
  | 'sealed-entry-gone'
  /** what the entry tells of is not stored, or is not what it tells */
  | 'changed-content'
  | 'changed-remark'
  | 'changed-definition'
  | 'changed-task'
  | 'changed-registration'
  | 'changed-document'
  | 'changed-extracts'
  | 'changed-movements'
  | 'changed-calendar'
  | 'changed-signature'
  /** a trusted certificate is not what the log tells, or the log tells nothing of it */
  | 'changed-anchor'
  /** a version of a route is not what the log tells, or the log tells nothing of it */
  | 'changed-route'
  /** the academic record is not what its changes say, or the log tells nothing of them */
  | 'changed-academic-record'
  /** a rule of retention is not what the log tells, or a file does not go by the rules */
  | 'changed-retention'
  /** the seal kept outside is not among those in the database, or is another one there */
  | 'unknown-anchor';

/** The first place where the change log does not hold. */
export interface LogProblem {
  readonly reason: ProblemReason;
  /** id of the case, or name of a chain of the office */
  readonly caseId?: string;
  /** entry of the chain */
  readonly seq?: number;
  /** number of the seal */
  readonly seal?: number;
}
