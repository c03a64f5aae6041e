import { useTranslation } from 'react-i18next';
import { shownLanguage } from './index.ts';
import type { Language, Localized } from './language.ts';

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return shownLanguage();
}

/** Picks the text of the language shown. */
export function useLocalized(): (text: Localized) => string {
  const language = useLanguage();
  return (text) => text[language];
}
