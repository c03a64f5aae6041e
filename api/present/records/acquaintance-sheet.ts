import type { CaseRecord } from '../../../contracts/records.schemas.ts';
import type { Acquaintance } from '../../../db/read-models/records/acquaintance.ts';
import type { DocumentLanguage, Language } from '../../../domain/shared/localized.ts';
import { dateIn } from '../../../platform/clock.ts';
import { presentDoer, printDoer } from './doer.ts';

type Line = Extract<CaseRecord, { record: 'acquaintance-sheet' }>['items'][number];

export function presentAcquaintance(row: Acquaintance, language: Language): Line {
  const { askedAt, dueAt, readAt } = row;
  return { ...presentDoer(row, language), askedAt, dueAt, ...(readAt !== null && { readAt }) };
}

/** A line of the sheet on paper; whoever has not read it yet has no date and may write one by hand. */
export function printAcquaintance(row: Acquaintance, language: DocumentLanguage, timeZone: string) {
  return {
    ...printDoer(row, language),
    ...(row.readAt !== null && { readOn: dateIn(timeZone, row.readAt) }),
  };
}
