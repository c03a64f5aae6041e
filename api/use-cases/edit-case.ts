import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import { actWithContent } from '../../db/stores/pending-writings.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { kindOf } from '../../processes/index.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { draftOf } from './case-content.ts';
import { viewCase, visibleCase } from './visible-case.ts';

export interface EditRequest {
  readonly content: unknown;
  /** the version the author edited */
  readonly version: number;
}

/** Saves a new content. @throws NOT_FOUND · CONTENT_INVALID · the engine's refusals */
export async function editCase(deps: AppDeps, asker: Asker, caseId: string, request: EditRequest): Promise<CaseView> {
  const { summary } = await visibleCase(deps, asker, caseId);
  if (summary.authorId !== asker.viewer.personId) throw new AppError('ONLY_THE_AUTHOR');
  const kind = kindOfCase(summary);
  const { process } = summary;
  const { content } = request;
  const draft = await draftOf(deps, asker, { caseId, process, kind, content });
  const edit = { type: 'edit', actorId: asker.viewer.personId, version: request.version, ...draft.named } as const;
  await actWithContent(deps.db, draft.content, () =>
    deps.cases.command(caseId, edit, { commandId: idFor(asker, 'edit') }),
  );
  return viewCase(deps, asker, caseId);
}

/** The kind of a stored case, whose procedure the program must still know. */
export function kindOfCase({ process, kind }: CaseSummary): ProcedureKind {
  const found = kindOf(process, kind);
  if (!found)
    throw new AppError('INTERNAL', { cause: new Error(`The kind ${process}/${kind} is not in the register.`) });
  return found;
}
