/** Where a summer semester stands. Applications, groups and sheets are rows beside it, never part of it. */
import type { CaseOutcome } from '../approval/definition.ts';
import type { Instant } from '../shared/time.ts';
import type { CampaignPlan, CampaignTimes } from './plan.ts';

/** In the order in which a campaign goes through them; `second-choice` only when a group is cancelled. */
export const PHASES = [
  'planning',
  'dates-order',
  'announcement',
  'candidates',
  'applications',
  'visas',
  'payment',
  'groups',
  'second-choice',
  'opening-order',
  'teaching',
  'results',
  'outcome-orders',
  'report',
  'closed',
  'cancelling',
  'cancelled',
] as const;
export type Phase = (typeof PHASES)[number];

/** Orders a campaign opens as cases of their own. */
export const ORDER_PURPOSES = ['dates', 'opening', 'amendment', 'results', 'transfer', 'repeat', 'expulsion'] as const;
export type OrderPurpose = (typeof ORDER_PURPOSES)[number];

/** A case the campaign has opened and waits for. */
export interface ChildOrder {
  readonly purpose: OrderPurpose;
  readonly caseId: string;
  readonly outcome?: CaseOutcome;
}

export interface CampaignState {
  readonly campaignId: string;
  /** who has planned it, and is the author of its orders */
  readonly ownerId: string;
  readonly seq: number;
  /** seconds within which a verdict on an order of the campaign can be taken back; 0: none */
  readonly undoSeconds: number;
  readonly phase: Phase;
  readonly plan: CampaignPlan;
  readonly times: CampaignTimes;
  /** every order ever opened, the latest of a purpose last */
  readonly orders: readonly ChildOrder[];
  /** until when students of cancelled groups choose again */
  readonly choosesUntil?: Instant;
  /** orders the outcomes ask for, that of results first: the others rest on it */
  readonly outcomePurposes?: readonly OrderPurpose[];
  /** when the next unpaid application lapses */
  readonly paymentsNextAt?: Instant;
  /** the lateness of sheets has been told of */
  readonly lateSheetsTold?: true;
  /** the closing report can be read */
  readonly reportMade?: true;
}

/** The order of a purpose the campaign waits for or has had; the latest, when there were several. */
export function latestOrder({ orders }: CampaignState, purpose: OrderPurpose): ChildOrder | undefined {
  return orders.findLast((order) => order.purpose === purpose);
}

/** Tells whether nothing more can happen. */
export function isOver({ phase }: Pick<CampaignState, 'phase'>): boolean {
  return phase === 'closed' || phase === 'cancelled';
}
