import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import type { ParticipantRule } from '../../domain/approval/definition.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import { createDirectoryStore, type DirectoryStore } from './directory-store.ts';
import type { Holders } from './holders.ts';

let database: TestDatabase;
let directory: DirectoryStore;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
  directory = createDirectoryStore(database.db);
});

afterAll(() => database.destroy());

function ask(rule: ParticipantRule, facts: Facts = {}): Promise<Holders> {
  return directory.holdersOf(rule, { facts, authorId: 'person-registrar' });
}

function participant(login: string, unitId?: string): object {
  return { personId: `person-${login}`, postId: `post-${login}`, ...(unitId && { unitId }) };
}

test('a role asks all its holders', async () => {
  const { participants, missing } = await ask({ by: 'role', role: 'adviser' });
  expect([participants.length, missing]).toEqual([8, []]);
});

test('a role in units asks one holder for each unit, in the order of the fact', async () => {
  const rule = { by: 'role-in-units', role: 'dean', unitsFact: 'faculties' } as const;
  expect(await ask(rule, { faculties: ['faculty-pedagogy', 'faculty-it', 'faculty-pedagogy'] })).toEqual({
    participants: [participant('dean-3', 'faculty-pedagogy'), participant('dean-1', 'faculty-it')],
    missing: [],
  });
});

test('a unit without a holder is named', async () => {
  const rule = { by: 'role-in-units', role: 'dean', unitsFact: 'faculties' } as const;
  expect((await ask(rule, { faculties: ['faculty-it', 'office-legal'] })).missing).toEqual(['office-legal']);
  expect(await ask(rule, {})).toEqual({ participants: [], missing: ['faculties'] });
  expect(await ask(rule, { faculties: [] })).toEqual({ participants: [], missing: ['faculties'] });
});

test('a post, a person, the author and people of a fact are asked in their posts', async () => {
  expect((await ask({ by: 'post', post: 'post-vice-rector' })).participants).toEqual([participant('vice-rector')]);
  expect((await ask({ by: 'person', personId: 'person-rector' })).participants).toEqual([participant('rector')]);
  expect((await ask({ by: 'author' })).participants).toEqual([participant('registrar')]);
  const people = await ask(
    { by: 'people-of-fact', peopleFact: 'advisers' },
    { advisers: ['person-adviser-2', 'nobody'] },
  );
  expect(people).toEqual({ participants: [participant('adviser-2')], missing: ['nobody'] });
});

test('the head of the author’s unit is asked', async () => {
  expect(await ask({ by: 'head-of-author-unit' })).toEqual({
    participants: [participant('registrar-head')],
    missing: [],
  });
});

test('somebody who is no longer active is not asked', async () => {
  await database.db('people').where({ id: 'person-diploma' }).update({ active: false });
  expect(await ask({ by: 'role', role: 'diploma' })).toEqual({ participants: [], missing: ['diploma'] });
});

test('roles and units of a person come from the posts', async () => {
  expect(await directory.rolesOf('person-dean-2')).toEqual({
    roles: ['dean'],
    units: [{ unitId: 'faculty-economics', role: 'dean' }],
  });
  expect(await directory.rolesOf('nobody')).toEqual({ roles: [], units: [] });
});
