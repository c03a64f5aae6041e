import { STUDENT_STATUSES, type StudentRecord } from '../../contracts/directory.ts';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import { readCaseData } from '../../db/read-models/case-data.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import type { AppDeps } from '../app-deps.ts';
import { mayReadStudents } from '../policy/access-policy.ts';

/** Enough for a kind to find somebody who suits among those of one status. */
const CANDIDATES_PER_STATUS = 200;

/** A content of the kind that passes its checks today; null when no student suits. */
export async function sampleContent(deps: AppDeps, viewer: Viewer, kind: ProcedureKind): Promise<unknown> {
  const { db, clock } = deps;
  const candidates = await candidatesFor(deps, viewer);
  const data = await readCaseData(db, { studentIds: [], authorId: viewer.personId, today: clock.today() });
  const content = kind.sample(candidates, data);
  return kind.contentSchema.safeParse(content).success ? content : null;
}

/** A person who may see nobody else is offered themself. */
async function candidatesFor({ db }: AppDeps, viewer: Viewer): Promise<readonly StudentRecord[]> {
  const students = createStudentsStore(db);
  if (!mayReadStudents(viewer)) return students.byIds(viewer.studentId === undefined ? [] : [viewer.studentId]);
  const found = STUDENT_STATUSES.map((status) =>
    students.candidates({ statuses: [status], limit: CANDIDATES_PER_STATUS }),
  );
  return (await Promise.all(found)).flat();
}
