import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { birthDateOfIin, isValidIin, sexOfIin } from '../../domain/iin/iin.ts';
import { ROLES } from '../../domain/approval/definition.ts';
import { STUDENT_STATUSES, type StudentRecord } from '../../contracts/directory.ts';
import { createDirectoryStore } from '../stores/directory-store.ts';
import { demoStudents } from './demo/contingent.ts';
import { DEMO_PASSWORD, seedDemo } from './demo/seed-demo.ts';
import { seedFoundation } from './index.ts';

let demo: TestDatabase;
let empty: TestDatabase;
const students = demoStudents();

beforeAll(async () => {
  [demo, empty] = await Promise.all([createTestDatabase({ demo: true }), createTestDatabase()]);
});

afterAll(() => Promise.all([demo.destroy(), empty.destroy()]));

test('the invented contingent is the same every time', () => {
  expect(demoStudents()).toEqual(students);
});

test('there are some 1,200 students, and every status has some', () => {
  expect(students).toHaveLength(1200);
  expect(new Set(students.map((student) => student.status))).toEqual(new Set(STUDENT_STATUSES));
});

test('every invented number is unique, passes the check and tells the birth date and sex', () => {
  expect(new Set(students.map((student) => student.iin)).size).toBe(students.length);
  for (const { iin, birthDate, sex } of students) {
    expect([isValidIin(iin), birthDateOfIin(iin), sexOfIin(iin)]).toEqual([true, birthDate, sex]);
  }
});

test('only students on leave have a last day of leave', () => {
  const withLeave = students.filter((student: StudentRecord) => student.leaveUntil !== undefined);
  expect(withLeave).toEqual(students.filter((student) => student.status === 'academic-leave'));
});

test('every role has somebody who signs in with the password of the demo', async () => {
  const directory = createDirectoryStore(demo.db);
  for (const role of ROLES) {
    const { participants, missing } = await directory.holdersOf({ by: 'role', role }, { facts: {}, authorId: '' });
    expect([role, missing]).toEqual([role, []]);
    expect(participants.length).toBeGreaterThan(0);
  }
  const rector = await directory.personByLogin('RECTOR');
  expect(await verify(rector?.passwordHash ?? '', DEMO_PASSWORD)).toBe(true);
});

test('every faculty has a dean and every student who has begun an adviser of the faculty', async () => {
  const { rows } = await demo.db.raw<{ rows: { count: number }[] }>(
    `select count(*) from students left join posts on posts.person_id = students.adviser_id and posts.unit_id = students.faculty_id
     where students.course > 0 and posts.role is distinct from 'adviser'`,
  );
  expect(rows[0]?.count).toBe(0);
  const deans = await demo.db('posts').where({ role: 'dean', heads_unit: true }).orderBy('id').pluck('id');
  expect(deans).toEqual(['post-dean-1', 'post-dean-2', 'post-dean-3', 'post-dean-4']);
});

test('seeding a second time over existing data is refused whole', async () => {
  await expect(seedDemo(demo.db)).rejects.toThrow();
  expect(await demo.db('students').count().first()).toEqual({ count: 1200 });
});

test('the foundation of a real university is laid once and keeps its administrator', async () => {
  expect(await seedFoundation(empty.db, { password: 'first password' })).toEqual({ adminCreated: true });
  expect(await seedFoundation(empty.db, { password: 'second password' })).toEqual({ adminCreated: false });
  const admin = await createDirectoryStore(empty.db).personByLogin('admin');
  expect(await verify(admin?.passwordHash ?? '', 'first password')).toBe(true);
  expect(await empty.db('students').count().first()).toEqual({ count: 0 });
  expect(await empty.db('journals').pluck('key').orderBy('key')).toEqual([
    'certificates',
    'controlled-documents',
    'grade-sheets',
    'orders-students',
  ]);
});
