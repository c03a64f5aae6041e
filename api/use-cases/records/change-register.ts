import type { Knex } from 'knex';
import type { ChangeNote } from '../../../contracts/procedure.ts';
import type { CaseRow } from '../../../db/read-models/cases.ts';
import { readEditions, readLaterPapers, type RegisteredPaper } from '../../../db/read-models/records/changes.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { earlierPapers, kindOf } from '../../../processes/index.ts';
import type { RegisteredChange } from '../../present/records/change-register.ts';
import { kindOfCase } from '../edit-case.ts';

/** What has changed a paper since it was registered and until a moment: its editions, or the orders about it; in order of registration. */
export async function readChanges(
  db: Knex,
  row: CaseRow,
  at: Instant | undefined,
): Promise<readonly RegisteredChange[]> {
  const { process } = row.summary;
  const { predecessor } = earlierPapers(process, kindOfCase(row.summary), row.content);
  if (predecessor) return changesByEdition(await readEditions(db, predecessor, at));
  const later = await readLaterPapers(db, row.id, at);
  return later.map((paper) => ({ what: paper.type, paper, ...noteOf(paper) }));
}

/** Editions stand on the one in force before them; those annulled since then do not count for what follows. */
function changesByEdition(papers: readonly RegisteredPaper[]): readonly RegisteredChange[] {
  return papers.map((paper, index) => {
    const before = papers.slice(0, index).findLast(({ status }) => status === 'in-force');
    const { note } = noteOf(paper, before);
    const what = !before ? 'first' : note?.isNewEdition ? 'edition' : 'change';
    return { what, paper, ...(note && { note }) };
  });
}

function noteOf(paper: RegisteredPaper, before?: RegisteredPaper): { readonly note?: ChangeNote } {
  const kind = kindOf(paper.process, paper.kind);
  return kind?.changeNote ? { note: kind.changeNote(paper.content, before?.content) } : {};
}
