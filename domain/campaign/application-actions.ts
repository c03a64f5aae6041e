import type { Instant } from '../shared/time.ts';
import { isLiving, type Application } from './application.ts';
import { mayBeRestored, mayBeVisaed, mayBeWithdrawn } from './application-window.ts';
import { changeApplication } from './change-application.ts';
import type { CampaignState } from './state.ts';

export const APPLICATION_ACTIONS = ['advise', 'endorse', 'withdraw', 'pay', 'restore'] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];

/** What may be done with an application now; who of the people may is the access policy's to say. */
export function allowedApplicationActions(
  application: Application,
  campaign: Pick<CampaignState, 'phase' | 'times'>,
  now: Instant,
): readonly ApplicationAction[] {
  const { status, paid, amount, lapseReason } = application;
  const lapsedUnpaid = lapseReason === 'not-paid';
  const isOpen: Readonly<Record<ApplicationAction, boolean>> = {
    advise: status === 'submitted' && mayBeVisaed(campaign, now),
    endorse: status === 'advised' && mayBeVisaed(campaign, now),
    withdraw: changeApplication(application, { type: 'withdraw', reasonId: '' }).ok && mayBeWithdrawn(campaign),
    pay: (isLiving(application) && paid < amount) || lapsedUnpaid,
    restore: lapsedUnpaid && mayBeRestored(campaign),
  };
  return APPLICATION_ACTIONS.filter((action) => isOpen[action]);
}
