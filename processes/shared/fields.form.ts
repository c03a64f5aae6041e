/** Building blocks of forms. What people read about a field travels in the JSON Schema made of the form. */
import { z } from 'zod';
import type { LocalizedText } from '../../domain/shared/localized.ts';

/** How the form screen edits a field; a field without a widget is edited as its JSON type. */
export type Widget =
  | 'students'
  | 'student'
  | 'order'
  | 'programme'
  | 'date'
  | 'line'
  | 'text'
  | 'localized-text'
  | 'choice'
  | 'choices'
  | 'number'
  | 'basis';

export interface FieldTexts {
  readonly titles: LocalizedText;
  readonly help: LocalizedText;
}

interface FieldMeta extends FieldTexts {
  readonly widget?: Widget;
  /** texts of the values of a choice */
  readonly options?: Readonly<Record<string, LocalizedText>>;
}

/** Longest text of one field, in characters. */
const TEXT_LIMIT = 4000;
const LINE_LIMIT = 200;
const CODE_LIMIT = 40;

/** Something besides blanks. */
const NOT_BLANK = /\S/;

/** Something besides blanks, without a line break. */
const ONE_LINE = /^[^\r\n]*\S[^\r\n]*$/;

/** Adds the texts and the widget of a field. JSON Schema wants `title` to be a string, so it carries the English one. */
export function field<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  return schema.meta({ title: meta.titles.en, ...meta });
}

/** A calendar date that exists. */
export function dateField(texts: FieldTexts) {
  return field(z.iso.date(), { ...texts, widget: 'date' });
}

/** One line that is not blank. */
export function lineField(texts: FieldTexts, limit = LINE_LIMIT) {
  return field(z.string().min(1).max(limit).regex(ONE_LINE), { ...texts, widget: 'line' });
}

/** A text of several lines in both document languages. */
export function localizedTextField(texts: FieldTexts) {
  return localized(texts, z.string().min(1).max(TEXT_LIMIT).regex(NOT_BLANK), 'text');
}

/** A line in both document languages. */
export function localizedLineField(texts: FieldTexts) {
  return localized(texts, z.string().min(1).max(LINE_LIMIT).regex(ONE_LINE), 'line');
}

/** A whole number between two limits, both allowed. */
export function countField(texts: FieldTexts, least: number, most: number) {
  return field(z.int().min(least).max(most), { ...texts, widget: 'number' });
}

/** A grade point average: 0 to 4 with two decimals. */
export function gradePointField(texts: FieldTexts) {
  return field(z.number().min(0).max(4).multipleOf(0.01), { ...texts, widget: 'number' });
}

/** One of the keys of `options`. */
export function choiceField<Key extends string>(texts: FieldTexts, options: Readonly<Record<Key, LocalizedText>>) {
  const keys = Object.keys(options) as [Key, ...Key[]];
  return field(z.enum(keys), { ...texts, widget: 'choice', options });
}

/** Some of the keys of `options`, each once. */
export function choicesField<Key extends string>(texts: FieldTexts, options: Readonly<Record<Key, LocalizedText>>) {
  const keys = Object.keys(options) as [Key, ...Key[]];
  const list = z.array(z.enum(keys)).min(1).max(keys.length).refine(hasNoRepetition);
  return field(list, { ...texts, widget: 'choices', options });
}

/** Short codes typed by a person, each once; what they name is checked by the kind. */
export function codesField(texts: FieldTexts, most: number) {
  const code = z.string().min(1).max(CODE_LIMIT).regex(ONE_LINE);
  return field(z.array(code).min(1).max(most).refine(hasNoRepetition), { ...texts, widget: 'choices' });
}

function hasNoRepetition(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

/** Id of something chosen from a list: a student, a programme. */
export function idField(texts: FieldTexts, widget: Widget) {
  return field(z.string().min(1).max(LINE_LIMIT), { ...texts, widget });
}

function localized(texts: FieldTexts, schema: z.ZodString, widget: Widget) {
  const inLanguage = (kk: string, ru: string, en: string) =>
    field(schema, { titles: { kk, ru, en }, help: texts.help, widget });
  const languages = {
    kk: inLanguage('Қазақша', 'На казахском языке', 'In Kazakh'),
    ru: inLanguage('Орысша', 'На русском языке', 'In Russian'),
  };
  return field(z.strictObject(languages), { ...texts, widget: 'localized-text' });
}
