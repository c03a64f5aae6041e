/** Drives the pure course of a campaign: commands, and answers to the work it asks for. */
import { applyToCampaign, openCampaign } from '../../domain/campaign/apply.ts';
import type {
  CampaignCommand,
  CampaignEffect,
  CampaignEvent,
  SystemCampaignCommand,
} from '../../domain/campaign/commands.ts';
import type { CampaignRefusal } from '../../domain/campaign/refusal.ts';
import { timesOf, type CampaignPlan } from '../../domain/campaign/plan.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { A_PLAN } from './applications.ts';

/** What the rows say to a piece of work, at an instant. */
export type Answers = (effect: CampaignEffect, state: CampaignState, at: Instant) => SystemCampaignCommand | undefined;

/** What the rows would say when a campaign goes smoothly. */
const SMOOTH_ANSWERS: Readonly<Record<Exclude<CampaignEffect['type'], 'open-order'>, SystemCampaignCommand>> = {
  announce: { type: 'announced', candidates: 400 },
  'check-visas': { type: 'visas-checked', waiting: 0, lapsed: 0 },
  'check-payments': { type: 'payments-checked', lapsed: 0 },
  'propose-groups': { type: 'groups-proposed', groups: 30, small: 2 },
  'settle-groups': { type: 'groups-settled', groups: 28, displaced: 0 },
  'settle-choices': { type: 'choices-settled', lapsed: 0, waiting: 0 },
  'issue-sheets': { type: 'sheets-issued', sheets: 28 },
  'tell-late-sheets': { type: 'late-sheets-told', late: 3 },
  'settle-outcomes': { type: 'outcomes-settled', purposes: ['results', 'transfer', 'repeat'], openSheets: 0 },
  'make-report': { type: 'report-made' },
  compensate: { type: 'compensated', withdrawnOrders: 1, standingOrders: [], released: 10, toRefund: 3 },
};

export const SMOOTH = (effect: CampaignEffect): SystemCampaignCommand =>
  effect.type === 'open-order'
    ? { type: 'order-opened', purpose: effect.purpose, caseId: `${effect.purpose}-${effect.attempt}` }
    : SMOOTH_ANSWERS[effect.type];

/** Midnight in a zone five hours ahead of UTC. */
export const startOf = (day: string) => new Date(`${day}T00:00:00+05:00`).toISOString();

/** A day before anything of the plan. */
export const LONG_BEFORE = startOf('2027-05-01');

export class CampaignStory {
  state: CampaignState;
  readonly events: CampaignEvent[] = [];
  now = LONG_BEFORE;

  constructor(
    private readonly answers: Answers = SMOOTH,
    plan: CampaignPlan = A_PLAN,
  ) {
    const opened = {
      campaignId: 'campaign-1',
      ownerId: 'registrar',
      plan,
      times: timesOf(plan, startOf),
      undoSeconds: 0,
    };
    const { state, events } = openCampaign(opened, this.now);
    this.state = state;
    this.events.push(...events);
  }

  /** Sends a command and has all the work done that comes of it; answers the refusal, if it is one. */
  send(command: CampaignCommand): CampaignRefusal | undefined {
    const outcome = applyToCampaign(this.state, command, this.now);
    if (!outcome.ok) return outcome.code;
    this.state = outcome.state;
    this.events.push(...outcome.events);
    for (const effect of outcome.effects) {
      const answer = this.answers(effect, this.state, this.now);
      if (answer) this.send(answer);
    }
    return undefined;
  }

  /** Lets the time come, and has the campaign look. */
  at(instant: string): CampaignState['phase'] {
    this.now = instant;
    this.send({ type: 'look' });
    return this.state.phase;
  }

  /** An order of the campaign gets its number. */
  register(purpose: string, attempt = 1): CampaignState['phase'] {
    this.send({ type: 'order-came-to', caseId: `${purpose}-${attempt}`, outcome: 'registered' });
    return this.state.phase;
  }

  /** Moves days, as the API would ask for it. */
  move(days: Partial<CampaignPlan>): CampaignRefusal | undefined {
    const plan = { ...this.state.plan, ...days };
    return this.send({ type: 'change-plan', actorId: 'registrar', plan, times: timesOf(plan, startOf), reasonId: 'r' });
  }
}

/** A campaign that has come to the phase in the way it does when nothing is in its way. */
export function aStoryIn(phase: CampaignState['phase'], answers: Answers = SMOOTH): CampaignStory {
  const story = new CampaignStory(answers);
  const steps: readonly (() => void)[] = [
    () => story.send({ type: 'begin', actorId: 'registrar' }),
    () => story.register('dates'),
    () => story.at(story.state.times.announceAt),
    () => story.at(story.state.times.opensAt),
    () => story.at(story.state.times.closesAt),
    () => story.send({ type: 'settle-groups', actorId: 'registrar' }),
    () => story.at(story.state.choosesUntil ?? story.now),
    () => story.register('opening'),
    () => story.at(story.state.times.sheetsAt),
    () => story.send({ type: 'close-results', actorId: 'registrar' }),
    () => ['results', 'transfer', 'repeat'].forEach((purpose) => story.register(purpose)),
  ];
  for (const step of steps) {
    if (story.state.phase === phase) return story;
    step();
  }
  if (story.state.phase !== phase) throw new Error(`The story came to ${story.state.phase} instead of ${phase}.`);
  return story;
}
