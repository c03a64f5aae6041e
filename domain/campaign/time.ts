/** What comes with time, and with acts in the rows that the campaign is told to look at. */
import type { Instant } from '../shared/time.ts';
import type { CampaignEffect } from './commands.ts';
import type { CampaignTimes } from './plan.ts';
import { ask, enter, type CampaignRun } from './run.ts';
import type { CampaignState, Phase } from './state.ts';

interface Gate {
  readonly at: keyof CampaignTimes;
  readonly to: Phase;
  readonly effect?: CampaignEffect;
}

/** Phases that end with an instant of the plan. */
const GATES: Partial<Readonly<Record<Phase, Gate>>> = {
  announcement: { at: 'announceAt', to: 'candidates', effect: { type: 'announce' } },
  candidates: { at: 'opensAt', to: 'applications' },
  applications: { at: 'closesAt', to: 'visas' },
  teaching: { at: 'sheetsAt', to: 'results', effect: { type: 'issue-sheets' } },
};

/** In these phases applications may become due for payment at any time, so that somebody has to look now and then. */
const PAYING: readonly Phase[] = ['applications', 'visas', 'payment'];

/** No term of payment is shorter than a working day. */
const LOOK_AT_LEAST_EVERY_MS = 12 * 60 * 60 * 1000;

/** Goes through every gate whose time has come, and asks for the work of the phase it ends in. */
export function look(run: CampaignRun, now: Instant): CampaignRun {
  const gate = GATES[run.state.phase];
  if (gate && isPast(run.state.times[gate.at], now)) {
    const entered = enter(run, gate.to, now);
    return look(gate.effect ? ask(entered, gate.effect) : entered, now);
  }
  return ask(run, ...workOf(run.state, now));
}

function workOf(state: CampaignState, now: Instant): readonly CampaignEffect[] {
  switch (state.phase) {
    case 'applications':
    case 'payment':
      return [{ type: 'check-payments' }];
    case 'visas':
      return [{ type: 'check-visas' }, { type: 'check-payments' }];
    case 'second-choice':
      return [{ type: 'settle-choices' }];
    case 'results':
      return !state.lateSheetsTold && isPast(state.times.sheetsDueAt, now) ? [{ type: 'tell-late-sheets' }] : [];
    default:
      return [];
  }
}

/**
 * When the campaign has to look next if nobody calls it.
 *
 * @param now  instant from which the regular look is counted
 */
export function nextLookAt(state: CampaignState, now: Instant): Instant | undefined {
  const instants = [gateAt(state), dueInPhase(state)].filter((instant) => instant !== undefined);
  if (PAYING.includes(state.phase)) {
    instants.push(new Date(Date.parse(now) + LOOK_AT_LEAST_EVERY_MS).toISOString());
    if (state.paymentsNextAt !== undefined) instants.push(state.paymentsNextAt);
  }
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function gateAt({ phase, times }: CampaignState): Instant | undefined {
  const gate = GATES[phase];
  return gate && times[gate.at];
}

function dueInPhase({ phase, times, choosesUntil, lateSheetsTold }: CampaignState): Instant | undefined {
  if (phase === 'visas') return times.visasEndAt;
  if (phase === 'second-choice') return choosesUntil;
  return phase === 'results' && !lateSheetsTold ? times.sheetsDueAt : undefined;
}

/** Instants may come with and without milliseconds, so that texts cannot be compared. */
function isPast(instant: Instant, now: Instant): boolean {
  return Date.parse(instant) <= Date.parse(now);
}
