import type { AcademicRecordView } from '../../contracts/academic-record.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import { repeatRuleOn } from '../../db/read-models/academic-record/candidate-rules.ts';
import { readCorrections } from '../../db/read-models/academic-record/corrections.ts';
import { readCourseTitles } from '../../db/read-models/academic-record/courses.ts';
import { readStudent } from '../../db/read-models/students.ts';
import { createAcademicRecordStore } from '../../db/stores/academic-record/academic-record-store.ts';
import { readGradeScales } from '../../db/stores/academic-record/grade-scales-store.ts';
import { recordAccess } from '../../db/stores/access-log-store.ts';
import { scaleOn } from '../../domain/grades/grade-scale.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { recordScopeOf } from '../policy/student-policy.ts';
import { presentAcademicRecord } from '../present/academic-record.ts';

const SHOWN_CORRECTIONS = 50;

/** What a student studied and how; the reading is recorded. @throws NOT_FOUND for one whose grades the asker may not see */
export async function viewAcademicRecord(
  { db, clock }: AppDeps,
  { viewer, language }: Asker,
  studentId: string,
): Promise<AcademicRecordView> {
  if (!(await readStudent(db, studentId, recordScopeOf(viewer)))) throw new AppError('NOT_FOUND');
  const { personId } = viewer;
  await recordAccess(db, { personId, action: 'grades-read', subject: studentId, at: clock.now() });
  const store = createAcademicRecordStore(db);
  const [results, differences, corrections, repeatRule, scales] = await Promise.all([
    store.resultsOf([studentId]),
    store.differencesOf([studentId]),
    readCorrections(db, studentId, SHOWN_CORRECTIONS),
    repeatRuleOn(db, clock.today()),
    readGradeScales(db),
  ]);
  const record = { results: results.get(studentId) ?? [], differences: differences.get(studentId) ?? [], corrections };
  const codes = [...record.results, ...record.differences].map(({ courseCode }) => courseCode);
  const titles = await readCourseTitles(db, codes);
  return presentAcademicRecord(record, { titles, repeatRule, scale: scaleOn(scales, clock.today()), language });
}
