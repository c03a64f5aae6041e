/** The orders a campaign opens as cases of their own, and what they come to. */
import type { Instant } from '../shared/time.ts';
import type { PersonCampaignCommand, SystemCampaignCommand } from './commands.ts';
import { refusedCampaign, type CampaignRefused } from './refusal.ts';
import { ask, enter, happen, openingOf, still, type CampaignRun } from './run.ts';
import { latestOrder, type CampaignState, type ChildOrder, type OrderPurpose, type Phase } from './state.ts';
import { look } from './time.ts';

/** The phase that waits for an order. */
const PHASE_OF: Readonly<Record<Exclude<OrderPurpose, 'amendment'>, Phase>> = {
  dates: 'dates-order',
  opening: 'opening-order',
  results: 'outcome-orders',
  transfer: 'outcome-orders',
  repeat: 'outcome-orders',
  expulsion: 'outcome-orders',
};

/** While groups are taught and examined their lists are alive; no phase waits for the order that amends them. */
const AMENDING: readonly Phase[] = ['teaching', 'results'];

type Opened = Extract<SystemCampaignCommand, { type: 'order-opened' }>;
type Unneeded = Extract<SystemCampaignCommand, { type: 'order-unneeded' }>;
type CameTo = Extract<SystemCampaignCommand, { type: 'order-came-to' }>;
type Again = Extract<PersonCampaignCommand, { type: 'order-again' }>;

export function orderOpened(state: CampaignState, { purpose, caseId }: Opened, now: Instant): CampaignRun {
  const known = state.orders.some((order) => order.caseId === caseId);
  if (known) return still(state);
  const orders = [...state.orders, { purpose, caseId }];
  return happen(still(state), { type: 'order-opened', details: { purpose, caseId } }, { now, orders });
}

/** No order has come of what was asked for; the log says why, and whoever asked may ask again. */
export function orderUnneeded(state: CampaignState, { purpose, because }: Unneeded, now: Instant): CampaignRun {
  return happen(still(state), { type: 'order-unneeded', details: { purpose, because } }, { now });
}

/** An order has got its number, or has ended. */
export function orderCameTo(state: CampaignState, { caseId, outcome }: CameTo, now: Instant): CampaignRun {
  const order = state.orders.find((each) => each.caseId === caseId);
  if (!order || order.outcome === outcome || order.outcome === 'closed') return still(state);
  const orders = state.orders.map((each) => (each === order ? { ...each, outcome } : each));
  const { purpose } = order;
  const told = happen(still(state), { type: 'order-came-to', details: { purpose, caseId, outcome } }, { now, orders });
  return goOn(told, purpose, now);
}

function goOn(run: CampaignRun, purpose: OrderPurpose, now: Instant): CampaignRun {
  if (!isAwaited(run.state, purpose) || !isDone(latestOrder(run.state, purpose))) return run;
  if (purpose === 'dates') return look(enter(run, 'announcement', now), now);
  if (purpose === 'opening') return look(enter(run, 'teaching', now), now);
  return finishOutcomes(run, now);
}

/** The first order has its number: the others, which rest on it, are opened; with the last of them the report is due. */
function finishOutcomes(run: CampaignRun, now: Instant): CampaignRun {
  const purposes = run.state.outcomePurposes ?? [];
  const unopened = purposes.filter((purpose) => !latestOrder(run.state, purpose));
  if (unopened.length > 0) return ask(run, ...unopened.map((purpose) => openingOf(run.state, purpose)));
  const areDone = purposes.every((purpose) => isDone(latestOrder(run.state, purpose)));
  return areDone ? ask(enter(run, 'report', now), { type: 'make-report' }) : run;
}

function isAwaited({ phase }: CampaignState, purpose: OrderPurpose): boolean {
  return purpose !== 'amendment' && phase === PHASE_OF[purpose];
}

function isDone(order: ChildOrder | undefined): boolean {
  return order?.outcome === 'registered' || order?.outcome === 'closed';
}

/** Tells whether the latest order of a purpose has ended without a number, so that it may be opened anew. */
export function mayOrderAgain(state: CampaignState, purpose: OrderPurpose): boolean {
  const outcome = latestOrder(state, purpose)?.outcome;
  return isAwaited(state, purpose) && (outcome === 'withdrawn' || outcome === 'refused');
}

export function orderAgain(
  state: CampaignState,
  { actorId, purpose }: Again,
  now: Instant,
): CampaignRun | CampaignRefused {
  if (!isAwaited(state, purpose)) return refusedCampaign('WRONG_PHASE');
  if (!mayOrderAgain(state, purpose)) return refusedCampaign('ORDER_UNDER_WAY');
  const asked = happen(still(state), { type: 'order-asked-again', actorId, details: { purpose } }, { now });
  return ask(asked, openingOf(state, purpose));
}

/** Tells whether the lists of the opening order may be amended: it has its number, and no amendment is under way. */
export function mayAmendOpening(state: CampaignState): boolean {
  return AMENDING.includes(state.phase) && isDone(latestOrder(state, 'opening')) && !amendmentUnderWay(state);
}

/** The lists are looked at when the order is written; which changes it names, its draft says. */
export function amendOpening(state: CampaignState, actorId: string, now: Instant): CampaignRun | CampaignRefused {
  if (!AMENDING.includes(state.phase)) return refusedCampaign('WRONG_PHASE');
  if (!mayAmendOpening(state)) return refusedCampaign('ORDER_UNDER_WAY');
  const asked = happen(still(state), { type: 'amendment-asked', actorId }, { now });
  return ask(asked, openingOf(state, 'amendment'));
}

/** The order that is to amend the lists and has neither got its number nor ended. */
export function amendmentUnderWay(state: CampaignState): ChildOrder | undefined {
  const latest = latestOrder(state, 'amendment');
  return latest?.outcome === undefined ? latest : undefined;
}
