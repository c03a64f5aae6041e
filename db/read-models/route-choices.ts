/** Posts and people a route can name. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';

export interface PostChoice {
  readonly id: string;
  readonly title: LocalizedText;
  readonly unit: LocalizedText;
}

export interface PersonChoice {
  readonly id: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly post: LocalizedText;
}

/** Posts of the staff, in order of id. */
export function readPostChoices(db: Knex): Promise<readonly PostChoice[]> {
  return db('posts')
    .join('units', 'units.id', 'posts.unit_id')
    .whereNotIn('posts.role', ['student', 'auditor'])
    .orderBy('posts.id')
    .select('posts.id', 'posts.title', 'units.title as unit');
}

/** Staff at work, each with the first post, in order of id. */
export function readPersonChoices(db: Knex): Promise<readonly PersonChoice[]> {
  return db('people')
    .join('posts', 'posts.person_id', 'people.id')
    .where('people.active', true)
    .whereNotIn('posts.role', ['student', 'auditor'])
    .orderBy(['people.id', 'posts.id'])
    .distinctOn('people.id')
    .select('people.id', 'people.name', 'posts.title as post');
}
