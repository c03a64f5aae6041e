import { STUDENT_STATUSES, type StudentRecord } from '../../contracts/directory.ts';
import type { CaseData, ProcedureKind } from '../../contracts/procedure.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import { readCaseData } from '../../db/read-models/case-data.ts';
import { newestRegistered } from '../../db/read-models/cases.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import type { AppDeps } from '../app-deps.ts';
import { caseScopeOf } from '../policy/case-policy.ts';
import { mayReadStudents } from '../policy/student-policy.ts';

/** Enough for a kind to find somebody who suits among those of one status. */
const CANDIDATES_PER_STATUS = 200;

/** Registered orders looked at for one that a later order may be about. */
const ORDERS_LOOKED_AT = 20;

/** A content of the kind that passes its checks today; null when no student, or no order, suits. */
export async function sampleContent(deps: AppDeps, viewer: Viewer, kind: ProcedureKind): Promise<unknown> {
  return kind.relation ? sampleAboutOrder(deps, viewer, kind) : sampleAboutStudents(deps, viewer, kind);
}

async function sampleAboutStudents(deps: AppDeps, viewer: Viewer, kind: ProcedureKind): Promise<unknown> {
  const candidates = await candidatesFor(deps, viewer);
  const content = kind.sample(candidates, await dataFor(deps, viewer, {}));
  return kind.contentSchema.safeParse(content).success ? content : null;
}

async function sampleAboutOrder(deps: AppDeps, viewer: Viewer, kind: ProcedureKind): Promise<unknown> {
  const candidates = await candidatesFor(deps, viewer);
  for (const orderId of await newestRegistered(deps.db, caseScopeOf(viewer), ORDERS_LOOKED_AT)) {
    const about = await dataFor(deps, viewer, { orderId });
    const content = kind.sample(candidates, about);
    const studentIds = kind.studentIds(content, about.related);
    const checks = kind.checks(content, await dataFor(deps, viewer, { orderId, studentIds }));
    if (kind.contentSchema.safeParse(content).success && checks.every(({ ok }) => ok)) return content;
  }
  return null;
}

function dataFor(
  { db, clock }: AppDeps,
  { personId }: Viewer,
  about: { readonly orderId?: string; readonly studentIds?: readonly string[] },
): Promise<CaseData> {
  return readCaseData(db, { studentIds: [], ...about, authorId: personId, today: clock.today() });
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
