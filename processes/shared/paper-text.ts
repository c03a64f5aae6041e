import type { DocumentLanguage } from '../../domain/shared/localized.ts';

/** A text of a paper, in the languages papers are issued in. */
export type PaperText = Readonly<Record<DocumentLanguage, string>>;
