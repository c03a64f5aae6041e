/** What a campaign comes to for each of its students, by the sheets as they are now. */
import type { Knex } from 'knex';
import type { StudentResult } from '../../../contracts/academic-record.ts';
import type { CourseResult } from '../../../domain/grades/course-result.ts';
import {
  finalOutcome,
  outcomesOpenTo,
  proposedOutcome,
  type Outcome,
  type OutcomeRules,
  type ProposedOutcome,
} from '../../../domain/campaign/outcomes/outcome.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { readTogether } from '../../read-together.ts';
import { createAcademicRecordStore } from '../../stores/academic-record/academic-record-store.ts';
import { outcomeRulesOn } from './outcome-rules.ts';
import { readSummerResults } from './summer-results.ts';

export interface StudentOutcome extends ProposedOutcome {
  readonly studentId: string;
  readonly summer: readonly StudentResult[];
  readonly decided?: Outcome;
  readonly decidedBy?: string;
  /** what follows if nothing changes any more */
  readonly outcome: Outcome;
  /** what a person may choose */
  readonly open: readonly Outcome[];
}

export interface CampaignOutcomes {
  readonly rules: OutcomeRules;
  /** every student with a result, in order of id */
  readonly students: readonly StudentOutcome[];
  readonly results: readonly StudentResult[];
}

interface ExaminedRow {
  readonly id: string;
  readonly course: number;
  readonly programme_code: string;
  readonly outcome: Outcome | null;
  readonly decided_by: string | null;
}

type Campaign = Pick<CampaignState, 'campaignId' | 'plan'>;

/** @param on  day by whose rules outcomes are proposed */
export function readOutcomes(db: Knex, campaign: Campaign, on: IsoDate): Promise<CampaignOutcomes> {
  return readOutcomesOf(db, campaign, { on });
}

/** Outcomes of some students: so that a page of them does not take the records of all. @param among  absent: all */
export async function readOutcomesOf(
  db: Knex,
  campaign: Campaign,
  { on, among }: { readonly on: IsoDate; readonly among?: readonly string[] },
): Promise<CampaignOutcomes> {
  const [results, rules] = await readTogether(db, [
    () => readSummerResults(db, campaign, among),
    () => outcomeRulesOn(db, on),
  ]);
  const ofStudent = byStudent(results);
  const rows = await examined(db, campaign.campaignId, [...ofStudent.keys()]);
  const known = await createAcademicRecordStore(db).resultsOf([...ofStudent.keys()]);
  const students = rows.map((row) => {
    const summer = ofStudent.get(row.id) ?? [];
    return outcomeOf(row, { before: withoutSummer(known.get(row.id) ?? [], summer), summer }, rules);
  });
  return { rules, students, results };
}

function byStudent(results: readonly StudentResult[]): ReadonlyMap<string, readonly StudentResult[]> {
  const groups = new Map<string, StudentResult[]>();
  for (const result of results) {
    const known = groups.get(result.studentId);
    if (known) known.push(result);
    else groups.set(result.studentId, [result]);
  }
  return groups;
}

function outcomeOf(
  row: ExaminedRow,
  grades: { readonly before: readonly CourseResult[]; readonly summer: readonly StudentResult[] },
  rules: OutcomeRules,
): StudentOutcome {
  const student = { course: row.course, programmeCode: row.programme_code };
  const proposal = proposedOutcome({ ...student, ...grades }, rules);
  const decided = row.outcome ?? undefined;
  return {
    ...proposal,
    studentId: row.id,
    summer: grades.summer,
    ...(decided !== undefined && { decided }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    outcome: finalOutcome(proposal.proposed, decided, rules),
    open: outcomesOpenTo(student, rules),
  };
}

/** The record as it would be without this campaign: its grades may be in it already. */
function withoutSummer(known: readonly CourseResult[], summer: readonly CourseResult[]): readonly CourseResult[] {
  const isOfSummer = (result: CourseResult) =>
    summer.some(
      ({ courseCode, academicYear, term }) =>
        courseCode === result.courseCode && academicYear === result.academicYear && term === result.term,
    );
  return known.filter((result) => !isOfSummer(result));
}

function examined(db: Knex, campaignId: string, studentIds: readonly string[]): Promise<ExaminedRow[]> {
  return db('students')
    .join('programmes', 'programmes.id', 'students.programme_id')
    .leftJoin('outcome_decisions', (join) =>
      join.on('outcome_decisions.student_id', 'students.id').andOnVal('outcome_decisions.campaign_id', campaignId),
    )
    .whereRaw('students.id = any(?)', [[...studentIds]])
    .orderBy('students.id')
    .select<ExaminedRow[]>(
      'students.id',
      'students.course',
      'programmes.code as programme_code',
      'outcome_decisions.outcome',
      'outcome_decisions.decided_by',
    );
}
