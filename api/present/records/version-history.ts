import type { CaseRecord } from '../../../contracts/records.schemas.ts';
import type { PaperVersion } from '../../../db/read-models/records/versions.ts';
import type { DocumentLanguage, Language } from '../../../domain/shared/localized.ts';
import { dateIn } from '../../../platform/clock.ts';
import { shortName } from '../people.ts';

type Line = Extract<CaseRecord, { record: 'version-history' }>['items'][number];

/** Title of a part of the content as the form of the kind names it. */
export type PartTitle = (part: string, language: Language) => string;

export function presentVersion(row: PaperVersion, language: Language, partTitle: PartTitle): Line {
  const { version, name, savedAt, submittedAt } = row;
  return {
    version,
    name: shortName(name, language),
    savedAt,
    ...(submittedAt !== null && { submittedAt }),
    changedParts: row.changedParts.map((part) => partTitle(part, language)),
    returns: row.returns.map((sent) => ({ ...sent, name: shortName(sent.name, language) })),
  };
}

/** A line of the history on paper. */
export function printVersion(row: PaperVersion, language: DocumentLanguage, place: PrintPlace) {
  const { savedAt, submittedAt, returns, ...line } = presentVersion(row, language, place.partTitle);
  return {
    ...line,
    savedOn: dateIn(place.timeZone, savedAt),
    ...(submittedAt !== undefined && { submittedOn: dateIn(place.timeZone, submittedAt) }),
    returns: returns.map(({ name, remark, at }) => ({ name, remark, date: dateIn(place.timeZone, at) })),
  };
}

interface PrintPlace {
  readonly timeZone: string;
  readonly partTitle: PartTitle;
}
