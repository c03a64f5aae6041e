import type { Check } from '../../../contracts/procedure.ts';
import { summerDatesContent } from '../../../domain/campaign/orders/summer-dates.ts';
import { CANDIDATE_REASONS } from '../../../domain/academic-record/candidates.ts';
import type { CampaignPlan } from '../../../domain/campaign/plan.ts';
import { academicYearText } from '../../../domain/calendar/academic-year-text.ts';
import { academicYearOf } from '../../../domain/grades/grade-scale.ts';
import { addDays, daysBetween } from '../../../domain/calendar/calendar-date.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { moneyText } from '../../../domain/shared/money-text.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { advice, outcome, type Problem } from '../../shared/checks.ts';
import { fromDate, untilDate } from '../../shared/dates-in-text.ts';
import { text } from '../../shared/text.ts';
import { officeOrderKind } from '../office-order-kind.ts';
import { checkYearOfSummer } from '../summer-rules.ts';
import { SUMMER_DAYS } from './summer-days.ts';
import { summerDatesForm, type SummerDatesContent } from './summer-dates.form.ts';
import { SUMMER_REASONS } from './summer-reasons.ts';

const DAYS_OF_A_WEEK = 7;

/** When the summer semester is held, for whom, at what price. */
export const summerDates = officeOrderKind<SummerDatesContent>({
  key: 'summer-dates',
  title: text('Жазғы семестрді ұйымдастыру', 'Организация летнего семестра', 'Summer semester'),
  heading: text(
    'Жазғы семестрді ұйымдастыру туралы',
    'Об организации летнего семестра',
    'On the organisation of the summer semester',
  ),
  sources: ['Credit technology rules No. 152 of 20.04.2011', 'KTB 6.4.4, 7.10', 'WKU 4.1.14', 'KOU 7.10', 'KNC 23'],
  contentSchema: summerDatesForm,
  route: { accounting: 'always', signatory: 'rector', staysInside: true },
  basis: ['academic-calendar', 'council-minutes', 'memo'],
  movesMoney: true,
  subject: ({ academicYear }) => {
    const year = academicYearText(academicYear);
    return text(year, year, year);
  },
  checks: (content) => [...checkOrderOfDays(content), ...checkYearOfSummer(content), ...adviseTimeToAnnounce(content)],
  view: (content, language) => ({
    academicYear: academicYearText(content.academicYear),
    isSecond: content.session === 2,
    ...daysInText(content, language),
    weeks: Math.ceil((daysBetween(content.startsOn, content.endsOn) + 1) / DAYS_OF_A_WEEK),
    paymentDays: content.paymentDays,
    creditCap: content.creditCap,
    price: moneyText(content.pricePerCredit),
    minimumGroup: content.minimumGroup,
    reasons: content.reasons.map((reason) => SUMMER_REASONS[reason][language]),
    graduates: content.graduates,
  }),
  sample: ({ today }) =>
    summerDatesContent(samplePlan(today), {
      effectiveDate: today,
      basis: [{ kind: 'academic-calendar', date: today }],
    }),
});

/** The days follow one another; the examinations begin after the classes have. */
function checkOrderOfDays(content: SummerDatesContent): readonly Check[] {
  const names = Object.keys(SUMMER_DAYS) as (keyof typeof SUMMER_DAYS)[];
  const problems = names.flatMap((name, index): readonly Problem[] => {
    const before = names[index - 1];
    if (!before || content[before] < content[name]) return [];
    if (name !== 'examsFrom' && content[before] === content[name]) return [];
    return [{ message: tooEarly(name, before), pointer: `/${name}` }];
  });
  return outcome(
    'days-in-order',
    text('Күндер бірінен соң бірі келеді.', 'Даты следуют одна за другой.', 'The dates follow one another.'),
    problems,
  );
}

function tooEarly(name: keyof typeof SUMMER_DAYS, before: keyof typeof SUMMER_DAYS) {
  const [later, earlier] = [SUMMER_DAYS[name], SUMMER_DAYS[before]];
  return text(
    `«${later.kk}» күні «${earlier.kk}» күнінен кейін болуы керек.`,
    `Дата «${later.ru}» должна быть позже даты «${earlier.ru}».`,
    `“${later.en}” must come after “${earlier.en}”.`,
  );
}

/** Nobody can apply by an order that is not in force yet. */
function adviseTimeToAnnounce({ applicationsFrom, effectiveDate }: SummerDatesContent): readonly Check[] {
  const message = text(
    `Өтініш қабылдау (${applicationsFrom}) бұйрық күшіне енгенге дейін (${effectiveDate}) басталады.`,
    `Приём заявлений (${applicationsFrom}) начинается раньше, чем приказ вступит в силу (${effectiveDate}).`,
    `Applications (${applicationsFrom}) begin before the order takes effect (${effectiveDate}).`,
  );
  return advice(
    'in-force-before-applications',
    text(
      'Бұйрық өтініш қабылдау басталғанға дейін күшіне енеді.',
      'Приказ вступает в силу до начала приёма заявлений.',
      'The order takes effect before applications begin.',
    ),
    applicationsFrom < effectiveDate ? [{ message, pointer: '/applicationsFrom' }] : [],
  );
}

function daysInText({ examsFrom, endsOn, ...rest }: SummerDatesContent, language: DocumentLanguage) {
  return {
    applicationsFrom: fromDate(rest.applicationsFrom, language),
    applicationsUntil: untilDate(rest.applicationsUntil, language),
    visasUntil: untilDate(rest.visasUntil, language),
    startsOn: fromDate(rest.startsOn, language),
    classesUntil: untilDate(addDays(examsFrom, -1), language),
    examsFrom: fromDate(examsFrom, language),
    endsOn: untilDate(endsOn, language),
  };
}

function samplePlan(today: IsoDate): CampaignPlan {
  const startsOn = addDays(today, 28);
  return {
    academicYear: academicYearOf(startsOn),
    session: 1,
    announceOn: today,
    applicationsFrom: today,
    applicationsUntil: addDays(today, 14),
    visasUntil: addDays(today, 18),
    startsOn,
    sheetsOn: addDays(today, 63),
    endsOn: addDays(today, 69),
    sheetsUntil: addDays(today, 72),
    creditCap: 15,
    pricePerCredit: 12_500,
    minimumGroup: 10,
    maximumGroup: 30,
    paymentDays: 5,
    secondChoiceDays: 3,
    reasons: CANDIDATE_REASONS,
    graduatesMayAttend: false,
  };
}
