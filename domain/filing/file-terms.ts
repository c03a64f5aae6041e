/** What follows for a file of the nomenclature from its year and the rules of retention. */
import type { IsoDate } from '../shared/time.ts';
import type { KeepingPeriod, RetentionEdition } from './retention-rule.ts';

/** A file: all papers of one index in one year. */
export interface OfficeFile {
  readonly index: string;
  readonly year: number;
  /** null: the index stands in no nomenclature */
  readonly retentionClass: string | null;
}

export interface FileTerms {
  /** edition the terms rest on; null: there is none for the year */
  readonly editionId: string | null;
  /** last day on which the file is handed over to the archive; null: not laid down */
  readonly archiveBy: IsoDate | null;
  /** last day of keeping; null: permanent, or not laid down */
  readonly keepUntil: IsoDate | null;
}

export interface FileMove {
  readonly index: string;
  readonly year: number;
  readonly from: FileTerms;
  readonly to: FileTerms;
}

/** A paper belongs to the file of the year of its number; without one, of the year in which it is filed. */
export function yearOfFile(registeredOn: IsoDate | undefined, today: IsoDate): number {
  return Number((registeredOn ?? today).slice(0, 4));
}

/**
 * Terms of a file. It is closed on the last day of its year, goes by the edition in force on that day, and its years count
 * from the next.
 *
 * @param editions  of any classes, in the order in which they were entered
 */
export function fileTerms({ year, retentionClass }: OfficeFile, editions: readonly RetentionEdition[]): FileTerms {
  const edition = editionOn(lastDayOf(year), retentionClass, editions);
  if (!edition) return { editionId: null, archiveBy: null, keepUntil: null };
  const { id, archiveAfterYears, period } = edition;
  return {
    editionId: id,
    archiveBy: archiveAfterYears === null ? null : lastDayOf(year + archiveAfterYears),
    keepUntil: endOfKeeping(year, period),
  };
}

/** The edition of a class in force on a day. */
export function editionOn<Edition extends RetentionEdition>(
  day: IsoDate,
  retentionClass: string | null,
  editions: readonly Edition[],
): Edition | undefined {
  return editions
    .filter((each) => each.retentionClass === retentionClass && each.validFrom <= day)
    .reduce<Edition | undefined>((best, each) => (best && best.validFrom > each.validFrom ? best : each), undefined);
}

/** Files whose terms are others by the rules as they stand now, in the order given. */
export function movedFiles(
  files: readonly (OfficeFile & { readonly terms: FileTerms })[],
  editions: readonly RetentionEdition[],
): readonly FileMove[] {
  return files.flatMap(({ terms: from, ...file }) => {
    const to = fileTerms(file, editions);
    return areSame(from, to) ? [] : [{ index: file.index, year: file.year, from, to }];
  });
}

/** Tells whether a move changes a day somebody works towards, and not only what it rests on. */
export function changesDays({ from, to }: Pick<FileMove, 'from' | 'to'>): boolean {
  return from.archiveBy !== to.archiveBy || from.keepUntil !== to.keepUntil;
}

function areSame(a: FileTerms, b: FileTerms): boolean {
  return a.editionId === b.editionId && !changesDays({ from: a, to: b });
}

function endOfKeeping(year: number, period: KeepingPeriod | null): IsoDate | null {
  return period?.type === 'years' ? lastDayOf(year + period.years) : null;
}

function lastDayOf(year: number): IsoDate {
  return `${year}-12-31`;
}
