/** Cells as people write them in three languages. Pure. */
import type { Cells, ImportColumnName } from '../../contracts/imports.ts';
import { isIsoDate } from '../../domain/calendar/calendar-date.ts';
import type { DifferenceReason } from '../../domain/academic-record/differences.ts';
import type { Term } from '../../domain/grades/course-result.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

const IIN_DIGITS = 12;
const MOST_CREDITS = 60;

const TERM_WORDS: Readonly<Record<Term, readonly string[]>> = {
  autumn: ['autumn', 'fall', 'күз', 'күзгі', 'осень', 'осенний', '1'],
  spring: ['spring', 'көктем', 'көктемгі', 'весна', 'весенний', '2'],
  summer: ['summer', 'жаз', 'жазғы', 'лето', 'летний', '3'],
};

const REASON_WORDS: Readonly<Record<DifferenceReason, readonly string[]>> = {
  transferred: ['transferred', 'transfer', 'ауысу', 'ауысқан', 'перевод', 'переведён', 'переведен', 'переведена'],
  reinstated: [
    'reinstated',
    'reinstatement',
    'қайта қабылдау',
    'қайта қабылданған',
    'восстановление',
    'восстановлен',
    'восстановлена',
  ],
  returned: ['returned', 'return', 'демалыстан оралу', 'оралған', 'возврат из отпуска', 'возвращение', 'из отпуска'],
};

/** What a cell holds without spaces around it; empty where there is no such column. */
export function textOf(cells: Cells, column: ImportColumnName): string {
  return (cells[column] ?? '').normalize('NFC').trim();
}

/** A number that lost its leading zeros in a spreadsheet gets them back. */
export function iinOf(cells: Cells): string {
  const text = textOf(cells, 'iin');
  return /^\d{8,11}$/.test(text) ? text.padStart(IIN_DIGITS, '0') : text;
}

/** `2025`, `2025-2026` and `2025/26` are the year that begins in 2025. */
export function readYear(text: string): number | undefined {
  const [, first = '', second] = /^(\d{4})(?:\s*[-–—/]\s*(\d{2}|\d{4}))?$/.exec(text) ?? [];
  const year = Number(first);
  if (first === '' || year < 1990 || year > 2100) return undefined;
  return second === undefined || String(year + 1).endsWith(second) ? year : undefined;
}

export function readTerm(text: string): Term | undefined {
  return meaningOf(TERM_WORDS, text);
}

export function readReason(text: string): DifferenceReason | undefined {
  return meaningOf(REASON_WORDS, text);
}

/** A whole number from 0 to 100. */
export function readPercent(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}

const ABSENCE_WORDS = ['н/я', 'неявка', 'не явился', 'не явилась', 'келмеді', 'absent', '-', '–', '—'];

/** A percentage, or null for a student who did not come. */
export function readExamResult(text: string): { readonly percent: number | null } | undefined {
  if (ABSENCE_WORDS.includes(text.toLowerCase())) return { percent: null };
  const percent = readPercent(text);
  return percent === undefined ? undefined : { percent };
}

export function readCredits(text: string): number | undefined {
  const credits = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return credits >= 1 && credits <= MOST_CREDITS ? credits : undefined;
}

/** A number with a point or a comma. */
export function readPoints(text: string): number | undefined {
  return /^\d([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** `2026-09-10` or `10.09.2026`. */
export function readDate(text: string): IsoDate | undefined {
  const date = text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
  return isIsoDate(date) ? date : undefined;
}

function meaningOf<Meaning extends string>(
  words: Readonly<Record<Meaning, readonly string[]>>,
  text: string,
): Meaning | undefined {
  const wanted = text.toLowerCase();
  return (Object.keys(words) as Meaning[]).find((meaning) => words[meaning].includes(wanted));
}
