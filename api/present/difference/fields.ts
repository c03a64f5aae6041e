import type { FieldDifferenceView } from '../../../contracts/differences.schemas.ts';
import type { FieldDifference } from '../../../domain/diff/content-difference.ts';
import { wordDifference, type WordRun } from '../../../platform/word-difference.ts';
import type { FieldSchema } from '../content-schema.ts';
import { placeOf } from './field-place.ts';
import { isText, valueText, type ValueReader } from './field-value.ts';

/** How long all texts of one answer may be compared by words. */
const WORDS_WITHIN_MS = 250;

/** A longer stretch is shown with its beginning and its end. */
const LONGEST_RUN = 2000;
const SHOWN_OF_LONG = 400;

/** Reads fields for one answer; the time for words is shared by all of them. */
export interface FieldReader extends ValueReader {
  readonly wordsUntil: number;
}

export function createFieldReader(reader: ValueReader): FieldReader {
  return { ...reader, wordsUntil: Date.now() + WORDS_WITHIN_MS };
}

/** @param part  the form of the part, or of an item of a list of students */
export function presentField(
  { path, before, after }: FieldDifference,
  part: FieldSchema | undefined,
  reader: FieldReader,
): FieldDifferenceView {
  const { title, schema } = placeOf(part, path, reader.language);
  if (isText(before ?? '', schema) && isText(after ?? '', schema)) {
    const words = wordDifference(textOf(before), textOf(after), reader.wordsUntil - Date.now());
    return { title, words: words.map(shortened) };
  }
  return {
    title,
    ...(before !== undefined && { before: valueText(before, schema, reader) }),
    ...(after !== undefined && { after: valueText(after, schema, reader) }),
  };
}

function textOf(value: FieldDifference['before']): string {
  return typeof value === 'string' ? value : '';
}

function shortened({ kind, text }: WordRun): NonNullable<FieldDifferenceView['words']>[number] {
  if (text.length <= LONGEST_RUN) return { kind, text };
  const shown = `${text.slice(0, SHOWN_OF_LONG)} … ${text.slice(-SHOWN_OF_LONG)}`;
  return { kind, text: shown, skippedCharacters: text.length - 2 * SHOWN_OF_LONG };
}
