/** A campaign on its way through one command. */
import type { Instant } from '../shared/time.ts';
import type { CampaignEffect, CampaignEvent } from './commands.ts';
import type { CampaignState, OrderPurpose, Phase } from './state.ts';

export interface CampaignRun {
  readonly ok: true;
  readonly state: CampaignState;
  readonly events: readonly CampaignEvent[];
  readonly effects: readonly CampaignEffect[];
}

/** What goes into the log besides the kind of the act. */
type Act = Pick<CampaignEvent, 'type'> & Partial<Pick<CampaignEvent, 'actorId' | 'details'>>;

/** Nothing has happened yet. */
export function still(state: CampaignState): CampaignRun {
  return { ok: true, state, events: [], effects: [] };
}

/** Changes the state and keeps in the log that it was changed. */
export function happen(run: CampaignRun, act: Act, { now, ...change }: Change): CampaignRun {
  const seq = run.state.seq + 1;
  const event: CampaignEvent = { details: {}, ...act, seq, at: now };
  return { ...run, state: { ...run.state, ...change, seq }, events: [...run.events, event] };
}

type Change = { readonly now: Instant } & Partial<Omit<CampaignState, 'seq' | 'campaignId' | 'ownerId'>>;

/** Asks for work; the same work is not asked for twice at once. */
export function ask(run: CampaignRun, ...effects: readonly CampaignEffect[]): CampaignRun {
  return { ...run, effects: [...run.effects, ...effects] };
}

/** Goes on to a phase, and says so in the log. */
export function enter(run: CampaignRun, phase: Phase, now: Instant): CampaignRun {
  return happen(run, { type: 'phase-entered', details: { phase } }, { now, phase });
}

/** The work of opening an order: each attempt makes a case of its own. */
export function openingOf({ orders }: CampaignState, purpose: OrderPurpose): CampaignEffect {
  const attempt = orders.filter((order) => order.purpose === purpose).length + 1;
  return { type: 'open-order', purpose, attempt };
}
