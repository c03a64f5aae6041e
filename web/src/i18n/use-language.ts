import { useTranslation } from 'react-i18next';
import { shownLanguage } from './index.ts';
import type { Language } from './language.ts';

/** The language shown now; the component is drawn again when it changes. */
export function useLanguage(): Language {
  useTranslation();
  return shownLanguage();
}
