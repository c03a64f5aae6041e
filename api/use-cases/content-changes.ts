import { readSubmittedContent } from '../../db/read-models/submitted-content.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import type { PersonCommand } from '../../domain/approval/commands.ts';
import { changedParts, staleLanguages } from '../../domain/diff/content-diff.ts';
import type { AppDeps } from '../app-deps.ts';

export type ContentChanges = Pick<Extract<PersonCommand, { type: 'submit' }>, 'changedParts' | 'staleLanguages'>;

/** What has changed since the paper was last sent into approval; nothing before the first time. */
export async function changesSinceSubmission({ db }: AppDeps, row: CaseRow): Promise<ContentChanges> {
  const before = await readSubmittedContent(db, row.id);
  if (before === undefined) return { changedParts: [], staleLanguages: [] };
  const after = row.content;
  return { changedParts: changedParts(before, after), staleLanguages: staleLanguages(before, after) };
}
