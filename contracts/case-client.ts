/** How the API reaches a running case. Implemented over Temporal in `platform/temporal/case-client.ts`. */
import type { PersonCommand } from '../domain/approval/commands.ts';
import type { RefusalCode } from '../domain/approval/refusal.ts';
import type { CommandReceipt, OpenCaseInput, OutsideCommand } from './case.messages.ts';

export interface CommandOptions {
  /** the same id never has two effects on one case: derived from the caller's idempotency key */
  readonly commandId: string;
}

export interface CaseClient {
  /**
   * Starts the case's workflow and answers when its first event is recorded. A repetition finds the first.
   *
   * @throws AppError UNAVAILABLE when Temporal, the worker or PostgreSQL does not answer in time
   */
  open(input: OpenCaseInput, options: CommandOptions): Promise<CommandReceipt>;
  /**
   * Sends a command and answers when what it caused is recorded.
   *
   * @throws AppError with the refusal's code · CASE_CLOSED when the workflow has ended · UNAVAILABLE as above
   */
  command(caseId: string, command: PersonCommand, options: CommandOptions): Promise<CommandReceipt>;
}

/** How work of the program that belongs to no case reaches the cases it concerns. */
export interface OutsideCases {
  /**
   * Sends a command and answers when what it caused is recorded.
   *
   * @returns the refusal's code when the case has gone on meanwhile, or has ended
   * @throws AppError UNAVAILABLE when Temporal, the worker or PostgreSQL does not answer in time
   */
  bring(caseId: string, command: OutsideCommand, options: CommandOptions): Promise<RefusalCode | undefined>;
}
