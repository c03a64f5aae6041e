import type { LocalizedText } from '../../domain/shared/localized.ts';

/** Builds a text in the three languages, always in the order Kazakh, Russian, English. */
export function text(kk: string, ru: string, en: string): LocalizedText {
  return { kk, ru, en };
}

/** Puts the parts of a text together language by language, with `separator` between them. */
export function joinTexts(separator: string, ...parts: readonly LocalizedText[]): LocalizedText {
  return {
    kk: parts.map((part) => part.kk).join(separator),
    ru: parts.map((part) => part.ru).join(separator),
    en: parts.map((part) => part.en).join(separator),
  };
}
