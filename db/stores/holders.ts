/** Who is asked by the rules of a definition, looked up in the posts. */
import type { Knex } from 'knex';
import type { Facts } from '../../domain/approval/condition.ts';
import type { ParticipantRule, Role } from '../../domain/approval/definition.ts';
import type { Participant } from '../../domain/approval/state.ts';

export interface Holders {
  /** in order of post id, or of the fact that lists units or people */
  readonly participants: readonly Participant[];
  /** the role, post, person, unit or fact for which there is nobody; empty when all can be asked */
  readonly missing: readonly string[];
}

interface Context {
  readonly facts: Facts;
  readonly authorId: string;
}

interface HolderRow {
  readonly person_id: string;
  readonly post_id: string;
  readonly unit_id: string;
}

/** Finds the active holders of the posts a rule asks for. */
export function findHolders(db: Knex, rule: ParticipantRule, { facts, authorId }: Context): Promise<Holders> {
  switch (rule.by) {
    case 'role':
      return allOrMissing(heldPosts(db).where('posts.role', rule.role), rule.role);
    case 'role-in-units':
      return onePerUnit(db, rule.role, rule.unitsFact, facts);
    case 'post':
      return allOrMissing(heldPosts(db).where('posts.id', rule.post), rule.post);
    case 'person':
      return onePerPerson(db, [rule.personId]);
    case 'author':
      return onePerPerson(db, [authorId]);
    case 'head-of-author-unit':
      return headOfUnit(db, authorId);
    case 'people-of-fact':
      return peopleOfFact(db, rule.peopleFact, facts);
  }
}

function heldPosts(db: Knex) {
  return db('posts')
    .join('people', 'people.id', 'posts.person_id')
    .where('people.active', true)
    .orderBy('posts.id')
    .select<HolderRow[]>('posts.person_id', 'posts.id as post_id', 'posts.unit_id');
}

async function allOrMissing(query: ReturnType<typeof heldPosts>, missing: string): Promise<Holders> {
  const rows = await query;
  return { participants: rows.map(toParticipant), missing: rows.length === 0 ? [missing] : [] };
}

async function onePerUnit(db: Knex, role: Role, fact: string, facts: Facts): Promise<Holders> {
  const unitIds = textsOf(facts, fact);
  if (unitIds.length === 0) return { participants: [], missing: [fact] };
  const rows = await heldPosts(db).where('posts.role', role).whereIn('posts.unit_id', unitIds);
  return chooseFirst(unitIds, rows, (row) => row.unit_id, toUnitParticipant);
}

async function peopleOfFact(db: Knex, fact: string, facts: Facts): Promise<Holders> {
  const personIds = textsOf(facts, fact);
  if (personIds.length === 0) return { participants: [], missing: [fact] };
  return onePerPerson(db, personIds);
}

async function onePerPerson(db: Knex, personIds: readonly string[]): Promise<Holders> {
  const rows = await heldPosts(db).whereIn('posts.person_id', personIds);
  return chooseFirst(personIds, rows, (row) => row.person_id, toParticipant);
}

async function headOfUnit(db: Knex, personId: string): Promise<Holders> {
  const unitIds = db('posts').select('unit_id').where({ person_id: personId }).orderBy('id').limit(1);
  return allOrMissing(heldPosts(db).where('posts.heads_unit', true).whereIn('posts.unit_id', unitIds), personId);
}

/** Takes one row for each key, in order of the keys, and names the keys that have none. */
function chooseFirst(
  keys: readonly string[],
  rows: readonly HolderRow[],
  keyOf: (row: HolderRow) => string,
  build: (row: HolderRow) => Participant,
): Holders {
  const found = keys.map((key) => rows.find((row) => keyOf(row) === key));
  return {
    participants: found.flatMap((row) => (row ? [build(row)] : [])),
    missing: keys.filter((_, index) => found[index] === undefined),
  };
}

function textsOf(facts: Facts, fact: string): readonly string[] {
  const value = facts[fact];
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((item): item is string => typeof item === 'string'))];
}

function toParticipant(row: HolderRow): Participant {
  return { personId: row.person_id, postId: row.post_id };
}

function toUnitParticipant(row: HolderRow): Participant {
  return { ...toParticipant(row), unitId: row.unit_id };
}
