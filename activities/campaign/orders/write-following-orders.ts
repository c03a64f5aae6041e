/** The orders that follow from what students came to: the next year of study, a repeated one, or the end. */
import { candidateRulesOn } from '../../../db/read-models/academic-record/candidate-rules.ts';
import { readGroupsBehind } from '../../../db/read-models/campaign/groups-behind.ts';
import { readOutcomes, type StudentOutcome } from '../../../db/read-models/campaign/outcomes.ts';
import { createStudentsStore } from '../../../db/stores/students-store.ts';
import {
  academicExpulsionContent,
  type AcademicExpulsion,
} from '../../../domain/campaign/orders/academic-expulsion.ts';
import { courseRepetitionContent, type CourseRepetition } from '../../../domain/campaign/orders/course-repetition.ts';
import { courseTransferContent, type CourseTransfer } from '../../../domain/campaign/orders/course-transfer.ts';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { ActivityDependencies } from '../../dependencies.ts';
import { basisOn, orderOf } from './order-parts.ts';

export async function writeTransfer(dependencies: ActivityDependencies, state: CampaignState): Promise<CourseTransfer> {
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

export async function writeRepetition(
  dependencies: ActivityDependencies,
  state: CampaignState,
): Promise<CourseRepetition> {
  const today = dependencies.clock.today();
  const students = await studentsWith(dependencies, state, 'repeat');
  const order = { ...orderOf(state, today), basis: await basisOn(dependencies, state, 'results') };
  const groups = await readGroupsBehind(
    dependencies.db,
    students.map(({ record }) => record.id),
  );
  const repeating = students.map(({ outcome, record }) => ({
    studentId: record.id,
    // whoever repeats the first year stands with the old group until people name the new one
    groupName: groups.get(record.id) ?? record.groupName,
    funding: record.funding,
    reason: failureOf(outcome),
  }));
  return courseRepetitionContent(order, repeating);
}

/** Whom a person has decided to expel: no rule proposes it. */
export async function writeExpulsion(
  dependencies: ActivityDependencies,
  state: CampaignState,
): Promise<AcademicExpulsion> {
  const today = dependencies.clock.today();
  const students = await studentsWith(dependencies, state, 'expulsion');
  const order = { ...orderOf(state, today), basis: await basisOn(dependencies, state, 'results') };
  const leaving = students.map(({ outcome, record }) => ({ studentId: record.id, reason: failureOf(outcome) }));
  return academicExpulsionContent(order, leaving);
}

function failureOf({ debtsAfter }: StudentOutcome): 'debt' | 'low-gpa' {
  return debtsAfter > 0 ? 'debt' : 'low-gpa';
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
