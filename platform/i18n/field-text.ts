import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

/** What is wrong with one place of a request. */
export const FIELD_CODES = [
  'REQUIRED',
  'WRONG_TYPE',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_BIG',
  'WRONG_FORMAT',
  'NOT_IN_LIST',
  'UNKNOWN_FIELD',
  'FORBIDDEN_CHARACTER',
  'DATE_IN_PAST',
  'ENDS_BEFORE_START',
  'ENDED_ALREADY',
  'OWN_DEPUTY',
  'NOT_ON_STAFF',
  'INVALID',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

const TEXTS: Readonly<Record<FieldCode, LocalizedText>> = {
  REQUIRED: { kk: 'Бұл өрісті толтырыңыз.', ru: 'Заполните это поле.', en: 'Fill in this field.' },
  WRONG_TYPE: {
    kk: 'Мұнда басқа түрдегі мән күтіледі.',
    ru: 'Здесь ожидается значение другого вида.',
    en: 'A value of another type is expected here.',
  },
  TOO_SHORT: {
    kk: 'Кемінде {limit} болуы керек.',
    ru: 'Должно быть не меньше {limit}.',
    en: 'There must be at least {limit}.',
  },
  TOO_LONG: {
    kk: '{limit} мөлшерінен аспауы керек.',
    ru: 'Должно быть не больше {limit}.',
    en: 'There must be no more than {limit}.',
  },
  TOO_SMALL: {
    kk: 'Мән {limit} санынан кем болмауы керек.',
    ru: 'Значение не может быть меньше {limit}.',
    en: 'The value must not be less than {limit}.',
  },
  TOO_BIG: {
    kk: 'Мән {limit} санынан артық болмауы керек.',
    ru: 'Значение не может быть больше {limit}.',
    en: 'The value must not be more than {limit}.',
  },
  WRONG_FORMAT: {
    kk: 'Мәннің пішімі дұрыс емес.',
    ru: 'Значение записано не в том виде.',
    en: 'The value is not written in the right form.',
  },
  NOT_IN_LIST: {
    kk: 'Рұқсат етілген мәндердің бірін таңдаңыз.',
    ru: 'Выберите одно из допустимых значений.',
    en: 'Choose one of the allowed values.',
  },
  UNKNOWN_FIELD: { kk: 'Мұндай өріс жоқ.', ru: 'Такого поля нет.', en: 'There is no such field.' },
  FORBIDDEN_CHARACTER: {
    kk: 'Мәтінде көрінбейтін басқару таңбалары бар. Оларды алып тастаңыз.',
    ru: 'В тексте есть невидимые управляющие знаки. Удалите их.',
    en: 'The text has invisible control characters. Remove them.',
  },
  DATE_IN_PAST: {
    kk: 'Күн болашақта болуы керек.',
    ru: 'Дата должна быть в будущем.',
    en: 'The date must be in the future.',
  },
  ENDS_BEFORE_START: {
    kk: 'Соңғы күн бірінші күннен ерте болмауы керек.',
    ru: 'Последний день не может быть раньше первого.',
    en: 'The last day must not come before the first.',
  },
  ENDED_ALREADY: {
    kk: 'Соңғы күн өтіп кеткен.',
    ru: 'Последний день уже прошёл.',
    en: 'The last day is over already.',
  },
  OWN_DEPUTY: {
    kk: 'Адам өзінің орнына өзі бола алмайды. Басқа адамды таңдаңыз.',
    ru: 'Человек не может замещать самого себя. Выберите другого.',
    en: 'Nobody can be their own deputy. Choose another person.',
  },
  NOT_ON_STAFF: {
    kk: 'Университеттің жұмыс істейтін қызметкерін таңдаңыз.',
    ru: 'Выберите действующего сотрудника университета.',
    en: 'Choose somebody who works at the university now.',
  },
  INVALID: { kk: 'Мән дұрыс емес.', ru: 'Значение неверно.', en: 'The value is not right.' },
};

/** The text of a field error; `limit` is put where the text names one. */
export function fieldText(code: FieldCode, language: Language, limit?: number | string): string {
  return TEXTS[code][language].replace('{limit}', String(limit ?? ''));
}
