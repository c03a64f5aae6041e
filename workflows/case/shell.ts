import { ApplicationFailure, condition } from '@temporalio/workflow';
import type { PerformInput, RecordAnswer, RecordInput } from '../../contracts/activities.ts';
import type {
  CaseWorkflowInput,
  CommandReceipt,
  Continuation,
  OutsideCommand,
  RecordedContinuation,
} from '../../contracts/case.messages.ts';
import { apply, isOver, openCase, type Applied } from '../../domain/approval/apply.ts';
import type { PersonCommand, SystemCommand } from '../../domain/approval/commands.ts';
import type { Effect } from '../../domain/approval/effects.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import type { CaseState, CaseStatus } from '../../domain/approval/state.ts';
import { awaitedStage } from '../../domain/approval/steps.ts';
import { standingOf, summarize } from '../../domain/approval/summary.ts';
import { HandledCommands } from '../handled-commands.ts';

/** How long a blocked stage waits before the directory is asked again. */
const ASK_AGAIN_AFTER_MS = 15 * 60 * 1000;

/** The living state of one case and what it still has to record and to have done. */
export class CaseShell {
  state: CaseState;
  /** how often the case has come to something others wait for, and have not been told yet */
  toTell = 0;
  private unrecorded: CaseEvent[] = [];
  private effects: Effect[] = [];
  private recordedSeq: number;
  private underWay: Effect | undefined;
  private statusShown: CaseStatus | undefined;
  private askAgainAt: number | undefined;
  private handled: HandledCommands;
  /** how often the record has shown that the case had gone on from something that was lost */
  private returns = 0;

  constructor({ open, carried }: CaseWorkflowInput) {
    const { state, events, effects } = carried ? { ...carried, events: [] } : openCase(open, now());
    this.state = state;
    this.recordedSeq = state.seq - events.length;
    this.unrecorded = [...events];
    this.effects = [...effects];
    this.handled = new HandledCommands(carried?.handledCommandIds);
    if (carried) this.statusShown = state.status;
    this.waitIfBlocked();
  }

  /** Validator of commands: refuses without a trace in the history. It must not change anything. */
  check(command: PersonCommand | OutsideCommand): void {
    if (this.handled.hasCurrent()) return;
    const outcome = apply(this.state, command, now());
    if (!outcome.ok) throw ApplicationFailure.nonRetryable(outcome.code, outcome.code);
  }

  /** Applies a command at once, and answers when PostgreSQL holds what it caused. */
  async handle(command: PersonCommand | OutsideCommand): Promise<CommandReceipt> {
    const { returns } = this;
    if (!this.handled.hasCurrent()) {
      const outcome = apply(this.state, command, now());
      if (!outcome.ok) throw ApplicationFailure.nonRetryable(outcome.code, outcome.code);
      this.handled.addCurrent();
      this.take(outcome);
    }
    const receipt = await this.receiptOnceRecorded();
    const isLost = this.returns > returns && !this.handled.hasCurrent();
    if (isLost) throw ApplicationFailure.nonRetryable('CHANGED_MEANWHILE', 'CHANGED_MEANWHILE');
    return receipt;
  }

  async receiptOnceRecorded(): Promise<CommandReceipt> {
    const { caseId, seq, version, status } = this.state;
    const { returns } = this;
    await condition(() => this.recordedSeq >= seq || this.returns > returns);
    return this.returns > returns ? this.receiptOnceRecorded() : { caseId, seq, version, status };
  }

  /** Nothing is left to record and the case is over. */
  isFinished(): boolean {
    return isOver(this.state) && this.toTell === 0 && !this.hasUnrecorded() && this.recordedSeq >= this.state.seq;
  }

  /** Nothing is under way or about to be: the state alone is the whole case. */
  isQuiet(): boolean {
    return this.effects.length === 0 && !this.underWay && this.toTell === 0 && this.recordedSeq >= this.state.seq;
  }

  hasUnrecorded(): boolean {
    return this.unrecorded.length > 0;
  }

  takeBatch(): RecordInput {
    const events = this.unrecorded;
    this.unrecorded = [];
    const { state, ...rest } = this.continuation();
    const { definition: _stands, ...changing } = state;
    return { caseId: state.caseId, events, summary: standingOf(state), continuation: { ...rest, state: changing } };
  }

  markRecorded({ events }: RecordInput, recorded: RecordAnswer | undefined): void {
    if (recorded?.isAwaited) this.toTell += 1;
    if (recorded?.state) this.returnTo(recorded);
    else this.recordedSeq = events.at(-1)?.seq ?? this.recordedSeq;
  }

  /** The record is right: what has happened here since then was never acknowledged to anybody. */
  private returnTo({ state, effects, handledCommandIds }: RecordedContinuation): void {
    this.state = { ...state, definition: this.state.definition };
    this.recordedSeq = state.seq;
    this.unrecorded = [];
    this.effects = [...effects];
    this.underWay = undefined;
    this.handled = new HandledCommands(handledCommandIds);
    this.returns += 1;
    this.waitIfBlocked();
  }

  /** True once after each change of status. */
  hasNewStatus(): boolean {
    const isNew = this.statusShown !== this.state.status;
    this.statusShown = this.state.status;
    return isNew;
  }

  /** Work waits until what caused it is in PostgreSQL, where activities read it. */
  hasEffectToDo(): boolean {
    return this.effects.length > 0 && this.recordedSeq >= this.state.seq && !isOver(this.state);
  }

  nextEffect(): PerformInput | undefined {
    if (!this.hasEffectToDo()) return undefined;
    this.underWay = this.effects.shift();
    return this.underWay && { effect: this.underWay, summary: summarize(this.state) };
  }

  /** Brings the result of work into the case; none when the case ended meanwhile, or has returned to its record. */
  finishEffect(effect: Effect, result: SystemCommand | undefined): void {
    if (this.underWay !== effect) return;
    this.underWay = undefined;
    if (result) this.bring(result);
  }

  /** The earliest instant the case waits for, in milliseconds since the epoch. */
  nextTimerAt(): number | undefined {
    const instants = this.state.timers.map((timer) => Date.parse(timer.at));
    if (this.askAgainAt !== undefined) instants.push(this.askAgainAt);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  /** Brings every timer that is due into the case; tells whether anything came of it. */
  fireTimers(): boolean {
    const { seq } = this.state;
    for (const timer of this.state.timers) {
      if (Date.parse(timer.at) <= Date.now()) this.bring({ type: 'timer-fired', key: timer.key });
    }
    return this.askAgain() || this.state.seq > seq;
  }

  private askAgain(): boolean {
    if (this.askAgainAt === undefined || this.askAgainAt > Date.now()) return false;
    this.askAgainAt = undefined;
    const awaited = awaitedStage(this.state);
    if (awaited) this.effects.push({ type: 'resolve-stage', step: awaited.step.key, stage: awaited.stage.key });
    return true;
  }

  /** Everything the case needs to go on from here. */
  continuation(): Continuation {
    const effects = this.underWay ? [this.underWay, ...this.effects] : [...this.effects];
    return { state: this.state, effects, handledCommandIds: this.handled.list() };
  }

  /** A result of work or of time; one that the case has outrun is dropped. */
  private bring(command: SystemCommand): void {
    const outcome = apply(this.state, command, now());
    if (outcome.ok) this.take(outcome);
    this.waitIfBlocked();
  }

  private take(applied: Applied): void {
    this.state = applied.state;
    this.unrecorded.push(...applied.events);
    this.effects.push(...applied.effects);
  }

  private waitIfBlocked(): void {
    this.askAgainAt = this.state.blockedStage ? Date.now() + ASK_AGAIN_AFTER_MS : undefined;
  }
}

/** The workflow's clock: the same on every replay. */
function now(): string {
  return new Date().toISOString();
}
