/** What a campaign came to, in figures. Counts are of the rows as they are now. */
import type { Knex } from 'knex';
import type { StudentResult } from '../../../contracts/academic-record.ts';
import type { PersonName } from '../../../contracts/directory.ts';
import type { ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { CandidateReason } from '../../../domain/academic-record/candidates.ts';
import type { CampaignGroup, GroupStatus } from '../../../domain/campaign/groups/group.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';
import { readGroups } from '../../stores/campaign/read-groups.ts';
import { readSummerResults } from './summer-results.ts';

type Counts<Key extends string> = Partial<Readonly<Record<Key, number>>>;

export interface ReportedCourse {
  readonly code: string;
  readonly title: LocalizedText;
  readonly groups: number;
  readonly students: number;
  readonly passed: number;
}

export interface ReportedStudent {
  readonly id: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly groupName: string;
  readonly faculty: LocalizedText;
  readonly gpaBefore: number | null;
  readonly gpaAfter: number | null;
  readonly debtsBefore: number;
  readonly debtsAfter: number;
  readonly outcome: Outcome;
}

export interface CampaignReport {
  readonly candidates: number;
  readonly applications: Counts<ApplicationStatus>;
  readonly reasons: Counts<CandidateReason>;
  readonly groups: Counts<GroupStatus>;
  /** tenge */
  readonly paid: number;
  /** how many results have each letter, from the best */
  readonly letters: readonly { readonly letter: string; readonly count: number }[];
  /** in order of code */
  readonly courses: readonly ReportedCourse[];
  /** those with an outcome, in order of names */
  readonly students: readonly ReportedStudent[];
}

export async function readCampaignReport(
  db: Knex,
  campaign: Pick<CampaignState, 'campaignId' | 'plan'>,
): Promise<CampaignReport> {
  const { campaignId } = campaign;
  const ofCampaign = (table: string) => db(table).where({ campaign_id: campaignId });
  const [candidates, applications, reasons, groups, paid, results, students] = await Promise.all([
    ofCampaign('campaign_candidates').countDistinct<{ count: number }[]>('student_id as count'),
    countApplications<ApplicationStatus>(db, campaignId, 'status'),
    countApplications<CandidateReason>(db, campaignId, 'reason'),
    readGroups(db, campaignId),
    ofCampaign('applications').sum<{ sum: string | null }[]>('paid as sum'),
    readSummerResults(db, campaign),
    readStudents(db, campaignId),
  ]);
  return {
    candidates: Number(candidates[0]?.count ?? 0),
    ...{ applications, reasons, students },
    groups: tally(groups.map(({ status }) => status)),
    paid: Number(paid[0]?.sum ?? 0),
    letters: lettersOf(results),
    courses: await coursesOf(db, groups, results),
  };
}

async function countApplications<Key extends string>(
  db: Knex,
  campaignId: string,
  column: 'status' | 'reason',
): Promise<Counts<Key>> {
  const counted = await db('applications')
    .where({ campaign_id: campaignId })
    .groupBy(column)
    .select<{ key: Key; count: number }[]>(`${column} as key`, db.raw('count(*)::integer as count'));
  return Object.fromEntries(counted.map(({ key, count }) => [key, count])) as Counts<Key>;
}

function tally<Key extends string>(keys: readonly Key[]): Counts<Key> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function lettersOf(results: readonly StudentResult[]): CampaignReport['letters'] {
  const points = new Map(results.map((result) => [result.letter, result.points]));
  const counts = tally(results.map(({ letter }) => letter));
  return [...points]
    .toSorted(([, first], [, second]) => second - first)
    .map(([letter]) => ({ letter, count: counts[letter] ?? 0 }));
}

async function coursesOf(
  db: Knex,
  groups: readonly CampaignGroup[],
  results: readonly StudentResult[],
): Promise<readonly ReportedCourse[]> {
  const confirmed = groups.filter(({ status }) => status === 'confirmed');
  const courses = await createCoursesStore(db).byCodes(confirmed.map(({ courseCode }) => courseCode));
  const groupsOf = tally(confirmed.map(({ courseCode }) => courseCode));
  const passedOf = tally(results.filter(({ passes }) => passes).map(({ courseCode }) => courseCode));
  return courses.map(({ code, title }) => ({
    ...{ code, title, groups: groupsOf[code] ?? 0, passed: passedOf[code] ?? 0 },
    students: confirmed.filter(({ courseCode }) => courseCode === code).reduce((sum, { people }) => sum + people, 0),
  }));
}

function readStudents(db: Knex, campaignId: string): Promise<readonly ReportedStudent[]> {
  return db('campaign_outcomes')
    .join('students', 'students.id', 'campaign_outcomes.student_id')
    .join('units', 'units.id', 'students.faculty_id')
    .where({ campaign_id: campaignId })
    .orderBy(['students.search_text', 'students.id'])
    .select<ReportedStudent[]>(
      'students.id',
      'students.name',
      'students.group_name as groupName',
      'units.title as faculty',
      db.raw('gpa_before::float as "gpaBefore"'),
      db.raw('gpa_after::float as "gpaAfter"'),
      'debts_before as debtsBefore',
      'debts_after as debtsAfter',
      'outcome',
    );
}
