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
  'VALID_FROM_PAST',
  'DAY_REPEATED',
  'DAY_IS_PAST',
  'BEFORE_VALID_FROM',
  'DAY_TOO_FAR',
  'FREE_ALREADY',
  'WORKED_ALREADY',
  'NOTHING_TO_CANCEL',
  'SAME_AS_NOW',
  'BREAK_TOO_LONG',
  'DAYS_OUT_OF_ORDER',
  'GROUP_LIMITS',
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
  VALID_FROM_PAST: {
    kk: 'Өзгеріс бүгіннен ерте күшіне ене алмайды: бұрын есептелген мерзімдер сол күйінде қалады.',
    ru: 'Изменение не может действовать раньше сегодняшнего дня: сроки, посчитанные раньше, остаются прежними.',
    en: 'A change cannot count from before today: deadlines counted earlier stay as they were.',
  },
  DAY_REPEATED: {
    kk: 'Бұл күн тізімде екі рет тұр. Біреуін қалдырыңыз.',
    ru: 'Этот день указан дважды. Оставьте одну запись.',
    en: 'This day is listed twice. Keep one of them.',
  },
  DAY_IS_PAST: {
    kk: 'Бұл күн өтіп кетті, сондықтан оның жұмыс немесе демалыс күні екенін енді өзгертуге болмайды.',
    ru: 'Этот день уже прошёл: сделать его рабочим или выходным задним числом нельзя.',
    en: 'This day is over, so it cannot become a working day or a day off any more.',
  },
  BEFORE_VALID_FROM: {
    kk: 'Бұл күн өзгеріс күшіне енгенге дейін келеді. Өзгерістің басталу күнін ертерек таңдаңыз.',
    ru: 'Этот день наступит раньше, чем изменение начнёт действовать. Выберите более раннюю дату начала.',
    en: 'This day comes before the change counts. Choose an earlier day for the change to begin.',
  },
  DAY_TOO_FAR: {
    kk: 'Күнтізбе бес жылдан артық алға жоспарланбайды.',
    ru: 'Календарь не ведётся более чем на пять лет вперёд.',
    en: 'The calendar is not kept for more than five years ahead.',
  },
  FREE_ALREADY: {
    kk: 'Бұл күн онсыз да демалыс күні.',
    ru: 'Этот день и так выходной.',
    en: 'This day is a day off anyway.',
  },
  WORKED_ALREADY: {
    kk: 'Бұл күн онсыз да жұмыс күні.',
    ru: 'Этот день и так рабочий.',
    en: 'This day is a working day anyway.',
  },
  NOTHING_TO_CANCEL: {
    kk: 'Күнтізбеде бұл күн туралы жазба жоқ, сондықтан жоятын ештеңе жоқ.',
    ru: 'В календаре нет записи об этом дне, отменять нечего.',
    en: 'The calendar has no entry for this day, so there is nothing to cancel.',
  },
  SAME_AS_NOW: {
    kk: 'Күнтізбеде бұл күн дәл осылай жазылған.',
    ru: 'В календаре этот день уже записан именно так.',
    en: 'The calendar has this day exactly like this already.',
  },
  BREAK_TOO_LONG: {
    kk: 'Қатарынан отыз бір күннен артық демалыс шығады. Күндерді тексеріңіз.',
    ru: 'Получается больше тридцати одного выходного дня подряд. Проверьте даты.',
    en: 'There would be more than thirty-one days off in a row. Check the dates.',
  },
  DAYS_OUT_OF_ORDER: {
    kk: 'Бұл күн алдыңғы кезеңнің күнінен бұрын болмауы керек.',
    ru: 'Этот день не может быть раньше дня предыдущего этапа.',
    en: 'This day must not come before the day of the stage before it.',
  },
  GROUP_LIMITS: {
    kk: 'Топтың ең көп саны ең аз санынан кем болмауы керек.',
    ru: 'Наибольшая численность группы не может быть меньше наименьшей.',
    en: 'The largest group must not be smaller than the smallest.',
  },
  INVALID: { kk: 'Мән дұрыс емес.', ru: 'Значение неверно.', en: 'The value is not right.' },
};

/** The text of a field error; `limit` is put where the text names one. */
export function fieldText(code: FieldCode, language: Language, limit?: number | string): string {
  return TEXTS[code][language].replace('{limit}', String(limit ?? ''));
}
