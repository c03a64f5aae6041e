/** A content of a case, with what is needed to make its papers. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';

export interface CaseContent {
  readonly content: { readonly [field: string]: Json };
  readonly title: LocalizedText;
  readonly studentIds: readonly string[];
}

/** The content under an id; contents are never changed. */
export async function readContent(db: Knex, contentId: string): Promise<CaseContent | undefined> {
  return db('case_contents')
    .where({ id: contentId })
    .first<CaseContent | undefined>('content', 'title', 'student_ids as studentIds');
}
