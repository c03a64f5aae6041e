import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import { candidateRulesOn } from '../../../db/read-models/academic-record/candidate-rules.ts';
import { listCandidates as readCandidates } from '../../../db/read-models/academic-record/candidates.ts';
import { listCourses as readCourses, readCourseTitles } from '../../../db/read-models/academic-record/courses.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import { mayReadCandidates } from '../../policy/campaign-policy.ts';
import { recordScopeOf } from '../../policy/student-policy.ts';
import { presentCourseName } from '../../present/academic-record.ts';
import { presentCandidate } from '../../present/candidate.ts';
import type { Serve } from '../../serve.ts';
import { viewAcademicRecord } from '../../use-cases/view-academic-record.ts';
import { getAcademicRecord, listCandidates, listCourses } from './academic-record.operations.ts';

const PAGE = 50;
const placeShape = z.tuple([placeText]);

export function academicRecordRoutes(serve: Serve, deps: AppDeps): void {
  serve(listCourses, (call) => coursePage(deps, call));

  serve(getAcademicRecord, async (call) => ({ academicRecord: await viewAcademicRecord(deps, call, call.params.id) }));

  serve(listCandidates, (call) => candidatePage(deps, call));
}

async function coursePage({ db }: AppDeps, { language, query }: Call<typeof listCourses>): Promise<object> {
  const place = decodeCursor(query.cursor, placeShape);
  const rows = await readCourses(db, { q: query.q ?? '', limit: PAGE, ...(place && { after: place[0] }) });
  const titles = await readCourseTitles(
    db,
    rows.flatMap(({ requires }) => requires),
  );
  return pageOf(rows, PAGE, {
    present: ({ code, title, credits, requires }) => ({
      ...{ code, credits, title: title[language] },
      requires: requires.map((required) => presentCourseName(required, { titles, language })),
    }),
    placeOf: ({ code }) => [code],
  });
}

async function candidatePage(
  { db, clock }: AppDeps,
  { viewer, language, query }: Call<typeof listCandidates>,
): Promise<object> {
  if (!mayReadCandidates(viewer)) throw new AppError('FORBIDDEN');
  const on = query.on ?? clock.today();
  const place = decodeCursor(query.cursor, placeShape);
  const search = { on, rules: await candidateRulesOn(db, on), scope: recordScopeOf(viewer), limit: PAGE };
  const filter = definedOnly({ facultyId: query.faculty, reason: query.reason, after: place?.[0] });
  const rows = await readCandidates(db, { ...search, ...filter });
  const subject = String(rows.length);
  await recordAccess(db, { personId: viewer.personId, action: 'candidates-listed', subject, at: clock.now() });
  const codes = rows.flatMap(({ candidacies }) => candidacies.flatMap(({ courseCode }) => courseCode ?? []));
  const titles = await readCourseTitles(db, codes);
  return pageOf(rows, PAGE, {
    present: (row) => presentCandidate(row, { titles, language }),
    placeOf: ({ student }) => [student.record.id],
  });
}
