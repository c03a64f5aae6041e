/** People as papers print them: the post in the language of the paper and the name. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { PrintedPerson } from '../../contracts/document-model.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';

export interface PersonAtPost {
  readonly personId: string;
  /** the post the person acts in; absent: their first */
  readonly postId?: string;
}

interface Row {
  readonly person_id: string;
  readonly post_id: string | null;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly title: LocalizedText | null;
}

/** In the order asked; people who are not in the directory are left out. */
export async function readPrintedPeople(
  db: Knex,
  people: readonly PersonAtPost[],
  language: DocumentLanguage,
): Promise<PrintedPerson[]> {
  const rows = await db<Row>('people')
    .leftJoin('posts', 'posts.person_id', 'people.id')
    .whereIn(
      'people.id',
      people.map((person) => person.personId),
    )
    .orderBy('posts.id')
    .select('people.id as person_id', 'people.name', 'posts.id as post_id', 'posts.title');
  return people.flatMap((person) => {
    const row = (rows as Row[]).find((candidate) => isAtPost(candidate, person));
    return row ? [{ post: row.title?.[language] ?? '', name: row.name[language] }] : [];
  });
}

function isAtPost(row: Row, person: PersonAtPost): boolean {
  return row.person_id === person.personId && (person.postId === undefined || row.post_id === person.postId);
}
