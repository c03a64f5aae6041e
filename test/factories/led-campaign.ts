/** Leads a campaign through its phases, doing people's part in each; what time does is left to time. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { OutsideCampaignCommand } from '../../contracts/campaign.messages.ts';
import { AppError } from '../../contracts/errors.ts';
import type { CampaignEvent, PersonCampaignCommand } from '../../domain/campaign/commands.ts';
import { latestOrder, type CampaignState, type OrderPurpose, type Phase } from '../../domain/campaign/state.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { createCampaignClient } from '../../platform/temporal/campaign-client.ts';
import { eventually } from '../eventually.ts';
import type { FakeCampaignOffice } from '../fakes/campaign-office.ts';
import { SMOOTH, type Answers } from './campaign-story.ts';

/** How long a loaded machine may need for one step. */
const PATIENCE = 40_000;

export interface LedCampaign {
  readonly recorded: readonly CampaignEvent[];
  /** the campaign as last recorded */
  current(): CampaignState;
  /** when the phase ends if nobody ends it before; absent when that is for people alone */
  term(): Instant | undefined;
  send(command: PersonCampaignCommand): Promise<unknown>;
  /** Has the campaign look at its rows. */
  look(): Promise<void>;
  /** Ends the phase before its term. */
  endByHand(today: IsoDate): Promise<unknown>;
  /** Waits until the order is opened, and brings that it has got its number. */
  register(purpose: OrderPurpose): Promise<void>;
  until(isSo: (state: CampaignState) => boolean): Promise<void>;
  /** When the campaign has come to the phase. */
  enteredAt(phase: Phase): Instant | undefined;
}

interface Surroundings {
  readonly office: FakeCampaignOffice;
  readonly client: Client;
  readonly taskQueue: string;
  /** the terms people of the rows keep to */
  readonly termsOf: (state: CampaignState) => Terms;
}

export interface Terms {
  readonly payUntil: Instant;
  readonly choosesUntil: Instant;
}

/** Rows in which somebody is always late: every phase lasts until its term. */
export function slowPeople(termsOf: (state: CampaignState) => Terms): Answers {
  return (effect, state, at) => {
    const { payUntil, choosesUntil } = termsOf(state);
    switch (effect.type) {
      case 'check-visas':
        return { type: 'visas-checked', ...shareOf(2, isPast(state.times.visasEndAt, at)) };
      case 'check-payments':
        return {
          type: 'payments-checked',
          ...(isPast(payUntil, at) ? { lapsed: 1 } : { lapsed: 0, nextAt: payUntil }),
        };
      case 'settle-groups':
        return { type: 'groups-settled', groups: 28, displaced: 3, choosesUntil };
      case 'settle-choices':
        return { type: 'choices-settled', ...shareOf(1, isPast(state.choosesUntil ?? choosesUntil, at)) };
      default:
        return SMOOTH(effect);
    }
  };
}

function shareOf(late: number, isOver: boolean): { readonly waiting: number; readonly lapsed: number } {
  return isOver ? { waiting: 0, lapsed: late } : { waiting: late, lapsed: 0 };
}

function isPast(instant: Instant, at: Instant): boolean {
  return Date.parse(instant) <= Date.parse(at);
}

export function ledCampaign(campaignId: string, { office, client, taskQueue, termsOf }: Surroundings): LedCampaign {
  const campaigns = createCampaignClient(client, taskQueue);
  const current = () => {
    const state = office.current();
    if (!state) throw new Error('Nothing is recorded of the campaign.');
    return state;
  };
  const send = (command: PersonCampaignCommand) => {
    const commandId = randomUUID();
    return untilAnswered(() => campaigns.command(campaignId, command, { commandId }));
  };
  const bring = (command: OutsideCampaignCommand) => {
    const commandId = randomUUID();
    return untilAnswered(() => campaigns.bring(campaignId, command, { commandId }));
  };
  return {
    ...{ current, send },
    term: () => termOf(current(), termsOf(current())),
    recorded: office.recorded,
    look: () => bring({ type: 'look' }),
    endByHand: (today) => send({ type: 'end-phase', phase: current().phase, today, reasonId: 'reason', ...registrar }),
    async register(purpose) {
      const { caseId } = await eventually(() => Promise.resolve(latestOrder(current(), purpose)), PATIENCE);
      await bring({ type: 'order-came-to', caseId, outcome: 'registered' });
    },
    async until(isSo) {
      await eventually(() => Promise.resolve(isSo(current()) || undefined), PATIENCE);
    },
    enteredAt: (phase) =>
      office.recorded.find(({ type, details }) => type === 'phase-entered' && details['phase'] === phase)?.at,
  };
}

/** Asks again with the same id, as whoever is told to come again does. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      const isSilence = error instanceof AppError && error.code === 'UNAVAILABLE';
      if (!isSilence || tries === 5) throw error;
    }
  }
}

const registrar = { actorId: 'registrar' };

/** What people do so that a phase ends; a phase that is not named ends with its term. */
const PARTS: Partial<Readonly<Record<Phase, (campaign: LedCampaign) => Promise<unknown>>>> = {
  planning: (campaign) => campaign.send({ type: 'begin', ...registrar }),
  'dates-order': (campaign) => campaign.register('dates'),
  groups: (campaign) => campaign.send({ type: 'settle-groups', ...registrar }),
  'opening-order': (campaign) => campaign.register('opening'),
  results: (campaign) => campaign.send({ type: 'close-results', ...registrar }),
  async 'outcome-orders'(campaign) {
    for (const purpose of ['results', 'transfer', 'repeat'] as const) await campaign.register(purpose);
  },
  async report(campaign) {
    await campaign.until(({ reportMade }) => reportMade === true);
    await campaign.send({ type: 'accept-report', actorId: 'vice-rector' });
  },
};

/** What happens to the course of a campaign. */
export interface Course {
  readonly to: Phase;
  /** lets the term of the phase pass */
  readonly pass: (term: Instant) => Promise<void>;
  /** done in each phase before it ends; by default nothing */
  readonly around?: (phase: Phase, end: () => Promise<unknown>) => Promise<unknown>;
}

/** Leads the campaign from phase to phase. */
export async function lead(campaign: LedCampaign, { to, pass, around = (_, end) => end() }: Course): Promise<void> {
  while (campaign.current().phase !== to) {
    const { phase } = campaign.current();
    const part = PARTS[phase];
    await around(phase, () => (part ? part(campaign) : passTerm(campaign, pass)));
    await campaign.until((state) => state.phase !== phase);
  }
}

async function passTerm(campaign: LedCampaign, pass: Course['pass']): Promise<void> {
  const term = campaign.term();
  if (term === undefined) throw new Error(`No term ends ${campaign.current().phase}.`);
  await pass(term);
}

function termOf({ phase, times, choosesUntil }: CampaignState, { payUntil }: Terms): Instant | undefined {
  const terms: Partial<Record<Phase, Instant | undefined>> = {
    announcement: times.announceAt,
    candidates: times.opensAt,
    applications: times.closesAt,
    visas: times.visasEndAt,
    payment: payUntil,
    'second-choice': choosesUntil,
    teaching: times.sheetsAt,
  };
  return terms[phase];
}
