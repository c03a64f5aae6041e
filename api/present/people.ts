import type { PersonView } from '../../contracts/common.schemas.ts';
import type { PersonName } from '../../contracts/directory.ts';
import { fullName, surnameInitials } from '../../domain/names/format-name.ts';
import type { DocumentLanguage, Language } from '../../domain/shared/localized.ts';

type Names = Readonly<Record<DocumentLanguage, PersonName>>;

/** «Ахметова А.С.»; names are kept in Kazakh and Russian, English texts take the Russian spelling. */
export function shortName(name: Names, language: Language): string {
  return surnameInitials(inLanguage(name, language));
}

export function wholeName(name: Names, language: Language): string {
  return fullName(inLanguage(name, language));
}

export function presentPerson(
  { id, login, name }: { readonly id: string; readonly login: string; readonly name: Names },
  language: Language,
): PersonView {
  return { id, login, name: shortName(name, language) };
}

function inLanguage(name: Names, language: Language): PersonName {
  return language === 'kk' ? name.kk : name.ru;
}
