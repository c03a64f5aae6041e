/** Contents of the orders of a campaign, from its rows; whoever leads it looks at each draft before sending it. */
import { candidateRulesOn } from '../../db/read-models/academic-record/candidate-rules.ts';
import {
  readCourseTitles,
  readListedGroups,
  readOrderNumber,
  readReasons,
} from '../../db/read-models/campaign/order-lists.ts';
import { readOutcomes, type StudentOutcome } from '../../db/read-models/campaign/outcomes.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import type { CampaignBasis, CampaignOrder } from '../../domain/campaign/orders/campaign-order.ts';
import { courseRepetitionContent, type CourseRepetition } from '../../domain/campaign/orders/course-repetition.ts';
import { courseTransferContent, type CourseTransfer } from '../../domain/campaign/orders/course-transfer.ts';
import { summerDatesContent, type SummerDates } from '../../domain/campaign/orders/summer-dates.ts';
import { summerOpeningContent, type SummerOpening } from '../../domain/campaign/orders/summer-opening.ts';
import {
  summerResultsContent,
  type GradePointChange,
  type SummerResults,
} from '../../domain/campaign/orders/summer-results.ts';
import { latestOrder, type CampaignState, type OrderPurpose } from '../../domain/campaign/state.ts';
import type { PaperText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import type { ActivityDependencies } from '../dependencies.ts';

/** Kinds of the procedure of orders. */
export const ORDER_KINDS: Readonly<Record<OrderPurpose, string>> = {
  dates: 'summer-dates',
  opening: 'summer-opening',
  results: 'summer-results',
  transfer: 'transfer-next-course',
  repeat: 'repeat-course',
};

type Written = SummerDates | SummerOpening | SummerResults | CourseTransfer | CourseRepetition;

/** Writes the content of an order as the rows stand now. */
export function writeOrder(
  dependencies: ActivityDependencies,
  state: CampaignState,
  purpose: OrderPurpose,
): Promise<Written> {
  switch (purpose) {
    case 'dates':
      return Promise.resolve(writeDates(dependencies, state));
    case 'opening':
      return writeOpening(dependencies, state);
    case 'results':
      return writeResults(dependencies, state);
    case 'transfer':
      return writeTransfer(dependencies, state);
    case 'repeat':
      return writeRepetition(dependencies, state);
  }
}

function writeDates({ clock }: ActivityDependencies, { plan }: CampaignState): SummerDates {
  const today = clock.today();
  return summerDatesContent(plan, { effectiveDate: today, basis: [{ kind: 'academic-calendar', date: today }] });
}

async function writeOpening(dependencies: ActivityDependencies, state: CampaignState): Promise<SummerOpening> {
  const { db, clock } = dependencies;
  const groups = await readListedGroups(db, state.campaignId);
  const basis: CampaignBasis[] = [
    ...(await basisOn(dependencies, state, 'dates')),
    { kind: 'paid-applications', date: clock.today() },
  ];
  return summerOpeningContent(
    state.plan,
    groups.map(({ language, ordinal, teacher, title, ...group }) => ({
      ...group,
      title: inPaper(title),
      language,
      number: `${group.courseCode}-${language}-${ordinal}`,
      ...(teacher !== '' && { teacher }),
    })),
    { effectiveDate: laterOf(state.plan.startsOn, clock.today()), basis },
  );
}

async function writeResults(dependencies: ActivityDependencies, state: CampaignState): Promise<SummerResults> {
  const { db, clock } = dependencies;
  const today = clock.today();
  const [{ students, results }, reasons] = await Promise.all([
    readOutcomes(db, state, today),
    readReasons(db, state.campaignId),
  ]);
  const courses = await readCourseTitles(db, [...new Set(results.map(({ courseCode }) => courseCode))]);
  const reasonOf = new Map(reasons.map(({ studentId, courseCode, reason }) => [`${studentId}/${courseCode}`, reason]));
  const examined = results.flatMap(({ studentId, courseCode, percent, letter, passes }) => {
    const course = courses.get(courseCode);
    const reason = reasonOf.get(`${studentId}/${courseCode}`);
    if (!course || !reason) return [];
    const grade = { letter, passes, ...(percent !== undefined && { percent }) };
    const examined = { code: courseCode, title: inPaper(course.title), credits: course.credits };
    return [{ studentId, course: examined, reason, ...grade }];
  });
  const order = { ...orderOf(state, today), basis: [{ kind: 'grade-sheets', date: today }] as const };
  return summerResultsContent(order, examined, new Map(students.map(averagesOf)));
}

async function writeTransfer(dependencies: ActivityDependencies, state: CampaignState): Promise<CourseTransfer> {
  const { db, clock } = dependencies;
  const today = clock.today();
  const [students, { gpaThresholds }] = await Promise.all([
    studentsWith(dependencies, state, 'transfer'),
    candidateRulesOn(db, today),
  ]);
  const thresholds = Object.entries(gpaThresholds).flatMap(([course, gpa]) =>
    gpa === undefined ? [] : [{ course: Number(course), gpa }],
  );
  const order = { ...orderOf(state, today), basis: await basisOn(dependencies, state, 'results') };
  const goingOn = students.map(({ outcome, record }) => ({
    studentId: record.id,
    course: record.course,
    gpa: outcome.gpaAfter ?? 0,
  }));
  return courseTransferContent(order, goingOn, thresholds);
}

async function writeRepetition(dependencies: ActivityDependencies, state: CampaignState): Promise<CourseRepetition> {
  const today = dependencies.clock.today();
  const students = await studentsWith(dependencies, state, 'repeat');
  const order = { ...orderOf(state, today), basis: await basisOn(dependencies, state, 'results') };
  const repeating = students.map(({ outcome, record }) => ({
    studentId: record.id,
    groupName: record.groupName,
    funding: record.funding,
    reason: outcome.debtsAfter > 0 ? ('debt' as const) : ('low-gpa' as const),
  }));
  return courseRepetitionContent(order, repeating);
}

/** The year of the campaign; orders that end it are about the next one, which their writers know. */
function orderOf({ plan }: CampaignState, today: IsoDate): Omit<CampaignOrder, 'basis'> {
  return { academicYear: plan.academicYear, effectiveDate: today };
}

async function studentsWith(
  { db, clock }: ActivityDependencies,
  state: CampaignState,
  wanted: StudentOutcome['outcome'],
) {
  const { students } = await readOutcomes(db, state, clock.today());
  const outcomes = new Map(students.filter(({ outcome }) => outcome === wanted).map((each) => [each.studentId, each]));
  const records = await createStudentsStore(db).byIds([...outcomes.keys()]);
  return records.flatMap((record) => {
    const outcome = outcomes.get(record.id);
    return outcome ? [{ outcome, record }] : [];
  });
}

const BASIS_OF = { dates: 'summer-dates-order', results: 'summer-results-order' } as const;

/** The registered order another one rests on. */
async function basisOn(
  { db, clock }: ActivityDependencies,
  state: CampaignState,
  purpose: keyof typeof BASIS_OF,
): Promise<CampaignBasis[]> {
  const order = await readOrderNumber(db, latestOrder(state, purpose));
  return [{ kind: BASIS_OF[purpose], date: clock.today(), ...order }];
}

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function averagesOf({ studentId, gpaBefore, gpaAfter }: StudentOutcome): readonly [string, GradePointChange] {
  const change = { ...(gpaBefore !== undefined && { gpaBefore }), ...(gpaAfter !== undefined && { gpaAfter }) };
  return [studentId, change];
}

/** Papers are in Kazakh and Russian only. */
function inPaper({ kk, ru }: PaperText): PaperText {
  return { kk, ru };
}
