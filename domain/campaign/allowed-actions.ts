import type { Instant } from '../shared/time.ts';
import { isUnderOrder } from './change-plan.ts';
import { mayEndPhase } from './end-phase.ts';
import { mayAmendOpening, mayOrderAgain } from './orders.ts';
import { isOver, ORDER_PURPOSES, type CampaignState } from './state.ts';

export const CAMPAIGN_ACTIONS = [
  'begin',
  'change-plan',
  'end-phase',
  'settle-groups',
  'close-results',
  'order-again',
  'amend-opening',
  'accept-report',
  'cancel',
] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

/** What a campaign lets people do now; who of them may is the access policy's to say. */
export function allowedCampaignActions(state: CampaignState, now: Instant): readonly CampaignAction[] {
  if (isOver(state) || state.phase === 'cancelling') return [];
  const isOpen: Readonly<Record<CampaignAction, boolean>> = {
    begin: state.phase === 'planning' && Date.parse(state.times.announceAt) > Date.parse(now),
    'change-plan': state.phase !== 'report' && state.phase !== 'outcome-orders' && !isUnderOrder(state),
    'end-phase': mayEndPhase(state),
    'settle-groups': state.phase === 'groups',
    'close-results': state.phase === 'results',
    'order-again': ORDER_PURPOSES.some((purpose) => mayOrderAgain(state, purpose)),
    'amend-opening': mayAmendOpening(state),
    'accept-report': state.phase === 'report' && state.reportMade === true,
    cancel: state.phase !== 'report',
  };
  return CAMPAIGN_ACTIONS.filter((action) => isOpen[action]);
}
