/** Rules of the order that sets when and how a summer semester is held. */
import { expect, test } from 'vitest';
import type { Check } from '../../contracts/procedure.ts';
import { summerDatesContent, type SummerDates } from '../../domain/campaign/orders/summer-dates.ts';
import { caseData } from '../../test/factories/procedure-data.ts';
import { summerDates } from './kinds/summer-dates.ts';

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);
const remarks = (checks: readonly Check[]) => checks.filter(({ advisory }) => advisory);

const data = caseData([], { today: '2027-05-03' });

function dates(overrides: Partial<SummerDates> = {}): SummerDates {
  return {
    academicYear: 2026,
    session: 1,
    applicationsFrom: '2027-05-20',
    applicationsUntil: '2027-06-05',
    visasUntil: '2027-06-12',
    paymentDays: 5,
    startsOn: '2027-06-21',
    examsFrom: '2027-07-26',
    endsOn: '2027-07-31',
    creditCap: 12,
    pricePerCredit: 12_500,
    minimumGroup: 10,
    reasons: ['academic-debt', 'gpa-raise'],
    graduates: 'stay-away',
    effectiveDate: '2027-05-03',
    basis: [{ kind: 'academic-calendar', date: '2026-08-20' }],
    ...overrides,
  };
}

const check = (overrides: Partial<SummerDates>) => summerDates.checks(dates(overrides), data);

test('concerns every faculty and accounting, and names its year', () => {
  expect(summerDates.facts(dates(), data)).toMatchObject({
    facultyIds: ['faculty-1', 'faculty-2'],
    studentCount: 0,
    money: true,
  });
  expect(summerDates.caseTitle(dates(), data).ru).toBe('Об организации летнего семестра — 2026–2027');
});

test('says the dates, the length in weeks, and the day before the examinations as the end of classes', () => {
  expect(summerDates.documentView(dates(), data, 'ru')).toMatchObject({
    academicYear: '2026–2027',
    startsOn: '21 июня 2027 года',
    classesUntil: '25 июля 2027 года',
    endsOn: '31 июля 2027 года',
    weeks: 6,
    price: '12\u00a0500',
  });
  expect(summerDates.documentView(dates(), data, 'kk')).toMatchObject({
    startsOn: '2027 жылғы 21 маусымнан',
    endsOn: '2027 жылғы 31 шілдеге',
  });
});

test('a good plan passes without a remark', () => {
  expect(check({}).filter(({ ok, advisory }) => !ok || advisory)).toEqual([]);
});

test.each([
  ['applicationsUntil', { applicationsUntil: '2027-05-19' }],
  ['visasUntil', { visasUntil: '2027-06-04' }],
  ['startsOn', { startsOn: '2027-06-11' }],
  ['examsFrom', { examsFrom: '2027-06-21' }],
  ['endsOn', { endsOn: '2027-07-25' }],
] as const)('refuses %s before what comes earlier', (name, overrides) => {
  const problems = failed(check(overrides));
  expect(problems).toMatchObject([{ key: 'days-in-order', pointer: `/${name}` }]);
});

test('a window of one day and examinations of one day are possible', () => {
  expect(failed(check({ applicationsUntil: '2027-05-20', examsFrom: '2027-07-31' }))).toEqual([]);
});

test('refuses a semester of another academic year and says which one it is', () => {
  const [problem] = failed(check({ academicYear: 2027 }));
  expect(problem).toMatchObject({ key: 'academic-year', pointer: '/academicYear' });
  expect(problem?.message.ru).toContain('2026–2027');
});

test('applications that begin before the order takes effect are a remark', () => {
  const checks = check({ effectiveDate: '2027-05-21' });
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'in-force-before-applications', pointer: '/applicationsFrom' }]);
});

test('an order made by a program says what the plan of the campaign says', () => {
  const plan = {
    ...dates(),
    session: 2,
    announceOn: '2027-05-18',
    sheetsOn: '2027-07-26',
    sheetsUntil: '2027-08-03',
    maximumGroup: 25,
    secondChoiceDays: 3,
    graduatesMayAttend: true,
  } as const;
  const { effectiveDate, basis } = dates();
  const content = summerDatesContent(plan, { effectiveDate, basis });
  expect(content).toEqual(dates({ session: 2, graduates: 'attend' }));
  expect(summerDates.contentSchema.parse(content)).toEqual(content);
});

test.each([
  { reasons: [] },
  { reasons: ['gpa-raise', 'gpa-raise'] },
  { reasons: ['sport'] },
  { creditCap: 0 },
  { pricePerCredit: -1 },
  { pricePerCredit: 0.5 },
  { minimumGroup: 0 },
  { startsOn: '2027-06-31' },
  { session: 3 },
  { paymentDays: 0 },
])('refuses %j as a content', (overrides) => {
  expect(summerDates.contentSchema.safeParse({ ...dates(), ...overrides }).success).toBe(false);
});
