/** Languages every text shown to a person exists in. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages official documents are issued in. */
export const DOCUMENT_LANGUAGES = ['kk', 'ru'] as const;
export type DocumentLanguage = (typeof DOCUMENT_LANGUAGES)[number];

export type LocalizedText = Readonly<Record<Language, string>>;

/** A text of a paper, in the languages papers are issued in. */
export type PaperText = Readonly<Record<DocumentLanguage, string>>;
