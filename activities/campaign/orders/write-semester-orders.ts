/** The orders that make a summer semester: its days, its groups, its results. */
import { readCourseTitles, readListedGroups, readReasons } from '../../../db/read-models/campaign/order-lists.ts';
import { readOutcomes, type StudentOutcome } from '../../../db/read-models/campaign/outcomes.ts';
import type { CampaignBasis } from '../../../domain/campaign/orders/campaign-order.ts';
import { summerDatesContent, type SummerDates } from '../../../domain/campaign/orders/summer-dates.ts';
import {
  groupOnList,
  summerOpeningContent,
  type SummerOpening,
} from '../../../domain/campaign/orders/summer-opening.ts';
import {
  summerResultsContent,
  type GradePointChange,
  type SummerResults,
} from '../../../domain/campaign/orders/summer-results.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import type { ActivityDependencies } from '../../dependencies.ts';
import { basisOn, inPaper, orderOf } from './order-parts.ts';

export function writeDates({ clock }: ActivityDependencies, { plan }: CampaignState): SummerDates {
  const today = clock.today();
  return summerDatesContent(plan, { effectiveDate: today, basis: [{ kind: 'academic-calendar', date: today }] });
}

export async function writeOpening(dependencies: ActivityDependencies, state: CampaignState): Promise<SummerOpening> {
  const { db, clock } = dependencies;
  const groups = await readListedGroups(db, state.campaignId);
  const basis: CampaignBasis[] = [
    ...(await basisOn(dependencies, state, 'dates')),
    { kind: 'paid-applications', date: clock.today() },
  ];
  return summerOpeningContent(state.plan, groups.map(groupOnList), {
    effectiveDate: laterOf(state.plan.startsOn, clock.today()),
    basis,
  });
}

export async function writeResults(dependencies: ActivityDependencies, state: CampaignState): Promise<SummerResults> {
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

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}

function averagesOf({ studentId, gpaBefore, gpaAfter }: StudentOutcome): readonly [string, GradePointChange] {
  const change = { ...(gpaBefore !== undefined && { gpaBefore }), ...(gpaAfter !== undefined && { gpaAfter }) };
  return [studentId, change];
}
