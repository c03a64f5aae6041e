import { z } from 'zod';
import { AppError } from '../../../contracts/errors.ts';
import { listStudents as readStudents } from '../../../db/read-models/students.ts';
import { recordAccess } from '../../../db/stores/access-log-store.ts';
import { createDirectoryStore } from '../../../db/stores/directory-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { decodeCursor, pageOf, placeText } from '../../cursor.ts';
import { definedOnly } from '../../defined.ts';
import { formOrJson } from '../../middleware/form-or-json.ts';
import { mayReadIin, studentScopeOf } from '../../policy/student-policy.ts';
import { presentListedStudent } from '../../present/student.ts';
import type { Serve } from '../../serve.ts';
import { checkStudentList, importStudentsFrom } from '../../use-cases/import-students.ts';
import { viewStudent } from '../../use-cases/view-student.ts';
import {
  checkStudents,
  getStudent,
  importStudents,
  listProgrammes,
  listStudents,
  lookUpStudents,
} from './students.operations.ts';

const PAGE = 50;
const MOST_IDS = 100;
const placeShape = z.tuple([placeText]);

export function studentRoutes(serve: Serve, deps: AppDeps): void {
  serve(listStudents, (call) => studentPage(deps, call));

  serve(lookUpStudents, (call) => lookUp(deps, call));

  serve(getStudent, async (call) => ({ student: await viewStudent(deps, call, call.params.id) }));

  serve(importStudents, (call) => importStudentsFrom(deps, call, call.body), formOrJson(importStudents));

  serve(checkStudents, (call) => checkStudentList(deps, call, call.body), formOrJson(checkStudents));

  serve(listProgrammes, async ({ language }) => {
    const directory = createDirectoryStore(deps.db);
    const [programmes, units] = await Promise.all([directory.programmes(), directory.units()]);
    const titles = new Map(units.map((unit) => [unit.id, unit.title[language]]));
    return {
      items: programmes.map((programme) => ({
        ...programme,
        title: programme.title[language],
        faculty: titles.get(programme.facultyId) ?? '',
      })),
    };
  });
}

async function studentPage({ db }: AppDeps, { viewer, language, query }: Call<typeof listStudents>): Promise<object> {
  const { cursor, faculty, ids, ...words } = query;
  const place = decodeCursor(cursor, placeShape);
  const named = ids?.split(',').slice(0, MOST_IDS);
  const rows = await readStudents(db, {
    scope: studentScopeOf(viewer),
    filter: definedOnly({ ...words, facultyId: faculty, ids: named, mayUseIin: mayReadIin(viewer) }),
    limit: named ? MOST_IDS : PAGE,
    ...(place && { after: place[0] }),
  });
  const reader = { language, mayReadIin: mayReadIin(viewer) };
  return pageOf(rows, named ? MOST_IDS : PAGE, {
    present: (row) => presentListedStudent(row, reader),
    placeOf: (row) => [row.record.id],
  });
}

async function lookUp(
  { db, clock }: AppDeps,
  { viewer, language, body }: Call<typeof lookUpStudents>,
): Promise<object> {
  if (!mayReadIin(viewer)) throw new AppError('FORBIDDEN');
  const iins = [...new Set(body.iins)];
  const rows = await readStudents(db, { scope: studentScopeOf(viewer), filter: { iins }, limit: iins.length });
  const found = new Map(rows.map((row) => [row.record.iin, row]));
  const subject = String(iins.length);
  await recordAccess(db, { personId: viewer.personId, action: 'students-looked-up', subject, at: clock.now() });
  const reader = { language, mayReadIin: true };
  return {
    items: iins.flatMap((iin) => found.get(iin) ?? []).map((row) => presentListedStudent(row, reader)),
    missing: iins.filter((iin) => !found.has(iin)),
  };
}
