/** The content of a case as it stands, with what is needed to make its papers. */
import type { Knex } from 'knex';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Json } from '../../domain/shared/json.ts';

export interface CaseContent {
  readonly caseId: string;
  readonly summary: CaseSummary;
  readonly content: Json;
  readonly studentIds: readonly string[];
}

interface Row {
  readonly id: string;
  readonly summary: CaseSummary;
  readonly content: Json;
  readonly student_ids: readonly string[];
}

/** The recorded state of a case and its present content; nothing when there is no such case. */
export async function readCaseContent(db: Knex, caseId: string): Promise<CaseContent | undefined> {
  const row: Row | undefined = await db('cases')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .where('cases.id', caseId)
    .first('cases.id', 'cases.summary', 'case_contents.content', 'case_contents.student_ids');
  return row && { caseId: row.id, summary: row.summary, content: row.content, studentIds: row.student_ids };
}
