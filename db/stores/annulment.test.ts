/** An order's effects and what undoes them reach the same students: one comes after the other, whole. */
import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StudentChange, StudentRecord } from '../../contracts/directory.ts';
import { crashEverywhere } from '../../test/crashing-db.ts';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aDraft, NOW } from '../../test/factories/cases.ts';
import { recordCase, seedPeople } from '../../test/factories/recording.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import { readDoneMovements } from '../read-models/done-movements.ts';
import { createDb } from '../knex.ts';
import { withTransaction } from '../transaction.ts';
import { annulOrder } from './annulment.ts';
import { createJournalsStore } from './journals-store.ts';
import { claimRelation } from './relations-store.ts';
import { createStudentsStore } from './students-store.ts';

const EFFECTIVE_ON = '2026-11-21';
const RACES = 12;
const NAMES = ['plain', 'later', 'renamed', 'crashed', ...Array.from({ length: RACES }, (_, index) => `race${index}`)];

let database: TestDatabase;
let db: Knex;

beforeAll(async () => {
  database = await createTestDatabase();
  db = createDb(database.url, { poolMax: 6 });
  await seedPeople(db);
  await seedStudents(
    db,
    NAMES.flatMap((name) => [aStudent({ id: `${name}-1` }), aStudent({ id: `${name}-2` })]),
  );
  for (const name of NAMES) for (const role of ['order', 'annulment', 'other']) await anOrder(`${role}-${name}`);
});

afterAll(async () => {
  await db.destroy();
  await database.destroy();
});

async function anOrder(caseId: string): Promise<void> {
  await recordCase(db, aDraft(), caseId);
  const request = { id: `r-${caseId}`, caseId, journalKey: 'orders', registeredOn: EFFECTIVE_ON };
  await createJournalsStore(db).register(request);
}

/** Two students of the name are expelled, or what else is ordered. */
function takeEffect(caseId: string, name: string, change: Partial<StudentChange>): Promise<number | undefined> {
  const changes = [1, 2].map((place) => ({ studentId: `${name}-${place}`, ...change }));
  return createStudentsStore(db).applyChanges({ caseId, effectiveOn: EFFECTIVE_ON, at: NOW, changes });
}

async function claim(name: string): Promise<void> {
  const request = { caseId: `annulment-${name}`, type: 'annuls', orderId: `order-${name}`, at: NOW } as const;
  expect(await withTransaction(db, (transaction) => claimRelation(transaction, request))).toBe(true);
}

function annul(name: string, on: Knex = db): Promise<number> {
  const effectiveOn = EFFECTIVE_ON;
  return annulOrder(on, { orderId: `order-${name}`, caseId: `annulment-${name}`, effectiveOn, at: NOW });
}

async function studentsOf(name: string): Promise<readonly StudentRecord[]> {
  return createStudentsStore(db).byIds([`${name}-1`, `${name}-2`]);
}

async function statusOf(caseId: string): Promise<string> {
  const [status] = (await db('registrations').where({ case_id: caseId }).pluck('status')) as string[];
  return status ?? '';
}

test('what an order did is put back by movements of their own, once', async () => {
  const before = await studentsOf('plain');
  await takeEffect('order-plain', 'plain', { status: 'expelled', programmeId: 'p2' });
  await claim('plain');
  expect([await annul('plain'), await annul('plain')]).toEqual([2, 2]);
  expect(await studentsOf('plain')).toEqual(before);
  const rows = await db('student_movements').where({ student_id: 'plain-1' }).orderBy('id');
  expect(rows).toMatchObject([
    { case_id: 'annulment-plain', reverses: 'order-plain/plain-1', change: { status: 'studying', programmeId: 'p1' } },
    { case_id: 'order-plain', reverses: null },
  ]);
  expect(await takeEffect('order-plain', 'plain', { status: 'expelled' })).toBeUndefined();
  expect(await statusOf('order-plain')).toBe('annulled');
});

test('fields nobody has touched since are put back, others stay', async () => {
  await takeEffect('order-renamed', 'renamed', { status: 'academic-leave', leaveUntil: '2027-05-21' });
  await takeEffect('other-renamed', 'renamed', { groupName: 'ИНФ-24-9' });
  expect(await readDoneMovements(db, 'order-renamed')).toEqual([
    { studentId: 'renamed-1' },
    { studentId: 'renamed-2' },
  ]);
  await claim('renamed');
  await annul('renamed');
  const [student] = await studentsOf('renamed');
  expect(student).toMatchObject({ status: 'studying', statusSince: '2024-08-25', groupName: 'ИНФ-24-9' });
  expect(student).not.toHaveProperty('leaveUntil');
});

test('a student who has moved on stops the whole of it, and is named with the order that moved them', async () => {
  await takeEffect('order-later', 'later', { status: 'academic-leave' });
  await takeEffect('other-later', 'later', { status: 'expelled' });
  expect((await readDoneMovements(db, 'order-later'))[0]).toMatchObject({
    studentId: 'later-1',
    obstacle: { by: { caseId: 'other-later', registeredOn: EFFECTIVE_ON } },
  });
  await claim('later');
  await expect(annul('later')).rejects.toMatchObject({
    code: 'CHECKS_FAILED',
    options: { fields: [{ pointer: '/students/later-1' }, { pointer: '/students/later-2' }] },
  });
  expect(await statusOf('order-later')).toBe('in-force');
  expect((await studentsOf('later')).map(({ status }) => status)).toEqual(['expelled', 'expelled']);
});

test('a crash after any statement puts nobody half back, and a repetition puts everybody back once', async () => {
  const before = await studentsOf('crashed');
  await takeEffect('order-crashed', 'crashed', { status: 'expelled' });
  await claim('crashed');
  await crashEverywhere(database.url, db, async (crashing) => {
    await annul('crashed', crashing);
  });
  expect(await annul('crashed')).toBe(2);
  expect(await studentsOf('crashed')).toEqual(before);
  const reversals = await db('student_movements').where({ case_id: 'annulment-crashed' });
  expect(reversals).toHaveLength(2);
});

test('effects and annulment at the same moment: whichever comes first, the students end where they were', async () => {
  const outcomes: string[] = [];
  for (let race = 0; race < RACES; race += 1) {
    const name = `race${race}`;
    const before = await studentsOf(name);
    await claim(name);
    const runs = [() => takeEffect(`order-${name}`, name, { status: 'expelled' }), () => annul(name)];
    if (race % 2 === 1) runs.reverse();
    await Promise.all(runs.map((run) => run()));
    expect(await studentsOf(name)).toEqual(before);
    const movements = await db('student_movements').where({ student_id: `${name}-1` });
    outcomes.push(`${movements.length} movements`);
  }
  expect(new Set(outcomes)).toEqual(new Set(['0 movements', '2 movements']));
});

test('of two cases that speak of an order at once one may, and none once it is annulled', async () => {
  const ask = (caseId: string, orderId: string) =>
    withTransaction(db, (transaction) => claimRelation(transaction, { caseId, type: 'amends', orderId, at: NOW }));
  const outcomes = await Promise.all([ask('other-race0', 'other-plain'), ask('other-race1', 'other-plain')]);
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await ask('other-race2', 'order-plain')).toBe(false);
});
