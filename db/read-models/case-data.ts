/** Everything outside a content that the pure rules of a procedure look at, read in one go. */
import type { Knex } from 'knex';
import type { CaseData } from '../../contracts/procedure.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createDirectoryStore } from '../stores/directory-store.ts';
import { readPredecessor, type PredecessorPlace } from './predecessor.ts';
import { readRelatedOrder } from './related-order.ts';
import { createStudentsStore } from '../stores/students-store.ts';

export interface CaseDataRequest {
  readonly studentIds: readonly string[];
  readonly authorId: string;
  /** the case the data are for: its own claims on students are no obstacle to it; absent for a new one */
  readonly caseId?: string;
  readonly today: IsoDate;
  /** for kinds whose papers follow one another */
  readonly predecessor?: PredecessorPlace;
  /** the earlier order the content is about */
  readonly orderId?: string;
}

/** Reads the students, programmes and units a content may name, and who else has claimed the students. */
export async function readCaseData(db: Knex, request: CaseDataRequest): Promise<CaseData> {
  const directory = createDirectoryStore(db);
  const students = createStudentsStore(db);
  const [named, programmes, units, claims, author, predecessor, related] = await Promise.all([
    students.byIds(request.studentIds),
    directory.programmes(),
    directory.units(),
    students.claimsOf(request.studentIds),
    students.byPersonId(request.authorId),
    request.predecessor && readPredecessor(db, request.predecessor, request.caseId),
    request.orderId === undefined ? undefined : readRelatedOrder(db, request.orderId, request.caseId),
  ]);
  const ownCases = [request.caseId, request.orderId];
  return {
    students: named,
    programmes,
    units,
    today: request.today,
    claimedBy: Object.fromEntries(Object.entries(claims).filter(([, caseId]) => !ownCases.includes(caseId))),
    ...(predecessor && { predecessor }),
    author: { personId: request.authorId, ...(author && { studentId: author.id }) },
    ...(related && { related }),
  };
}
