import type { Programme } from '../../contracts/directory.ts';
import type { CaseData } from '../../contracts/procedure.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';

/** Finds a programme by its id. */
export function programmeOf(id: string, data: Pick<CaseData, 'programmes'>): Programme | undefined {
  return data.programmes.find((programme) => programme.id === id);
}

/** Level of a programme, the beginning of its code: `6B` bachelor, `7M` master, `8D` doctor. */
export function levelOf(programme: Programme): string {
  return programme.code.slice(0, 2);
}

/** Code and title of a programme as a paper prints them; empty for an unknown one. */
export function programmeText(id: string, data: Pick<CaseData, 'programmes'>, language: DocumentLanguage): string {
  const programme = programmeOf(id, data);
  return programme ? `${programme.code} «${programme.title[language]}»` : '';
}
