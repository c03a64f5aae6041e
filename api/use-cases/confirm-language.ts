import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { viewCase, visibleCase } from './visible-case.ts';

/** Says that the untouched text still means the same. @throws NOT_FOUND · ONLY_THE_AUTHOR · ACTION_NOT_ALLOWED */
export async function confirmLanguage(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
  language: DocumentLanguage,
): Promise<CaseView> {
  await visibleCase(deps, asker, caseId);
  const command = { type: 'confirm-language', actorId: asker.viewer.personId, language } as const;
  await deps.cases.command(caseId, command, { commandId: idFor(asker, 'confirm-language') });
  return viewCase(deps, asker, caseId);
}
