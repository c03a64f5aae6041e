import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError } from '../../contracts/errors.ts';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import { routeInForce } from '../../db/read-models/route-in-force.ts';
import { keepDraft } from '../../db/stores/keep-draft.ts';
import { kindOf, procedureByKey } from '../../processes/index.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { mayStart } from '../policy/case-policy.ts';
import { draftOf } from './case-content.ts';
import { viewCase } from './visible-case.ts';

export interface NewCaseRequest {
  readonly process: string;
  readonly kind: string;
  readonly content: unknown;
}

/**
 * Opens a draft.
 *
 * @throws UNKNOWN_KIND · FORBIDDEN when the asker's posts do not start the procedure · CONTENT_INVALID · UNAVAILABLE
 */
export async function openCase(deps: AppDeps, asker: Asker, request: NewCaseRequest): Promise<CaseView> {
  const kind = startableKind(asker.viewer, request);
  const caseId = idFor(asker, 'case');
  const draft = await keepDraft(deps.db, await draftOf(deps, asker, { ...request, caseId, kind }));
  await deps.cases.open(
    {
      caseId,
      process: request.process,
      kind: kind.key,
      authorId: asker.viewer.personId,
      ...draft,
      definition: await routeInForce(deps.db, request, { kind, date: deps.clock.today() }),
      undoSeconds: deps.settings.undoSeconds,
    },
    { commandId: idFor(asker, 'open') },
  );
  return viewCase(deps, asker, caseId);
}

function startableKind(viewer: Viewer, { process, kind }: NewCaseRequest): ProcedureKind {
  const found = kindOf(process, kind);
  if (!found) throw new AppError('UNKNOWN_KIND');
  if (!mayStart(viewer, procedureByKey(process)?.startedBy ?? [])) throw new AppError('FORBIDDEN');
  return found;
}
