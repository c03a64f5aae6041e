import { AppError } from '../../contracts/errors.ts';
import type { StudentView } from '../../contracts/students.schemas.ts';
import { readLaterOrders } from '../../db/read-models/relations.ts';
import { readPersonName, readStudentOrders, readStudentPapers } from '../../db/read-models/student-details.ts';
import { readStudent } from '../../db/read-models/students.ts';
import { recordAccess } from '../../db/stores/access-log-store.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { mayReadIin, studentScopeOf } from '../policy/student-policy.ts';
import { presentStudent } from '../present/student.ts';

/** A student with orders and papers; the reading is recorded. @throws NOT_FOUND for one the asker may not see */
export async function viewStudent(deps: AppDeps, { viewer, language }: Asker, studentId: string): Promise<StudentView> {
  const { db, clock } = deps;
  const student = await readStudent(db, studentId, studentScopeOf(viewer));
  if (!student) throw new AppError('NOT_FOUND');
  const { personId } = viewer;
  await recordAccess(db, { personId, action: 'student-read', subject: studentId, at: clock.now() });
  const { adviserId } = student.record;
  const [adviser, orders, papers] = await Promise.all([
    adviserId === undefined ? undefined : readPersonName(db, adviserId),
    readStudentOrders(db, studentId),
    readStudentPapers(db, studentId),
  ]);
  const laterOf = await readLaterOrders(
    db,
    orders.map(({ caseId }) => caseId),
  );
  const isOneself = viewer.studentId === studentId;
  return presentStudent(
    { student, adviser, orders, papers, laterOf },
    { language, mayReadIin: isOneself || mayReadIin(viewer) },
  );
}
