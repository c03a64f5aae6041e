import type { CaseFileView, OfficeFileView, RetentionView } from '../../contracts/office-files.schemas.ts';
import type { CaseFileRow, OfficeFileRow, RetentionRow } from '../../db/read-models/office-files.ts';
import type { FileTerms } from '../../domain/filing/file-terms.ts';
import type { RetentionRule } from '../../domain/filing/retention-rule.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

/** A file in the list. */
export function presentOfficeFile(
  row: OfficeFileRow,
  { language, today }: { readonly language: Language; readonly today: IsoDate },
): OfficeFileView {
  const { unit, papers, archiveBy } = row;
  return {
    ...presentFile(row, language),
    papers,
    ...(unit && { unit: unit[language] }),
    overdue: archiveBy !== null && archiveBy < today,
  };
}

/** The file a case lies in. */
export function presentCaseFile(row: CaseFileRow, language: Language): CaseFileView {
  return { ...presentFile(row, language), filedAt: row.filedAt };
}

/** What a rule says, without what nobody has entered. */
export function presentRule(
  { validFrom, period, archiveAfterYears, item, source, confirmed }: RetentionRule & { readonly validFrom: IsoDate },
  language: Language,
): Omit<RetentionView, 'classTitle'> {
  return {
    validFrom,
    source: source[language],
    confirmed,
    ...(period && { period }),
    ...(archiveAfterYears !== null && { archiveAfterYears }),
    ...(item !== null && { item }),
  };
}

/** Days that are laid down. */
export function presentTerms({
  archiveBy,
  keepUntil,
}: Pick<FileTerms, 'archiveBy' | 'keepUntil'>): Pick<OfficeFileView, 'archiveBy' | 'keepUntil'> {
  return { ...(archiveBy !== null && { archiveBy }), ...(keepUntil !== null && { keepUntil }) };
}

function presentFile(row: Omit<CaseFileRow, 'filedAt'>, language: Language): Omit<CaseFileView, 'filedAt'> {
  const { index, year, title, retention } = row;
  return {
    index,
    year,
    ...(title && { title: title[language] }),
    ...(retention && { retention: presentRetention(retention, language) }),
    ...presentTerms(row),
  };
}

function presentRetention(row: RetentionRow, language: Language): RetentionView {
  return { classTitle: row.classTitle[language], ...presentRule(row, language) };
}
