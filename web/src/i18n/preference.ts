import { LANGUAGES, type Language } from './language.ts';

const KEY = 'tirkeu.language';

function known(value: string | null | undefined): Language | undefined {
  const code = value?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code);
}

/** The language chosen before, else the first of the browser's that exists, else Kazakh. */
export function preferredLanguage(): Language {
  const chosen = known(localStorage.getItem(KEY));
  return chosen ?? navigator.languages.map(known).find((language) => language !== undefined) ?? 'kk';
}

/** Keeps the choice for the next visit. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEY, language);
}
