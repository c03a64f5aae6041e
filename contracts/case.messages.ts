/** Names and payloads of the case workflow. */
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { CaseState, CaseStatus } from '../domain/approval/state.ts';
import type { PersonCommand, SystemCommand } from '../domain/approval/commands.ts';
import type { Effect } from '../domain/approval/effects.ts';
import type { Definition } from '../domain/approval/definition.ts';
import type { Facts } from '../domain/approval/condition.ts';

export const CASE_WORKFLOW = 'caseWorkflow';
export const CASE_TASK_QUEUE = 'tirkeu-cases';

/** Search attributes for operators; ids and codes only. */
export const SEARCH_ATTRIBUTES = { status: 'TirkeuStatus', process: 'TirkeuProcess', kind: 'TirkeuKind' } as const;

/** What a case starts with: the definition travels with it, so that later edits of a route never touch it. */
export interface OpenCaseInput {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly authorId: string;
  readonly contentId: string;
  readonly facts: Facts;
  readonly definition: Definition;
  /** seconds within which a verdict can be taken back; 0: none */
  readonly undoSeconds: number;
}

/** All that a case goes on from: carried through continue-as-new, and kept with the record. */
export interface Continuation {
  readonly state: CaseState;
  /** work asked for and not finished, in order */
  readonly effects: readonly Effect[];
  readonly handledCommandIds: readonly string[];
}

/** What is kept with each record of events: the definition, which never changes, stands in the first one. */
export type RecordedContinuation = Omit<Continuation, 'state'> & { readonly state: Omit<CaseState, 'definition'> };

/** Input of the workflow: a new case, or one that goes on. */
export interface CaseWorkflowInput {
  readonly open: OpenCaseInput;
  readonly carried?: Continuation;
  /** events of history after which the workflow continues as new at a quiet moment; tests lower it */
  readonly continueAfterEvents?: number;
}

/** Answer to an accepted command: where the case stands after it, recorded in PostgreSQL. */
export interface CommandReceipt {
  readonly caseId: string;
  readonly seq: number;
  readonly version: number;
  readonly status: CaseStatus;
}

/** Answers when the case's first event is recorded; sent together with the start. */
export const openedUpdate = defineUpdate<CommandReceipt, []>('opened');

/** A command of a person; refusals are ApplicationFailures whose type is the refusal code. */
export const commandUpdate = defineUpdate<CommandReceipt, [PersonCommand]>('command');

/** What the program brings into a case from outside it: people come and go, the calendar changes, other cases end. */
export type OutsideCommand = Extract<
  SystemCommand,
  { type: 'move-task' | 'move-place' | 'move-deadline' | 'annul' | 'look-again' | 'outcome-reached' | 'outcome-missed' }
>;

/** Refusals are as with commands of people. */
export const systemUpdate = defineUpdate<CommandReceipt, [OutsideCommand]>('system');

export const stateQuery = defineQuery<CaseState>('state');

/** Workflow id of a case; the only place it is spelled. */
export function caseWorkflowId(caseId: string): string {
  return `case/${caseId}`;
}
