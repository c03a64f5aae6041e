/** When an application may be worked on: by the phase the campaign is in, and by the clock. */
import type { Instant } from '../shared/time.ts';
import type { ApplicationStatus } from './application.ts';
import type { CampaignState, Phase } from './state.ts';

/** Phases in which visas are given. */
export const VISA_PHASES: readonly Phase[] = ['applications', 'visas'];
const PAYMENT_PHASES: readonly Phase[] = ['applications', 'visas', 'payment'];
/** From the outcomes on, who attended is settled. */
const WITHDRAWAL_PHASES: readonly Phase[] = [...PAYMENT_PHASES, 'groups', 'second-choice', 'opening-order', 'teaching'];

/** What a phase that can end early waits for. */
const AWAITED: Partial<Readonly<Record<Phase, readonly ApplicationStatus[]>>> = {
  visas: ['submitted', 'advised'],
  payment: ['payable'],
  'second-choice': ['unplaced'],
};

type Moment = Pick<CampaignState, 'phase' | 'times'>;

export function mayBeVisaed({ phase, times }: Moment, now: Instant): boolean {
  return VISA_PHASES.includes(phase) && Date.parse(now) < Date.parse(times.visasEndAt);
}

export function mayBeWithdrawn({ phase }: Moment): boolean {
  return WITHDRAWAL_PHASES.includes(phase);
}

/** Tells whether what lapsed may come back to be paid. */
export function mayBeRestored({ phase }: Moment): boolean {
  return PAYMENT_PHASES.includes(phase);
}

/** Tells whether an application may still wait for its payment again: groups are not settled. */
export function mayBePaidAgain({ phase }: Moment): boolean {
  return PAYMENT_PHASES.includes(phase) || phase === 'groups';
}

/** Statuses of the applications a phase waits for; undefined for a phase that ends by its day. */
export function awaitedStatuses(phase: Phase): readonly ApplicationStatus[] | undefined {
  return AWAITED[phase];
}
