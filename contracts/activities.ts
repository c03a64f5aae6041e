/** What workflows may cause. Payloads carry ids and codes only: names and free text stay in PostgreSQL. */
import type { CaseEvent } from '../domain/approval/events.ts';
import type { Effect } from '../domain/approval/effects.ts';
import type { Instant, IsoDate } from '../domain/shared/time.ts';
import type { AbsenceToEnter, CancelAbsence } from './absence.messages.ts';
import type { SystemCommand } from '../domain/approval/commands.ts';
import type { CaseStanding, CaseSummary } from '../domain/approval/summary.ts';
import type { RecordedContinuation } from './case.messages.ts';

/** Events not yet recorded, in order, with the summary of the case after the last of them. */
export interface RecordInput {
  readonly caseId: string;
  readonly events: readonly CaseEvent[];
  readonly summary: CaseStanding;
  /** what the case would go on from after the last event */
  readonly continuation: RecordedContinuation;
}

/** An effect of a case. `summary` is the case when the effect was asked for. */
export interface PerformInput<T extends Effect = Effect> {
  readonly effect: T;
  readonly summary: CaseSummary;
}

/**
 * What became of a record. With a state: what the case has to go on from, because the record already holds other
 * events in the place of these: PostgreSQL had taken them, and Temporal lost them when it was stopped before it had
 * written them down.
 */
export type RecordAnswer = (RecordedContinuation | { readonly state?: undefined }) & {
  /** other cases wait for what this one has come to */
  readonly isAwaited?: boolean;
};

export type EffectOf<Type extends Effect['type']> = Extract<Effect, { type: Type }>;

/** Short work on PostgreSQL alone, run as local activities. */
export interface RecordActivities {
  /** Stores events, tasks and the change-log entries in one transaction; repeating it changes nothing. */
  recordEvents(input: RecordInput): Promise<RecordAnswer | undefined>;
  resolveStage(input: PerformInput<EffectOf<'resolve-stage'>>): Promise<SystemCommand>;
  /** Gives the case its number; a repetition returns the number already given. */
  registerNumber(input: PerformInput<EffectOf<'register'>>): Promise<SystemCommand>;
  prepareExecution(input: PerformInput<EffectOf<'prepare-execution'>>): Promise<SystemCommand>;
  /** Finds the instant, the case or the people a step waits for. */
  prepareWait(input: PerformInput<EffectOf<'prepare-wait'>>): Promise<SystemCommand>;
  /** Tells what the awaited case has come to already; nothing while it is on its way. */
  lookForOutcome(input: PerformInput<EffectOf<'look-for-outcome'>>): Promise<SystemCommand | undefined>;
  fileCase(input: PerformInput<EffectOf<'file'>>): Promise<SystemCommand>;
}

/** Slow or long work, run as ordinary activities. */
export interface WorkActivities {
  freezeDocuments(input: PerformInput<EffectOf<'freeze-documents'>>): Promise<SystemCommand>;
  /** Extracts into the students' files, copies and acquaintance. */
  distributeCase(input: PerformInput<EffectOf<'distribute'>>): Promise<SystemCommand>;
  /** Moves the contingent on the effective date, each student exactly once. */
  applyEffects(input: PerformInput<EffectOf<'apply-effects'>>): Promise<SystemCommand>;
  /** Tells the cases that wait for this one what it has come to; repeating it tells none twice. */
  tellWaiting(input: { readonly caseId: string }): Promise<void>;
}

/** Scheduled upkeep of the change log. */
export interface SealActivities {
  sealChangeLog(): Promise<{ readonly sealNumber: number; readonly chains: number }>;
}

/** Mail to people. */
export interface MailActivities {
  /** Sends some of the mails that are due. Fails, to be tried again, while the mail server is not reached. */
  sendMails(): Promise<MailRound>;
  /** On a working day queues a digest for everybody who has something to read in it, once a day. */
  queueDigests(): Promise<{ readonly digests: number }>;
  /** Gives up mails that waited too long and forgets what was told long ago. */
  tidyUp(): Promise<void>;
}

export interface MailRound {
  /** when the next mail is due; absent when none waits */
  readonly nextAt?: Instant;
}

/** What an absence causes. */
export interface AbsenceActivities {
  /** Records the absence; repeating it changes nothing. Fails for good with ABSENCE_OVERLAPS. */
  enterAbsence(absence: AbsenceToEnter): Promise<void>;
  endAbsence(input: CancelAbsence & { readonly absenceId: string }): Promise<void>;
  /** Gives open tasks and places of stages that an absence touches to whoever answers for them on that day. */
  moveTasks(input: MoveTasksInput): Promise<void>;
}

export interface MoveTasksInput {
  readonly absenceId: string;
  readonly absentId: string;
  /** the day from which the tasks stand as they should; a later today counts instead */
  readonly from: IsoDate;
  readonly why: 'absence-started' | 'absence-ended';
}

/** What a change of the working calendar causes. */
export interface CalendarActivities {
  /** Takes a proposed change into the calendar and the log; repeating it changes nothing. Fails for good with CHANGED_MEANWHILE. */
  enterCalendarChange(input: { readonly changeId: string }): Promise<void>;
  /** Counts the open deadlines, so that people see how far the work is. */
  startCalendarChange(input: { readonly changeId: string }): Promise<void>;
  /** Moves the deadlines of the next cases; repeating it moves none twice. */
  moveDeadlines(input: MoveDeadlinesInput): Promise<MovedDeadlines>;
  finishCalendarChange(input: { readonly changeId: string }): Promise<void>;
}

export interface MoveDeadlinesInput {
  readonly changeId: string;
  /** id of the case after which to begin */
  readonly after: string;
  /** deadlines looked at before */
  readonly checked: number;
}

export interface MovedDeadlines {
  /** deadlines looked at now */
  readonly checked: number;
  /** absent: there are no more */
  readonly after?: string;
}
