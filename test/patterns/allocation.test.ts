import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import type { Facts } from '../../domain/approval/condition.ts';
import type { ParticipantRule } from '../../domain/approval/definition.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
});

afterAll(() => database.destroy());

/** Who a rule of the definition asks when its stage opens. */
async function askedBy(rule: ParticipantRule, facts: Facts = {}): Promise<readonly string[]> {
  const holders = await createDirectoryStore(database.db).holdersOf(rule, { facts, authorId: 'person-registrar' });
  return holders.participants.map(({ personId }) => personId);
}

describe('WRP-1 Direct Allocation', () => {
  test('a stage names the person or the post it asks', async () => {
    expect(await askedBy({ by: 'person', personId: 'person-rector' })).toEqual(['person-rector']);
    expect(await askedBy({ by: 'post', post: 'post-vice-rector' })).toEqual(['person-vice-rector']);
  });
});

describe('WRP-2 Role-Based Allocation', () => {
  test('a stage asks whoever holds the role today', async () => {
    const before = await askedBy({ by: 'role', role: 'lawyer' });
    await database.db('posts').where({ role: 'lawyer' }).update({ person_id: 'person-adviser-1' });
    expect(await askedBy({ by: 'role', role: 'lawyer' })).toEqual(['person-adviser-1']);
    expect(before).not.toContain('person-adviser-1');
  });
});

describe('WRP-3 Deferred Allocation', () => {
  test('the content of the paper names the people, when the stage opens', async () => {
    const rule = { by: 'people-of-fact', peopleFact: 'advisers' } as const;
    expect(await askedBy(rule, { advisers: ['person-adviser-2', 'person-adviser-3'] })).toEqual([
      'person-adviser-2',
      'person-adviser-3',
    ]);
  });
});

describe('WRP-10 Organisational Allocation', () => {
  test('the head of the author’s unit is asked', async () => {
    expect(await askedBy({ by: 'head-of-author-unit' })).toEqual(['person-registrar-head']);
  });
});

describe('WCP-14 Multiple Instances with a priori Run-Time Knowledge', () => {
  test.each([
    [['faculty-it'], ['person-dean-1']],
    [
      ['faculty-pedagogy', 'faculty-it'],
      ['person-dean-3', 'person-dean-1'],
    ],
  ])('a dean is asked for each faculty of the paper: %o', async (faculties, deans) => {
    const rule = { by: 'role-in-units', role: 'dean', unitsFact: 'faculties' } as const;
    expect(await askedBy(rule, { faculties })).toEqual(deans);
  });
});

describe('WCP-13 Multiple Instances with a priori Design-Time Knowledge', () => {
  test('a stage asks as many as its definition lists', async () => {
    const rules: ParticipantRule[] = ['post-dean-1', 'post-dean-2', 'post-dean-3'].map((post) => ({
      by: 'post',
      post,
    }));
    const people = await Promise.all(rules.map((rule) => askedBy(rule)));
    expect(people.flat()).toEqual(['person-dean-1', 'person-dean-2', 'person-dean-3']);
  });
});
