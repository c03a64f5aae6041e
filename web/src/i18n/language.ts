export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text the server keeps in every language. */
export type Localized = Readonly<Record<Language, string>>;

/** Languages official papers are issued in. */
export const PAPER_LANGUAGES = ['kk', 'ru'] as const;
export type PaperLanguage = (typeof PAPER_LANGUAGES)[number];
