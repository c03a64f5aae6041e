/** What the work a campaign has asked for comes to. */
import type { Instant } from '../shared/time.ts';
import type { SystemCampaignCommand } from './commands.ts';
import { ask, enter, happen, openingOf, still, type CampaignRun } from './run.ts';
import type { CampaignState } from './state.ts';
import { look } from './time.ts';

type Result<Type extends SystemCampaignCommand['type']> = Extract<SystemCampaignCommand, { type: Type }>;

export function visasChecked(
  state: CampaignState,
  { waiting, lapsed }: Result<'visas-checked'>,
  now: Instant,
): CampaignRun {
  const told = lapsed > 0 ? happen(still(state), { type: 'visas-lapsed', details: { lapsed } }, { now }) : still(state);
  if (state.phase !== 'visas' || waiting > 0) return told;
  return look(enter(told, 'payment', now), now);
}

export function paymentsChecked(
  state: CampaignState,
  { lapsed, nextAt }: Result<'payments-checked'>,
  now: Instant,
): CampaignRun {
  const run =
    lapsed > 0 ? happen(still(state), { type: 'payments-lapsed', details: { lapsed } }, { now }) : still(state);
  if (state.phase === 'payment' && nextAt === undefined) {
    return ask(enter(withNext(run, undefined), 'groups', now), { type: 'propose-groups' });
  }
  return withNext(run, nextAt);
}

function withNext(run: CampaignRun, nextAt: Instant | undefined): CampaignRun {
  const { paymentsNextAt: _before, ...state } = run.state;
  return { ...run, state: nextAt === undefined ? state : { ...state, paymentsNextAt: nextAt } };
}

export function groupsProposed(
  state: CampaignState,
  { groups, small }: Result<'groups-proposed'>,
  now: Instant,
): CampaignRun {
  return happen(still(state), { type: 'groups-proposed', details: { groups, small } }, { now });
}

/** With nobody displaced the semester can be opened; without any group there is nothing to open. */
export function groupsSettled(
  state: CampaignState,
  { groups, displaced, choosesUntil }: Result<'groups-settled'>,
  now: Instant,
): CampaignRun {
  const told = happen(still(state), { type: 'groups-settled', details: { groups, displaced } }, { now });
  if (state.phase !== 'groups') return told;
  if (choosesUntil !== undefined) {
    return enter({ ...told, state: { ...told.state, choosesUntil } }, 'second-choice', now);
  }
  return groups === 0 ? told : openSemester(told, now);
}

export function choicesSettled(
  state: CampaignState,
  { lapsed, waiting }: Result<'choices-settled'>,
  now: Instant,
): CampaignRun {
  if (state.phase !== 'second-choice' || waiting > 0) return still(state);
  const { choosesUntil: _past, ...rest } = state;
  return openSemester(happen(still(rest), { type: 'choices-settled', details: { lapsed } }, { now }), now);
}

function openSemester(run: CampaignRun, now: Instant): CampaignRun {
  return ask(enter(run, 'opening-order', now), openingOf(run.state, 'opening'));
}

export function sheetsIssued(state: CampaignState, { sheets }: Result<'sheets-issued'>, now: Instant): CampaignRun {
  return happen(still(state), { type: 'sheets-issued', details: { sheets } }, { now });
}

export function lateSheetsTold(state: CampaignState, { late }: Result<'late-sheets-told'>, now: Instant): CampaignRun {
  return happen(still(state), { type: 'late-sheets-told', details: { late } }, { now, lateSheetsTold: true });
}

/** While a sheet is not collected there are no outcomes. */
export function outcomesSettled(
  state: CampaignState,
  { purposes, openSheets }: Result<'outcomes-settled'>,
  now: Instant,
): CampaignRun {
  if (state.phase !== 'results') return still(state);
  const told = happen(still(state), { type: 'outcomes-settled', details: { purposes, openSheets } }, { now });
  if (openSheets > 0) return told;
  const [first] = purposes;
  if (first === undefined) return ask(enter(told, 'report', now), { type: 'make-report' });
  const planned = { ...told, state: { ...told.state, outcomePurposes: purposes } };
  return ask(enter(planned, 'outcome-orders', now), openingOf(state, first));
}

export function reportMade(state: CampaignState, now: Instant): CampaignRun {
  return happen(still(state), { type: 'report-made' }, { now, reportMade: true });
}

export function compensated(
  state: CampaignState,
  { withdrawnOrders, standingOrders, released, toRefund }: Result<'compensated'>,
  now: Instant,
): CampaignRun {
  const details = { withdrawnOrders, standingOrders, released, toRefund };
  return enter(happen(still(state), { type: 'compensated', details }, { now }), 'cancelled', now);
}
