/** Candidates of a summer semester, read in portions so that a university of any size fits into memory. */
import type { Knex } from 'knex';
import type { StudentScope } from '../../../contracts/viewer.ts';
import {
  candidaciesOf,
  type CandidateReason,
  type CandidateRules,
  type Candidacy,
} from '../../../domain/academic-record/candidates.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createAcademicRecordStore } from '../../stores/academic-record/academic-record-store.ts';
import { listStudents, type ListedStudent } from '../students.ts';
import { onlyPossible } from './possible-candidates.ts';

/** One ground of one student. */
export interface Candidate extends Candidacy {
  readonly studentId: string;
}

/** A student with all grounds, at least one. */
export interface ListedCandidate {
  readonly student: ListedStudent;
  readonly candidacies: readonly Candidacy[];
}

export interface CandidateSearch {
  readonly on: IsoDate;
  readonly rules: CandidateRules;
}

/** Students examined at once: as many as are looked at anyway, or so many that a page is mostly full at once. */
const WHOLE_PORTION = 500;
const PAGE_PORTION = 150;

/** Every ground of every candidate of the university, in order of students' names. */
export async function candidatesOf(db: Knex, search: CandidateSearch): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  for await (const { student, candidacies } of examined(db, { ...search, scope: 'all', portion: WHOLE_PORTION })) {
    found.push(...candidacies.map((candidacy) => ({ studentId: student.record.id, ...candidacy })));
  }
  return found;
}

/** Candidates within a scope in order of names; one more than the limit when there are more. */
export async function listCandidates(
  db: Knex,
  request: CandidateSearch & {
    readonly scope: StudentScope;
    readonly facultyId?: string;
    readonly reason?: CandidateReason;
    /** id of the last student of the page before */
    readonly after?: string;
    readonly limit: number;
  },
): Promise<readonly ListedCandidate[]> {
  const page: ListedCandidate[] = [];
  for await (const candidate of examined(db, { ...request, portion: PAGE_PORTION })) {
    const isWanted =
      request.reason === undefined || candidate.candidacies.some(({ reason }) => reason === request.reason);
    if (isWanted) page.push(candidate);
    if (page.length > request.limit) break;
  }
  return page;
}

interface Examination extends CandidateSearch {
  readonly scope: StudentScope;
  readonly facultyId?: string;
  readonly reason?: CandidateReason;
  readonly after?: string;
  readonly portion: number;
}

async function* examined(db: Knex, examination: Examination): AsyncGenerator<ListedCandidate> {
  const { scope, facultyId, reason, rules, portion: limit } = examination;
  const filter = { status: 'studying', ...(facultyId !== undefined && { facultyId }) } as const;
  const narrow = onlyPossible(reason === undefined ? rules.reasons : [reason], rules);
  let after = examination.after;
  for (;;) {
    const rows = await listStudents(db, { scope, filter, narrow, limit, ...(after !== undefined && { after }) });
    const portion = rows.slice(0, limit);
    yield* await examine(db, portion, examination);
    after = portion.at(-1)?.record.id;
    if (rows.length <= limit || after === undefined) return;
  }
}

async function examine(
  db: Knex,
  students: readonly ListedStudent[],
  { on, rules }: CandidateSearch,
): Promise<readonly ListedCandidate[]> {
  const store = createAcademicRecordStore(db);
  const ids = students.map(({ record }) => record.id);
  const [results, differences] = await Promise.all([store.resultsOf(ids), store.differencesOf(ids)]);
  return students.flatMap((student) => {
    const { id, status, course } = student.record;
    const known = { results: results.get(id) ?? [], differences: differences.get(id) ?? [] };
    const candidacies = candidaciesOf({ status, course, programmeCode: student.programme.code, ...known }, rules, on);
    return candidacies.length > 0 ? [{ student, candidacies }] : [];
  });
}
