/** The content a case was last sent into approval with. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';

/** Nothing before the first submission. */
export async function readSubmittedContent(db: Knex, caseId: string): Promise<Json | undefined> {
  const row = await db('case_versions')
    .join('case_contents', 'case_contents.id', 'case_versions.content_id')
    .where('case_versions.case_id', caseId)
    .whereNotNull('case_versions.submitted_at')
    .orderBy('case_versions.version', 'desc')
    .first<{ content: Json } | undefined>('case_contents.content');
  return row?.content;
}
