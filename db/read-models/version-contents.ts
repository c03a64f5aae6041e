/** The contents of two versions of a paper. */
import type { Knex } from 'knex';
import type { Json } from '../../domain/shared/json.ts';

export interface VersionContent {
  readonly version: number;
  readonly content: Json;
}

/** Nothing when the paper has no such version. */
export async function readVersionContent(
  db: Knex,
  caseId: string,
  version: number,
): Promise<VersionContent | undefined> {
  return db('case_versions')
    .join('case_contents', 'case_contents.id', 'case_versions.content_id')
    .where({ 'case_versions.case_id': caseId, 'case_versions.version': version })
    .first<VersionContent | undefined>('case_versions.version', 'case_contents.content');
}

/** The last version sent into approval before this one; nothing before the first. */
export async function readVersionSentBefore(db: Knex, caseId: string, version: number): Promise<number | undefined> {
  const row = await db('case_versions')
    .where('case_id', caseId)
    .where('version', '<', version)
    .whereNotNull('submitted_at')
    .max<{ version: number | null }[]>('version as version')
    .first();
  return row?.version ?? undefined;
}
