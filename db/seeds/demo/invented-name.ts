import type { Sex, StudentRecord } from '../../../contracts/directory.ts';
import type { Chance } from './chance.ts';
import {
  KAZAKH_MEN,
  KAZAKH_SURNAMES,
  KAZAKH_WOMEN,
  RUSSIAN_MEN,
  RUSSIAN_PATRONYMICS,
  RUSSIAN_SURNAMES,
  RUSSIAN_WOMEN,
  type Spelling,
} from './name-lists.ts';

type Name = StudentRecord['name'];

const RUSSIAN_PERCENT = 18;
const NO_PATRONYMIC_PERCENT = 4;

/** Puts together the full name of somebody who does not exist. */
export function inventName(chance: Chance, sex: Sex): Name {
  return chance.happens(RUSSIAN_PERCENT) ? russianName(chance, sex) : kazakhName(chance, sex);
}

function kazakhName(chance: Chance, sex: Sex): Name {
  const surname = surnameOf(chance.oneOf(KAZAKH_SURNAMES), sex);
  const givenName = chance.oneOf(sex === 'male' ? KAZAKH_MEN : KAZAKH_WOMEN);
  const father = chance.oneOf(KAZAKH_MEN);
  const patronymic: Spelling = chance.happens(NO_PATRONYMIC_PERCENT) ? ['', ''] : sonOrDaughter(father, sex);
  return toName(surname, givenName, patronymic);
}

function russianName(chance: Chance, sex: Sex): Name {
  const surname = surnameOf(chance.oneOf(RUSSIAN_SURNAMES), sex);
  const givenName = chance.oneOf(sex === 'male' ? RUSSIAN_MEN : RUSSIAN_WOMEN);
  const [man, woman] = chance.oneOf(RUSSIAN_PATRONYMICS);
  const patronymic = sex === 'male' ? man : woman;
  return toName(surname, givenName, [patronymic, patronymic]);
}

function surnameOf([kk, ru]: Spelling, sex: Sex): Spelling {
  return sex === 'male' ? [kk, ru] : [`${kk}а`, `${ru}а`];
}

/** «ұлы», «қызы» are written the same after every name; Russian spelling follows the passport's transliteration. */
function sonOrDaughter([kk, ru]: Spelling, sex: Sex): Spelling {
  return sex === 'male' ? [`${kk}ұлы`, `${ru}улы`] : [`${kk}қызы`, `${ru}кызы`];
}

function toName(surname: Spelling, givenName: Spelling, patronymic: Spelling): Name {
  return {
    kk: { surname: surname[0], givenName: givenName[0], patronymic: patronymic[0] },
    ru: { surname: surname[1], givenName: givenName[1], patronymic: patronymic[1] },
  };
}
