import { createCalendarStore } from '../../../db/stores/calendar-store.ts';
import type { CampaignPlan } from '../../../domain/campaign/plan.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { AppDeps } from '../../app-deps.ts';

/** Until when what becomes payable now is to be paid, by the working calendar as it is known today. */
export async function payUntilFromNow(
  { db, clock, settings }: AppDeps,
  { paymentDays }: Pick<CampaignPlan, 'paymentDays'>,
): Promise<Instant> {
  const counter = await createCalendarStore(db).counter(clock.today(), settings.timeZone);
  return counter.dueAt(clock.now(), { amount: paymentDays, unit: 'working-days' });
}
