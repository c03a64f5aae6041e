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
  STUDENT_UNKNOWN: {
    kk: 'Мұндай ЖСН бар студент тізілімде жоқ.',
    ru: 'Студента с таким ИИН в реестре нет.',
    en: 'No student in the register has this IIN.',
  },
  COURSE_UNKNOWN: {
    kk: '«{column}» бағанындағы кодпен пән жоқ: алдымен пәндер тізімін жүктеңіз.',
    ru: 'Дисциплины с кодом из столбца «{column}» нет: сначала загрузите список дисциплин.',
    en: 'There is no course with the code in the column “{column}”: bring in the list of courses first.',
  },
  YEAR_WRONG: {
    kk: '«{column}» бағанында басталған оқу жылы 2025-2026 түрінде тұруы керек.',
    ru: 'В столбце «{column}» должен стоять уже начавшийся учебный год вида 2025-2026.',
    en: 'The column “{column}” must hold an academic year that has begun, written as 2025-2026.',
  },
  TERM_WRONG: {
    kk: '«{column}» бағанында күз, көктем немесе жаз тұруы керек.',
    ru: 'В столбце «{column}» должно стоять: осень, весна или лето.',
    en: 'The column “{column}” must hold autumn, spring or summer.',
  },
  PERCENT_WRONG: {
    kk: '«{column}» бағанында 0-ден 100-ге дейінгі бүтін сан тұруы керек.',
    ru: 'В столбце «{column}» должно стоять целое число от 0 до 100.',
    en: 'The column “{column}” must hold a whole number from 0 to 100.',
  },
  LETTER_UNKNOWN: {
    kk: '«{column}» бағанындағы баға сол жылғы шкалада жоқ.',
    ru: 'Оценки из столбца «{column}» нет в шкале того года.',
    en: 'The scale of that year has no such grade as in the column “{column}”.',
  },
  GRADE_MISSING: {
    kk: 'Баға көрсетілмеген: пайызды немесе әріптік бағаны жазыңыз.',
    ru: 'Оценка не указана: нужен процент или буквенная оценка.',
    en: 'The grade is missing: give the percentage or the letter.',
  },
  GRADE_CONTRADICTS: {
    kk: '«{column}» бағаны сол жылғы шкала бойынша бағаға қайшы келеді.',
    ru: 'Столбец «{column}» противоречит оценке по шкале того года.',
    en: 'The column “{column}” contradicts the grade by the scale of that year.',
  },
  NO_SCALE: {
    kk: 'Бұл оқу жылына бағалау шкаласы енгізілмеген.',
    ru: 'Для этого учебного года не введена шкала оценок.',
    en: 'No grade scale has been entered for this academic year.',
  },
  CREDITS_WRONG: {
    kk: '«{column}» бағанында 1-ден 60-қа дейінгі бүтін сан тұруы керек.',
    ru: 'В столбце «{column}» должно стоять целое число от 1 до 60.',
    en: 'The column “{column}” must hold a whole number from 1 to 60.',
  },
  REASON_WRONG: {
    kk: '«{column}» бағанында ауысу, қайта қабылдау немесе демалыстан оралу тұруы керек.',
    ru: 'В столбце «{column}» должно стоять: перевод, восстановление или возврат из отпуска.',
    en: 'The column “{column}” must hold transfer, reinstatement or return.',
  },
  CODE_WRONG: {
    kk: '«{column}» бағанында бос орынсыз әріптер мен сандар тұруы керек.',
    ru: 'В столбце «{column}» должны стоять буквы и цифры без пробелов.',
    en: 'The column “{column}” must hold letters and digits without spaces.',
  },
  PREREQUISITE_UNKNOWN: {
    kk: 'Пререквизит ретінде көрсетілген пән белгілі пәндердің де, осы тізімнің дұрыс жолдарының да ішінде жоқ.',
    ru: 'Дисциплины, указанной как пререквизит, нет ни среди известных, ни в верных строках этого списка.',
    en: 'A course named as a prerequisite is neither known nor in a good row of this list.',
  },
  PREREQUISITE_CIRCULAR: {
    kk: 'Пререквизиттер тұйық шеңбер құрайды: пән өзін-өзі талап етеді.',
    ru: 'Пререквизиты замкнулись в круг: дисциплина требует саму себя.',
    en: 'The prerequisites run in a circle: the course requires itself.',
  },
  ROW_TWICE: {
    kk: 'Бұл туралы жол тізімде бұрын кездескен.',
    ru: 'Строка о том же самом уже встретилась в списке.',
    en: 'A row about the same thing already stands in the list above.',
  },
  APPLICATION_UNKNOWN: {
    kk: 'Бұл файл толтыратын ведомостьтарда мұндай нөмірлі өтінім жоқ.',
    ru: 'Заявки с таким номером нет в ведомостях, которые заполняет этот файл.',
    en: 'None of the sheets this file can fill has an application with this number.',
  },
  SHEET_UNKNOWN: {
    kk: '«{column}» бағанындағы ведомость не топ осы жүктеуге кірмейді.',
    ru: 'Ведомость или группа из столбца «{column}» не относится к этой загрузке.',
    en: 'The sheet or group in the column “{column}” is none of those this file can fill.',
  },
  SHEET_UNCERTAIN: {
    kk: 'Студент бірнеше ведомостьта тұр: ведомостьтың не өтінімнің нөмірін жазыңыз.',
    ru: 'Студент стоит в нескольких ведомостях: укажите номер ведомости или заявки.',
    en: 'The student stands on several sheets: give the number of the sheet or of the application.',
  },
  SHEET_CLOSED: {
    kk: 'Ведомость тапсырылып қойған, ол өзгертілмейді.',
    ru: 'Ведомость уже сдана, её не изменить.',
    en: 'The sheet has been taken in and is not changed any more.',
  },
  NOT_ON_SHEET: {
    kk: 'Студент бұл ведомостьта жоқ.',
    ru: 'Студента нет в этой ведомости.',
    en: 'The student is not on this sheet.',
  },
  RESULT_WRONG: {
    kk: '«{column}» бағанында 0-ден 100-ге дейінгі бүтін сан, ал келмеген студентке «келмеді» тұруы керек.',
    ru: 'В столбце «{column}» должно стоять целое число от 0 до 100 или «н/я», если студент не явился.',
    en: 'The column “{column}” must hold a whole number from 0 to 100, or “absent” for who did not come.',
  },
  COLUMN_MISSING: {
    kk: 'Тізімде «{column}» бағаны жоқ.',
    ru: 'В списке нет столбца «{column}».',
    en: 'The list has no column “{column}”.',
  },
  COLUMN_UNKNOWN: {
    kk: '«{column}» бағаны таныс емес: оны алып тастаңыз немесе атауын түзетіңіз.',
    ru: 'Столбец «{column}» незнаком: уберите его или исправьте название.',
    en: 'The column “{column}” is not known: remove it or correct its name.',
  },
  COLUMN_TWICE: {
    kk: '«{column}» бағаны тізімде екі рет тұр.',
    ru: 'Столбец «{column}» стоит в списке дважды.',
    en: 'The column “{column}” stands in the list twice.',
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
