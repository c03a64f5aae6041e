/** The end of a phase before its day: the day is moved to today, and the moment to now. */
import type { Instant, IsoDate } from '../shared/time.ts';
import type { PersonCampaignCommand } from './commands.ts';
import { PLAN_DAYS, type CampaignPlan, type CampaignTimes, type PlanDay, type PlanDays } from './plan.ts';
import { refusedCampaign, type CampaignRefused } from './refusal.ts';
import { happen, still, type CampaignRun } from './run.ts';
import type { CampaignState, Phase } from './state.ts';
import { look } from './time.ts';

type EndPhase = Extract<PersonCampaignCommand, { type: 'end-phase' }>;

/** Days with which phases end. Terms of payment belong to students and are never cut short. */
const END_OF: Partial<Readonly<Record<Phase, { readonly day: PlanDay; readonly time: keyof CampaignTimes }>>> = {
  announcement: { day: 'announceOn', time: 'announceAt' },
  candidates: { day: 'applicationsFrom', time: 'opensAt' },
  applications: { day: 'applicationsUntil', time: 'closesAt' },
  visas: { day: 'visasUntil', time: 'visasEndAt' },
  teaching: { day: 'sheetsOn', time: 'sheetsAt' },
};

/** Tells whether the phase the campaign is in can be ended by hand. */
export function mayEndPhase({ phase }: CampaignState): boolean {
  return phase === 'second-choice' || END_OF[phase] !== undefined;
}

export function endPhase(state: CampaignState, command: EndPhase, now: Instant): CampaignRun | CampaignRefused {
  const { actorId, phase, today, reasonId } = command;
  if (state.phase !== phase || !mayEndPhase(state)) return refusedCampaign('WRONG_PHASE');
  const ended = happen(
    still(state),
    { type: 'phase-ended', actorId, details: { phase, reasonId } },
    { now, ...changesOf(state, today, now) },
  );
  return look(ended, now);
}

function changesOf(
  { phase, plan, times }: CampaignState,
  today: IsoDate,
  now: Instant,
): Partial<Pick<CampaignState, 'plan' | 'times' | 'choosesUntil'>> {
  const end = END_OF[phase];
  if (!end) return { choosesUntil: now };
  return { plan: broughtForward(plan, end.day, today), times: { ...times, [end.time]: now } };
}

/** No day before the one that has come may lie after it. */
function broughtForward(plan: CampaignPlan, day: PlanDay, today: IsoDate): CampaignPlan {
  const past = PLAN_DAYS.slice(0, PLAN_DAYS.indexOf(day) + 1);
  const moved = past.map((each) => [each, plan[each] < today ? plan[each] : today] as const);
  return { ...plan, ...(Object.fromEntries(moved) as Partial<PlanDays>) };
}
