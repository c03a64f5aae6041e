/** The one place where a campaign goes on: workflow, API and tests use it. */
import type { Instant } from '../shared/time.ts';
import { changePlan } from './change-plan.ts';
import type { CampaignCommand, PersonCampaignCommand, SystemCampaignCommand } from './commands.ts';
import { endPhase } from './end-phase.ts';
import { amendOpening, orderAgain, orderCameTo, orderOpened, orderUnneeded } from './orders.ts';
import type { CampaignPlan, CampaignTimes } from './plan.ts';
import { planFaults } from './plan.ts';
import { refusedCampaign, type CampaignRefused } from './refusal.ts';
import {
  choicesSettled,
  compensated,
  groupsProposed,
  groupsSettled,
  lateSheetsTold,
  outcomesSettled,
  paymentsChecked,
  reportMade,
  sheetsIssued,
  visasChecked,
} from './results.ts';
import { ask, enter, happen, openingOf, still, type CampaignRun } from './run.ts';
import { isOver, type CampaignState } from './state.ts';
import { look } from './time.ts';

export interface NewCampaign {
  readonly campaignId: string;
  readonly ownerId: string;
  readonly plan: CampaignPlan;
  readonly times: CampaignTimes;
  readonly undoSeconds: number;
}

/** A campaign of which nothing but the plan exists. */
export function openCampaign(opened: NewCampaign, now: Instant): CampaignRun {
  const state: CampaignState = { ...opened, seq: 0, phase: 'planning', orders: [] };
  const { academicYear, session } = opened.plan;
  return happen(still(state), { type: 'opened', actorId: opened.ownerId, details: { academicYear, session } }, { now });
}

/**
 * Decides what happens when `command` reaches a campaign.
 *
 * @param now  instant of the decision, from the caller's clock
 * @returns the next state with what to record and what to have done, or a refusal
 */
export function applyToCampaign(
  state: CampaignState,
  command: CampaignCommand,
  now: Instant,
): CampaignRun | CampaignRefused {
  if (isOver(state)) return refusedCampaign('CAMPAIGN_OVER');
  return 'actorId' in command ? applyPerson(state, command, now) : applySystem(state, command, now);
}

function applyPerson(
  state: CampaignState,
  command: PersonCampaignCommand,
  now: Instant,
): CampaignRun | CampaignRefused {
  switch (command.type) {
    case 'begin':
      return begin(state, command.actorId, now);
    case 'change-plan':
      return changePlan(state, command, now);
    case 'end-phase':
      return endPhase(state, command, now);
    case 'settle-groups':
      return during(state, 'groups', () =>
        ask(happen(still(state), { type: 'groups-confirmed', actorId: command.actorId }, { now }), {
          type: 'settle-groups',
        }),
      );
    case 'close-results':
      return during(state, 'results', () =>
        ask(happen(still(state), { type: 'results-closed', actorId: command.actorId }, { now }), {
          type: 'settle-outcomes',
        }),
      );
    case 'order-again':
      return orderAgain(state, command, now);
    case 'amend-opening':
      return amendOpening(state, command.actorId, now);
    case 'accept-report':
      return acceptReport(state, command.actorId, now);
    case 'cancel':
      return cancel(state, command, now);
  }
}

// eslint-disable-next-line complexity -- one line for each kind of command is the clearest form
function applySystem(
  state: CampaignState,
  command: SystemCampaignCommand,
  now: Instant,
): CampaignRun | CampaignRefused {
  switch (command.type) {
    case 'look':
      return look(still(state), now);
    case 'order-opened':
      return orderOpened(state, command, now);
    case 'order-unneeded':
      return orderUnneeded(state, command, now);
    case 'order-came-to':
      return orderCameTo(state, command, now);
    case 'announced':
      return happen(still(state), { type: 'announced', details: { candidates: command.candidates } }, { now });
    case 'visas-checked':
      return visasChecked(state, command, now);
    case 'payments-checked':
      return paymentsChecked(state, command, now);
    case 'groups-proposed':
      return groupsProposed(state, command, now);
    case 'groups-settled':
      return groupsSettled(state, command, now);
    case 'choices-settled':
      return choicesSettled(state, command, now);
    case 'sheets-issued':
      return sheetsIssued(state, command, now);
    case 'late-sheets-told':
      return lateSheetsTold(state, command, now);
    case 'outcomes-settled':
      return outcomesSettled(state, command, now);
    case 'report-made':
      return reportMade(state, now);
    case 'compensated':
      return compensated(state, command, now);
  }
}

function begin(state: CampaignState, actorId: string, now: Instant): CampaignRun | CampaignRefused {
  return during(state, 'planning', () => {
    if (planFaults(state.plan).length > 0) return refusedCampaign('PLAN_INVALID');
    if (Date.parse(state.times.announceAt) <= Date.parse(now)) return refusedCampaign('DAY_PAST');
    const begun = enter(happen(still(state), { type: 'begun', actorId }, { now }), 'dates-order', now);
    return ask(begun, openingOf(state, 'dates'));
  });
}

/** Nobody accepts what has not been made; and nothing of the campaign is under way any more when it closes. */
function acceptReport(state: CampaignState, actorId: string, now: Instant): CampaignRun | CampaignRefused {
  return during(state, 'report', () =>
    state.reportMade
      ? enter(happen(still(state), { type: 'report-accepted', actorId }, { now }), 'closed', now)
      : refusedCampaign('REPORT_NOT_READY'),
  );
}

function cancel(
  state: CampaignState,
  { actorId, reasonId }: Extract<PersonCampaignCommand, { type: 'cancel' }>,
  now: Instant,
): CampaignRun | CampaignRefused {
  if (state.phase === 'cancelling' || state.phase === 'report') return refusedCampaign('WRONG_PHASE');
  const told = happen(still(state), { type: 'cancelled', actorId, details: { reasonId } }, { now });
  return ask(enter(told, 'cancelling', now), { type: 'compensate' });
}

function during<Outcome>(
  { phase }: CampaignState,
  wanted: CampaignState['phase'],
  act: () => Outcome,
): Outcome | CampaignRefused {
  return phase === wanted ? act() : refusedCampaign('WRONG_PHASE');
}
