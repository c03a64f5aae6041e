import type { LocalizedText } from '../../domain/shared/localized.ts';

/** A text in the three languages, in the order Kazakh, Russian, English. */
export function text(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en };
}
