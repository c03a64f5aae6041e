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

export function createContentsStore(db: Knex) {
  return {
    /** Keeps a content under its id; saving the same id again changes nothing. */
    async saveContent(content: NewContent): Promise<void> {
      await db('case_contents').insert(toRow(content)).onConflict('id').ignore();
    },
  };
}

/** What the change log carries of a content. */
export function sumOfContent({ content }: NewContent): string {
  return sha256(canonicalJson(content));
}

function toRow(content: NewContent): object {
  return {
    id: content.id,
    case_id: content.caseId,
    author_id: content.authorId,
    content: toJsonColumn(content.content),
    sha256: sumOfContent(content),
    title: toJsonColumn(content.title),
    student_ids: content.studentIds,
    created_at: content.at,
  };
}
