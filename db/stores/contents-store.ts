/** Contents of cases. Stored once, never changed; the change log carries their hashes. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';

export interface NewContent {
  readonly id: string;
  readonly caseId: string;
  readonly authorId: string;
  readonly content: Json;
  /** title of the case as computed from this content */
  readonly title: LocalizedText;
  readonly studentIds: readonly string[];
  readonly at: Instant;
}

export interface StoredContent extends Omit<NewContent, 'at'> {
  readonly sha256: string;
  readonly createdAt: Instant;
}

interface ContentRow {
  readonly id: string;
  readonly case_id: string;
  readonly author_id: string;
  readonly content: Json;
  readonly sha256: string;
  readonly title: LocalizedText;
  readonly student_ids: readonly string[];
  readonly created_at: Instant;
}

export type ContentsStore = ReturnType<typeof createContentsStore>;

export function createContentsStore(db: Knex) {
  return {
    /** Keeps a content under its id; saving the same id again changes nothing. */
    async saveContent(content: NewContent): Promise<{ readonly sha256: string }> {
      const hash = sha256(canonicalJson(content.content));
      await db('case_contents').insert(toContentRow(content, hash)).onConflict('id').ignore();
      return { sha256: hash };
    },

    async contentById(id: string): Promise<StoredContent | undefined> {
      const row = await db<ContentRow>('case_contents')
        .select('id', 'case_id', 'author_id', 'content', 'sha256', 'title', 'student_ids', 'created_at')
        .where({ id })
        .first();
      return row && toContent(row);
    },
  };
}

function toContentRow(content: NewContent, hash: string): object {
  return {
    id: content.id,
    case_id: content.caseId,
    author_id: content.authorId,
    content: toJsonColumn(content.content),
    sha256: hash,
    title: toJsonColumn(content.title),
    student_ids: content.studentIds,
    created_at: content.at,
  };
}

function toContent(row: ContentRow): StoredContent {
  return {
    id: row.id,
    caseId: row.case_id,
    authorId: row.author_id,
    content: row.content,
    sha256: row.sha256,
    title: row.title,
    studentIds: row.student_ids,
    createdAt: row.created_at,
  };
}
