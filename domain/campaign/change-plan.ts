/** Changes of a plan: freely while it is one, afterwards only the days that are still to come, and for a reason. */
import type { Instant } from '../shared/time.ts';
import type { PersonCampaignCommand } from './commands.ts';
import { PLAN_DAYS, planFaults, type CampaignPlan, type CampaignTimes, type PlanDay } from './plan.ts';
import { refusedCampaign, type CampaignRefused, type CampaignRefusal } from './refusal.ts';
import { happen, still, type CampaignRun } from './run.ts';
import { latestOrder, PHASES, type CampaignState, type Phase } from './state.ts';
import { look } from './time.ts';

type ChangePlan = Extract<PersonCampaignCommand, { type: 'change-plan' }>;

const DAY_MS = 24 * 60 * 60 * 1000;

/** Terms a university may still change when its order has named the rest. */
const TERMS = ['minimumGroup', 'maximumGroup', 'paymentDays', 'secondChoiceDays'] as const;

/** The phase with which a day is over and done with. */
const DONE_FROM: Readonly<Record<PlanDay, Phase>> = {
  announceOn: 'candidates',
  applicationsFrom: 'applications',
  applicationsUntil: 'visas',
  visasUntil: 'payment',
  startsOn: 'teaching',
  sheetsOn: 'results',
  endsOn: 'outcome-orders',
  sheetsUntil: 'outcome-orders',
};

const TIME_OF: Partial<Readonly<Record<PlanDay, keyof CampaignTimes>>> = {
  announceOn: 'announceAt',
  applicationsFrom: 'opensAt',
  applicationsUntil: 'closesAt',
  visasUntil: 'visasEndAt',
  startsOn: 'startsAt',
  sheetsOn: 'sheetsAt',
  sheetsUntil: 'sheetsDueAt',
};

export function changePlan(state: CampaignState, command: ChangePlan, now: Instant): CampaignRun | CampaignRefused {
  const { actorId, plan, times, reasonId } = command;
  const code = refusalOf(state, command, now);
  if (code) return refusedCampaign(code);
  const days = PLAN_DAYS.filter((day) => plan[day] !== state.plan[day]);
  const details = { days, ...(reasonId !== undefined && { reasonId }) };
  const { lateSheetsTold, ...rest } = state;
  const told = days.includes('sheetsUntil') || !lateSheetsTold ? rest : state;
  const changed = happen(still(told), { type: 'plan-changed', actorId, details }, { now, plan, times });
  return state.phase === 'planning' ? changed : look(changed, now);
}

function refusalOf(state: CampaignState, { plan, times }: ChangePlan, now: Instant): CampaignRefusal | undefined {
  if (planFaults(plan).length > 0) return 'PLAN_INVALID';
  if (state.phase === 'planning') return undefined;
  if (isUnderOrder(state)) return 'ORDER_UNDER_WAY';
  if (!isAllowed(state, plan)) return 'PLAN_FIXED';
  return movedDays(state.plan, plan).every((day) => isToCome(times, day, now)) ? undefined : 'DAY_PAST';
}

/** The paper that names the days must say what the campaign does. */
export function isUnderOrder(state: CampaignState): boolean {
  const outcome = latestOrder(state, 'dates')?.outcome;
  return state.phase === 'dates-order' && outcome !== 'withdrawn' && outcome !== 'refused';
}

function isAllowed(state: CampaignState, plan: CampaignPlan): boolean {
  if (state.phase === 'dates-order') return true;
  const free: readonly string[] = [...PLAN_DAYS, ...TERMS];
  const fields = Object.keys(state.plan) as (keyof CampaignPlan)[];
  const isFixed = (field: keyof CampaignPlan) => !free.includes(field) || isDone(state, field as PlanDay);
  return fields.every((field) => !isFixed(field) || sameValue(state.plan[field], plan[field]));
}

function isDone({ phase }: CampaignState, day: PlanDay): boolean {
  const from = DONE_FROM[day] as Phase | undefined;
  return from !== undefined && PHASES.indexOf(phase) >= PHASES.indexOf(from);
}

function sameValue(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function movedDays(before: CampaignPlan, after: CampaignPlan): readonly PlanDay[] {
  return PLAN_DAYS.filter((day) => before[day] !== after[day]);
}

/** The last moment of the day is still ahead. */
function isToCome(times: CampaignTimes, day: PlanDay, now: Instant): boolean {
  const key = TIME_OF[day];
  if (key === undefined) return true;
  const isEnd = key === 'closesAt' || key === 'visasEndAt' || key === 'sheetsDueAt';
  return Date.parse(times[key]) + (isEnd ? 0 : DAY_MS) > Date.parse(now);
}
