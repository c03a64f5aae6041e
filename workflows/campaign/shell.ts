import { ApplicationFailure, condition } from '@temporalio/workflow';
import type {
  CampaignContinuation,
  CampaignReceipt,
  OutsideCampaignCommand,
  RecordCampaignInput,
  SummerSemesterInput,
} from '../../contracts/campaign.messages.ts';
import { applyToCampaign, openCampaign } from '../../domain/campaign/apply.ts';
import type {
  CampaignEffect,
  CampaignEvent,
  PersonCampaignCommand,
  SystemCampaignCommand,
} from '../../domain/campaign/commands.ts';
import type { CampaignRun } from '../../domain/campaign/run.ts';
import { isOver, type CampaignState } from '../../domain/campaign/state.ts';
import { nextLookAt } from '../../domain/campaign/time.ts';
import { HandledCommands } from '../handled-commands.ts';

/** The living state of one campaign, what it has to record, and what it has to have done. */
export class CampaignShell {
  state: CampaignState;
  private unrecorded: CampaignEvent[];
  private recordedSeq: number;
  private effects: CampaignEffect[];
  private underWay: CampaignEffect | undefined;
  private readonly handled: HandledCommands;
  /** instant from which the next regular look is counted */
  private lookedAt = now();
  /** the instant last looked at; one that moves nothing is not looked at for ever */
  private lookedFor: number | undefined;
  private failure: { readonly error: unknown } | undefined;

  constructor({ open, carried }: SummerSemesterInput) {
    const { state, events, effects } = carried ? { ...carried, events: [] } : openCampaign(open, now());
    this.state = state;
    this.unrecorded = [...events];
    this.recordedSeq = state.seq - events.length;
    this.effects = [...effects];
    this.handled = new HandledCommands(carried?.handledCommandIds);
  }

  /** Validator of commands: refuses without a trace in the history. It must not change anything. */
  check(command: PersonCampaignCommand | OutsideCampaignCommand): void {
    if (this.handled.hasCurrent()) return;
    const outcome = applyToCampaign(this.state, command, now());
    if (!outcome.ok) throw ApplicationFailure.nonRetryable(outcome.code, outcome.code);
  }

  /** Applies a command at once, and answers when PostgreSQL holds what it caused. */
  async handle(command: PersonCampaignCommand | OutsideCampaignCommand): Promise<CampaignReceipt> {
    if (!this.handled.hasCurrent()) {
      const outcome = applyToCampaign(this.state, command, now());
      if (!outcome.ok) throw ApplicationFailure.nonRetryable(outcome.code, outcome.code);
      this.handled.addCurrent();
      this.take(outcome);
    }
    return this.receiptOnceRecorded();
  }

  async receiptOnceRecorded(): Promise<CampaignReceipt> {
    const { seq, phase } = this.state;
    await condition(() => this.recordedSeq >= seq);
    return { seq, phase };
  }

  hasUnrecorded(): boolean {
    return this.unrecorded.length > 0;
  }

  takeBatch(): RecordCampaignInput {
    const events = this.unrecorded;
    this.unrecorded = [];
    return { state: this.state, events };
  }

  markRecorded({ state }: RecordCampaignInput): void {
    this.recordedSeq = state.seq;
  }

  /** Work waits until what caused it is in PostgreSQL, where activities read it, and is done one piece after another. */
  mayWork(): boolean {
    return this.effects.length > 0 && !this.underWay && !this.hasUnrecorded();
  }

  /** Something is to be done before anything is waited for. */
  hasNews(): boolean {
    return this.hasUnrecorded() || this.mayWork() || this.isFinished() || this.failure !== undefined;
  }

  /** Work that fails for good ends the campaign's workflow with its error. */
  fail(error: unknown): void {
    this.failure = { error };
  }

  throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }

  nextWork(): CampaignEffect | undefined {
    this.underWay = this.effects.shift();
    return this.underWay;
  }

  /** Brings the result of work in; one the campaign has outrun is dropped. */
  finishWork(result: SystemCampaignCommand | undefined): void {
    this.underWay = undefined;
    if (!result) return;
    const outcome = applyToCampaign(this.state, result, now());
    if (outcome.ok) this.take(outcome);
  }

  /** When the campaign looks at what time has brought, in milliseconds since the epoch. */
  nextLook(): number | undefined {
    const at = nextLookAt(this.state, this.lookedAt);
    return at === undefined ? undefined : Date.parse(at);
  }

  /** Looks at what an instant has brought, once; tells whether it did. */
  look(instant: number): boolean {
    if (this.lookedFor === instant) return false;
    this.lookedFor = instant;
    this.lookedAt = now();
    const outcome = applyToCampaign(this.state, { type: 'look' }, this.lookedAt);
    if (outcome.ok) this.take(outcome);
    return true;
  }

  isFinished(): boolean {
    return isOver(this.state) && !this.hasUnrecorded() && this.recordedSeq >= this.state.seq;
  }

  /** Nothing is under way or about to be: the state alone is the whole campaign. */
  isQuiet(): boolean {
    return this.effects.length === 0 && !this.underWay && !this.hasUnrecorded() && this.recordedSeq >= this.state.seq;
  }

  continuation(): CampaignContinuation {
    return { state: this.state, effects: [...this.effects], handledCommandIds: this.handled.list() };
  }

  private take({ state, events, effects }: CampaignRun): void {
    this.state = state;
    this.unrecorded.push(...events);
    this.effects = [
      ...this.effects.filter((asked) => !effects.some((effect) => isSameWork(asked, effect))),
      ...effects,
    ];
  }
}

/** Looking twice at the same moment asks for the same work once. */
function isSameWork(one: CampaignEffect, other: CampaignEffect): boolean {
  const purposeOf = (effect: CampaignEffect) => (effect.type === 'open-order' ? effect.purpose : undefined);
  return one.type === other.type && purposeOf(one) === purposeOf(other);
}

/** The workflow's clock: the same on every replay. */
function now(): string {
  return new Date().toISOString();
}
