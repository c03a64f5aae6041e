/** Texts of the interface in Kazakh, Russian and English. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, type Language } from './language.ts';
import { preferredLanguage, rememberLanguage } from './preference.ts';

type Texts = Record<string, unknown>;
const files = import.meta.glob<Texts>('./*/*.json', { eager: true, import: 'default' });

/** The texts of a language: one branch for each file, named after it. */
function textsOf(language: Language): Texts {
  const prefix = `./${language}/`;
  const own = Object.entries(files).filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(own.map(([path, texts]) => [path.slice(prefix.length, -'.json'.length), texts]));
}

/** Prepares the texts; call once before the first render. */
export async function startTexts(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    lng: preferredLanguage(),
    fallbackLng: false,
    supportedLngs: LANGUAGES,
    resources: Object.fromEntries(LANGUAGES.map((language) => [language, { translation: textsOf(language) }])),
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Switches the language where the person stands. */
export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}

/** The language shown now. */
export function shownLanguage(): Language {
  return (LANGUAGES as readonly string[]).includes(i18next.language) ? (i18next.language as Language) : 'kk';
}
