import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { aStudent, seedStudents } from '../../test/factories/students.ts';
import { listStudents, type StudentFilter } from './students.ts';

let database: TestDatabase;
let db: Knex;

/** In order of the Kazakh alphabet. */
const SURNAMES = ['Ахметова', 'Әбілова', 'Белова', 'Ғалиева', 'Қасымова', 'Омарова', 'Өмірова', 'Шарипова'];

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
  const students = SURNAMES.map((surname, index) => {
    const name = { surname, givenName: 'Дана', patronymic: 'Серікқызы' };
    return aStudent({ id: `s${(index * 5) % 8}`, name: { kk: name, ru: { ...name, patronymic: 'Сериккызы' } } });
  });
  await seedStudents(db, students);
});

afterAll(() => database.destroy());

async function surnamesOf(filter: StudentFilter): Promise<string[]> {
  const rows = await listStudents(db, { scope: 'all', filter, limit: 50 });
  return rows.map((row) => row.record.name.kk.surname);
}

test('a list is in order of the Kazakh alphabet and pages neither lose nor double anybody', async () => {
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const rows = await listStudents(db, { scope: 'all', filter: {}, limit: 3, ...(after && { after }) });
    const shown = rows.slice(0, 3);
    seen.push(...shown.map((row) => row.record.name.kk.surname));
    after = rows.length > 3 ? shown.at(-1)?.record.id : undefined;
  } while (after);
  expect(seen).toEqual(SURNAMES);
});

test('a search finds any words of the name in any order and either language', async () => {
  expect(await surnamesOf({ q: 'СЕРІК белова' })).toEqual(['Белова']);
  expect(await surnamesOf({ q: 'сериккызы өмір' })).toEqual(['Өмірова']);
});

test('signs that mean something to the database mean nothing in a search', async () => {
  for (const q of ['белов_', '%', `' or true --`, '\\']) expect(await surnamesOf({ q })).toEqual([]);
});
