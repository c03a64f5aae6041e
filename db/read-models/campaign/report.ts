/** What a campaign came to, in figures. Counts are of the rows as they are now. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { CandidateReason } from '../../../domain/academic-record/candidates.ts';
import type { CampaignGroup, GroupStatus } from '../../../domain/campaign/groups/group.ts';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import { createCoursesStore } from '../../stores/academic-record/courses-store.ts';
import { readGroups } from '../../stores/campaign/read-groups.ts';
import { readGradeCounts, type GradeCount } from './grade-counts.ts';
import { readOutcomeFigures, type OutcomeFigures } from './outcome-figures.ts';

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

/** Without names. */
export interface CampaignFigures extends OutcomeFigures {
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
}

export interface CampaignReport extends CampaignFigures {
  /** those with an outcome, in order of names */
  readonly students: readonly ReportedStudent[];
}

type Campaign = Pick<CampaignState, 'campaignId' | 'plan'>;

/** The figures with everybody they count. */
export async function readCampaignReport(db: Knex, campaign: Campaign): Promise<CampaignReport> {
  const [figures, students] = await Promise.all([
    readCampaignFigures(db, campaign),
    readStudents(db, campaign.campaignId),
  ]);
  return { ...figures, students };
}

export async function readCampaignFigures(db: Knex, campaign: Campaign): Promise<CampaignFigures> {
  const { campaignId } = campaign;
  const ofCampaign = (table: string) => db(table).where({ campaign_id: campaignId });
  const [candidates, applications, reasons, groups, paid, grades, outcomes] = await Promise.all([
    ofCampaign('campaign_candidates').countDistinct<{ count: number }[]>('student_id as count'),
    countApplications<ApplicationStatus>(db, campaignId, 'status'),
    countApplications<CandidateReason>(db, campaignId, 'reason'),
    readGroups(db, campaignId),
    ofCampaign('applications').sum<{ sum: string | null }[]>('paid as sum'),
    readGradeCounts(db, campaign),
    readOutcomeFigures(db, campaignId),
  ]);
  return {
    candidates: Number(candidates[0]?.count ?? 0),
    ...{ applications, reasons, ...outcomes },
    groups: tally(groups.map(({ status }) => [status, 1])),
    paid: Number(paid[0]?.sum ?? 0),
    letters: lettersOf(grades),
    courses: await coursesOf(db, groups, grades),
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

/** Adds up what stands under each key. */
function tally<Key extends string>(counted: readonly (readonly [Key, number])[]): Counts<Key> {
  const counts: Partial<Record<Key, number>> = {};
  for (const [key, count] of counted) counts[key] = (counts[key] ?? 0) + count;
  return counts;
}

function lettersOf(grades: readonly GradeCount[]): CampaignFigures['letters'] {
  const points = new Map(grades.map((grade) => [grade.letter, grade.points]));
  const counts = tally(grades.map(({ letter, count }) => [letter, count]));
  return [...points]
    .toSorted(([, first], [, second]) => second - first)
    .map(([letter]) => ({ letter, count: counts[letter] ?? 0 }));
}

async function coursesOf(
  db: Knex,
  groups: readonly CampaignGroup[],
  grades: readonly GradeCount[],
): Promise<readonly ReportedCourse[]> {
  const confirmed = groups.filter(({ status }) => status === 'confirmed');
  const courses = await createCoursesStore(db).byCodes(confirmed.map(({ courseCode }) => courseCode));
  const groupsOf = tally(confirmed.map(({ courseCode }) => [courseCode, 1]));
  const passedOf = tally(grades.filter(({ passes }) => passes).map(({ courseCode, count }) => [courseCode, count]));
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
