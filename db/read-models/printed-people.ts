/** People as papers print them: the post in the language of the paper and the name. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { PrintedPerson } from '../../contracts/document-model.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';

export interface PersonAtPost {
  readonly personId: string;
  /** the post in whose place the person acts, their own or that of somebody absent; absent: their first */
  readonly postId?: string;
}

interface PersonRow {
  readonly id: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
}

interface PostRow {
  readonly id: string;
  readonly person_id: string | null;
  readonly title: LocalizedText;
}

/** In the order asked; people who are not in the directory are left out. */
export async function readPrintedPeople<Person extends PersonAtPost>(
  db: Knex,
  people: readonly Person[],
  language: DocumentLanguage,
): Promise<(PrintedPerson & { readonly person: Person })[]> {
  const personIds = people.map(({ personId }) => personId);
  const postIds = people.flatMap(({ postId }) => postId ?? []);
  const [rows, posts] = await Promise.all([
    db<PersonRow>('people').whereIn('id', personIds).select('id', 'name'),
    db<PostRow>('posts')
      .whereIn('id', postIds)
      .orWhereIn('person_id', personIds)
      .orderBy('id')
      .select('id', 'person_id', 'title'),
  ]);
  return people.flatMap((person) => {
    const row = (rows as PersonRow[]).find(({ id }) => id === person.personId);
    const post = (posts as PostRow[]).find((held) => isPostOf(held, person));
    return row ? [{ post: post?.title[language] ?? '', name: row.name[language], person }] : [];
  });
}

function isPostOf(post: PostRow, { personId, postId }: PersonAtPost): boolean {
  return postId === undefined ? post.person_id === personId : post.id === postId;
}
