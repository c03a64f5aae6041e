/** Students with what their grounds are found by. */
import type { Knex } from 'knex';
import type { StudentScope } from '../../../contracts/viewer.ts';
import type { Applicant } from '../../../domain/campaign/grounds.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createAcademicRecordStore } from '../../stores/academic-record/academic-record-store.ts';
import { candidateRulesOn } from '../academic-record/candidate-rules.ts';
import { readStudent, type ListedStudent } from '../students.ts';

export interface FoundApplicant {
  readonly listed: ListedStudent;
  readonly applicant: Applicant;
}

/** Nothing when there is no such student in the scope. @param on  day on which the record is looked at */
export async function readApplicant(
  db: Knex,
  { studentId, scope, on }: { readonly studentId: string; readonly scope: StudentScope; readonly on: IsoDate },
): Promise<FoundApplicant | undefined> {
  const listed = await readStudent(db, studentId, scope);
  if (!listed) return undefined;
  const record = createAcademicRecordStore(db);
  const [results, differences, rules] = await Promise.all([
    record.resultsOf([studentId]),
    record.differencesOf([studentId]),
    candidateRulesOn(db, on),
  ]);
  const { status, course } = listed.record;
  const student = {
    ...{ status, course, programmeCode: listed.programme.code },
    results: results.get(studentId) ?? [],
    differences: differences.get(studentId) ?? [],
  };
  return { listed, applicant: { student, rules, on } };
}
