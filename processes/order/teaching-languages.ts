import { text } from '../shared/text.ts';

/** Languages of teaching, as a column of a table prints them. */
export const TEACHING_LANGUAGES = {
  kk: text('қазақ', 'казахский', 'Kazakh'),
  ru: text('орыс', 'русский', 'Russian'),
  en: text('ағылшын', 'английский', 'English'),
} as const;
