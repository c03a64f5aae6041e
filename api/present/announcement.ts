import type { DocumentView } from '../../contracts/procedure.ts';
import type { CampaignOrderRow } from '../../db/read-models/campaign/campaign-orders.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { academicYearText } from '../../domain/calendar/academic-year-text.ts';
import type { CampaignPlan } from '../../domain/campaign/plan.ts';
import { moneyText } from '../../domain/shared/money-text.ts';

/**
 * What the announcement of a summer semester tells students. Its words are those of
 * `templates/summer-semester/announcement`.
 *
 * @param order  the order of dates; the announcement names it once it has a number
 */
export function announcementView(plan: CampaignPlan, order: CampaignOrderRow | undefined): DocumentView {
  const { applicationsFrom, applicationsUntil, visasUntil, startsOn, sheetsOn, endsOn } = plan;
  const { paymentDays, secondChoiceDays, creditCap, minimumGroup } = plan;
  return {
    academicYear: academicYearText(plan.academicYear),
    isSecond: plan.session === 2,
    ...{ applicationsFrom, applicationsUntil, visasUntil, startsOn, endsOn },
    classesUntil: addDays(sheetsOn, -1),
    examsFrom: sheetsOn,
    ...{ paymentDays, secondChoiceDays, creditCap, minimumGroup },
    price: moneyText(plan.pricePerCredit),
    reasons: [...plan.reasons],
    graduatesMayAttend: plan.graduatesMayAttend,
    ...(order?.number && order.registeredOn && { order: { number: order.number, date: order.registeredOn } }),
  };
}
