/** People who work at the university and may decide on papers. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { searchPatterns } from '../search-terms.ts';
import type { CaseAuthor } from './cases.ts';

export interface Colleague extends CaseAuthor {
  /** at least one, in order of id */
  readonly posts: readonly { readonly id: string; readonly title: LocalizedText; readonly unit: LocalizedText }[];
}

/** Colleagues in whose names, posts or units every word is found, in order of names. */
export async function findColleagues(
  db: Knex,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<readonly Colleague[]> {
  const query = selectColleagues(db).orderByRaw(`${NAME}, people.id`).limit(limit);
  for (const pattern of searchPatterns(q)) query.whereRaw(`${WORDS} like ?`, [pattern]);
  return query;
}

/** The colleague with this id; nobody for students, auditors and those who have left. */
export async function readColleague(db: Knex, id: string): Promise<Colleague | undefined> {
  const [row] = await selectColleagues(db).where('people.id', id);
  return row;
}

function selectColleagues(db: Knex) {
  return db('people')
    .where('people.active', true)
    .whereRaw(`exists (select 1 ${HELD} and posts.role <> 'student')`)
    .whereRaw(`not exists (select 1 ${HELD} and posts.role = 'auditor')`)
    .select<Colleague[]>('people.id', 'people.login', 'people.name', db.raw(`(${POSTS}) as posts`));
}

const HELD = 'from posts join units on units.id = posts.unit_id where posts.person_id = people.id';
const POSTS = `select jsonb_agg(jsonb_build_object('id', posts.id, 'title', posts.title, 'unit', units.title)
  order by posts.id) ${HELD}`;
const NAME = `lower(concat_ws(' ', people.name #>> '{ru,surname}', people.name #>> '{ru,givenName}',
  people.name #>> '{ru,patronymic}', people.name #>> '{kk,surname}', people.name #>> '{kk,givenName}',
  people.name #>> '{kk,patronymic}'))`;
const WORDS = `concat_ws(' ', ${NAME}, (select lower(string_agg(concat_ws(' ', posts.title->>'kk', posts.title->>'ru',
  posts.title->>'en', units.title->>'kk', units.title->>'ru', units.title->>'en'), ' ')) ${HELD}))`;
