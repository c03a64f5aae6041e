import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft, NOW } from '../../test/factories/cases.ts';
import { recordCase, seedPeople } from '../../test/factories/recording.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import type { StudentChange } from '../../contracts/directory.ts';
import { createStudentsStore, type StudentsStore } from './students-store.ts';

let database: TestDatabase;
let db: Knex;
let students: StudentsStore;

/** Names in order of the Kazakh alphabet. */
const SURNAMES = ['Ахметова', 'Әбілова', 'Белова', 'Ғалиева', 'Қасымова', 'Омарова', 'Өмірова', 'Шарипова'];

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  students = createStudentsStore(db);
  await seedPeople(db);
  const listed = SURNAMES.map((surname, index) => {
    const name = { surname, givenName: 'Дана', patronymic: index === 3 ? '' : 'Серікқызы' };
    const place = index % 2 === 0 ? { facultyId: 'f1', programmeId: 'p1' } : { facultyId: 'f2', programmeId: 'p2' };
    return aStudent({
      id: `list-${(index * 5) % 8}`,
      name: { kk: name, ru: { ...name, patronymic: 'Сериккызы' } },
      ...place,
    });
  });
  const others = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'x1', 'x2', 'x3'];
  await seedStudents(db, [
    ...listed,
    ...others.map((id) => aStudent({ id, status: 'applicant', course: 0, groupName: '' })),
  ]);
  await Promise.all(['o1', 'o2', 'o3', 'o4', 'o5', 'o6'].map((caseId) => recordCase(db, aDraft(), caseId)));
});

afterAll(() => database.destroy());

function apply(
  caseId: string,
  changes: readonly StudentChange[],
  on: StudentsStore = students,
): Promise<number | undefined> {
  return on.applyChanges({ caseId, effectiveOn: '2026-11-21', at: NOW, changes });
}

test('students come in the order asked, without the unknown', async () => {
  const found = await students.byIds(['list-5', 'nobody', 'list-0', 'list-5']);
  expect(found.map((student) => student.id)).toEqual(['list-5', 'list-0', 'list-5']);
});

test('a student comes back as put in', async () => {
  const student = aStudent({ id: 'whole', leaveUntil: '2027-02-01', status: 'academic-leave', adviserId: 'dean' });
  await students.importRows([student]);
  expect(await students.byIds(['whole'])).toEqual([student]);
});

test('students are claimed all or none, and the refusal names who holds them', async () => {
  expect(await students.claim({ caseId: 'c1', studentIds: ['x1', 'x2'], at: NOW })).toEqual({ ok: true });
  expect(await students.claim({ caseId: 'c1', studentIds: ['x1', 'x2'], at: NOW })).toEqual({ ok: true });
  const refused = await students.claim({ caseId: 'c2', studentIds: ['x3', 'x2'], at: NOW });
  expect(refused).toEqual({ ok: false, heldBy: { x2: 'c1' } });
  expect(await students.claimsOf(['x1', 'x2', 'x3'])).toEqual({ x1: 'c1', x2: 'c1' });
  const free = await students.candidates({ statuses: ['applicant'], limit: 50 });
  expect(free.map((student) => student.id)).not.toContain('x1');
  await students.release('c1');
  expect(await students.claim({ caseId: 'c2', studentIds: ['x3', 'x2'], at: NOW })).toEqual({ ok: true });
});

test('of two cases that claim the same students at once exactly one gets them', async () => {
  await students.release('c2');
  const outcomes = await Promise.all(
    ['r1', 'r2', 'r3', 'r4'].map((caseId, index) =>
      students.claim({ caseId, studentIds: index % 2 ? ['x1', 'x2', 'x3'] : ['x3', 'x2', 'x1'], at: NOW }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(new Set(Object.values(await students.claimsOf(['x1', 'x2', 'x3']))).size).toBe(1);
});

test('an order changes each student once, however often its effects are asked for', async () => {
  const changes = ['a1', 'a2'].map(
    (studentId) => ({ studentId, status: 'studying', course: 1, groupName: 'Г-1' }) as const,
  );
  expect(await apply('o1', changes)).toBe(2);
  expect(await apply('o1', changes)).toBe(2);
  expect(await db('student_movements').where({ case_id: 'o1' }).count().first()).toEqual({ count: 2 });
  expect((await students.byIds(['a1']))[0]).toMatchObject({ status: 'studying', statusSince: '2026-11-21', course: 1 });
  expect(await db('student_movements').where({ student_id: 'a1' }).first()).toMatchObject({
    before: { status: 'applicant', course: 0 },
    change: { status: 'studying', course: 1 },
    effective_on: '2026-11-21',
  });
});

test('a change the status does not allow changes nobody and points at the student', async () => {
  const changes = [
    { studentId: 'a3', status: 'studying' },
    { studentId: 'a4', status: 'graduated' },
  ] as const;
  await expect(apply('o2', changes)).rejects.toMatchObject({
    code: 'CHECKS_FAILED',
    options: { fields: [{ pointer: '/students/a4', code: 'WRONG_STATUS' }] },
  });
  expect((await students.byIds(['a3', 'a4'])).map((student) => student.status)).toEqual(['applicant', 'applicant']);
});

test('another programme takes the student to its faculty', async () => {
  await apply('o3', [{ studentId: 'list-0', programmeId: 'p2', groupName: 'ЭК-24-1' }]);
  expect((await students.byIds(['list-0']))[0]).toMatchObject({
    facultyId: 'f2',
    programmeId: 'p2',
    groupName: 'ЭК-24-1',
  });
});

test('a new surname is found by search, and the login carries it too', async () => {
  await db('students').where({ id: 'list-5' }).update({ person_id: 'specialist' });
  const name = { surname: 'Жаңабаева', givenName: 'Дана', patronymic: '' };
  await apply('o4', [{ studentId: 'list-5', name: { kk: name, ru: { ...name, surname: 'Жанабаева' } } }]);
  const found: unknown = await db('students').whereLike('search_text', '%жанабаева%').pluck('id');
  expect(found).toEqual(['list-5']);
  expect(await db('people').where({ id: 'specialist' }).first('name')).toMatchObject({ name: { kk: name } });
});

test('a leave has a last day until the student is back', async () => {
  await apply('o5', [{ studentId: 'a1', status: 'academic-leave', leaveUntil: '2027-06-30' }]);
  expect((await students.byIds(['a1']))[0]?.leaveUntil).toBe('2027-06-30');
  await apply('o4', [{ studentId: 'a1', status: 'studying' }]);
  expect((await students.byIds(['a1']))[0]).not.toHaveProperty('leaveUntil');
});

test('a crash after any statement changes nobody half, and a repetition changes everybody once', async () => {
  const changes = ['a5', 'a6', 'a7'].map((studentId) => ({ studentId, status: 'studying' }) as const);
  await crashEverywhere(database.url, db, async (crashing) => {
    await apply('o6', changes, createStudentsStore(crashing));
  });
  expect(await apply('o6', changes)).toBe(3);
  expect(await db('student_movements').where({ case_id: 'o6' }).count().first()).toEqual({ count: 3 });
});

test('an import with a number that is taken adds nobody', async () => {
  const taken = aStudent({ id: 'list-0' }).iin;
  const rows = [aStudent({ id: 'new-1' }), aStudent({ id: 'new-2', iin: taken })];
  await expect(students.importRows(rows)).rejects.toMatchObject({ code: 'IMPORT_INVALID' });
  expect(await students.byIds(['new-1'])).toEqual([]);
});
