import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

/** What is wrong with a cell of an imported list; `{column}` is the heading of the column. */
const TEXTS = {
  REQUIRED: {
    kk: '«{column}» бағаны толтырылмаған.',
    ru: 'Не заполнен столбец «{column}».',
    en: 'The column “{column}” is empty.',
  },
  NAME_WRONG: {
    kk: '«{column}» бағанында тек әріптер, бос орындар, дефистер мен апострофтар болуы керек.',
    ru: 'В столбце «{column}» допустимы только буквы, пробелы, дефисы и апострофы.',
    en: 'The column “{column}” may hold letters, spaces, hyphens and apostrophes only.',
  },
  IIN_WRONG: {
    kk: 'ЖСН дұрыс емес: он екі сан немесе бақылау саны сәйкес келмейді.',
    ru: 'ИИН неверен: нужно двенадцать цифр с верным контрольным разрядом.',
    en: 'The IIN is not right: it needs twelve digits with the right check digit.',
  },
  IIN_CONTRADICTS: {
    kk: '«{column}» бағаны ЖСН-ге қайшы келеді.',
    ru: 'Столбец «{column}» противоречит ИИН.',
    en: 'The column “{column}” contradicts the IIN.',
  },
  NOT_IN_LIST: {
    kk: '«{column}» бағанында рұқсат етілген мәндердің бірі болуы керек.',
    ru: 'В столбце «{column}» должно стоять одно из допустимых значений.',
    en: 'The column “{column}” must hold one of the allowed values.',
  },
  DATE_WRONG: {
    kk: '«{column}» бағанында ЖЖЖЖ-АА-КК түріндегі өткен күн болуы керек.',
    ru: 'В столбце «{column}» должна стоять прошедшая дата вида ГГГГ-ММ-ДД.',
    en: 'The column “{column}” must hold a past date written as YYYY-MM-DD.',
  },
  PROGRAMME_UNKNOWN: {
    kk: 'Мұндай коды бар білім беру бағдарламасы жоқ.',
    ru: 'Образовательной программы с таким кодом нет.',
    en: 'There is no programme with this code.',
  },
  COURSE_WRONG: {
    kk: 'Курс 0-ден 6-ға дейінгі сан болуы керек.',
    ru: 'Курс — это число от 0 до 6.',
    en: 'The year of study is a number from 0 to 6.',
  },
  LEAVE_WRONG: {
    kk: 'Академиялық демалыстағы студенттің «{column}» бағанында демалыстың соңғы күні ЖЖЖЖ-АА-КК түрінде тұруы керек, ал басқаларда бұл баған бос қалады.',
    ru: 'У студента в академическом отпуске в столбце «{column}» должен стоять последний день отпуска вида ГГГГ-ММ-ДД, у остальных этот столбец пуст.',
    en: 'For a student on academic leave the column “{column}” must hold its last day as YYYY-MM-DD; for everybody else it stays empty.',
  },
  TWICE_IN_LIST: {
    kk: 'Бұл ЖСН тізімде бұрын кездескен.',
    ru: 'Этот ИИН уже встретился в списке.',
    en: 'This IIN already stands in the list above.',
  },
  ALREADY_KNOWN: {
    kk: 'Бұл ЖСН бар студент тізілімде бар.',
    ru: 'Студент с этим ИИН уже есть в реестре.',
    en: 'A student with this IIN is in the register already.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type ImportProblemCode = keyof typeof TEXTS;

export function importText(code: ImportProblemCode, column: string, language: Language): string {
  return TEXTS[code][language].replace('{column}', column);
}
