import type { ApplicationFault } from '../../domain/campaign/application-faults.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

/** Why a course cannot be applied for; names in braces are values of the fault. */
const TEXTS: Readonly<Record<ApplicationFault['code'], LocalizedText>> = {
  NOT_STUDYING: {
    kk: 'Жазғы семестрге тек оқып жүрген студенттер қатыса алады.',
    ru: 'В летнем семестре могут участвовать только обучающиеся студенты.',
    en: 'Only students who are studying now can attend a summer semester.',
  },
  GRADUATING: {
    kk: 'Бітіруші курс студенттері бұл жазғы семестрге қатыса алмайды.',
    ru: 'Студенты выпускного курса в этом летнем семестре не участвуют.',
    en: 'Students of the graduating year cannot attend this summer semester.',
  },
  COURSE_UNKNOWN: {
    kk: 'Пәндер тізімінде мұндай коды бар пән жоқ.',
    ru: 'В перечне дисциплин нет дисциплины с таким кодом.',
    en: 'The course list has no course with this code.',
  },
  REASON_NOT_PLANNED: {
    kk: 'Бұл жазғы семестрге мұндай негізбен қабылданбайды.',
    ru: 'По этому основанию в этот летний семестр не принимают.',
    en: 'This summer semester is not open for this reason.',
  },
  REASON_UNFOUNDED: {
    kk: 'Студенттің оқу жазбаларында бұл пән бойынша мұндай негіз жоқ.',
    ru: 'По учебным записям студента такого основания для этой дисциплины нет.',
    en: 'The academic record of the student gives no such reason for this course.',
  },
  ALREADY_APPLIED: {
    kk: 'Бұл пәнге өтінім бұрын берілген.',
    ru: 'На эту дисциплину заявка уже подана.',
    en: 'There is an application for this course already.',
  },
  CREDIT_CAP: {
    kk: 'Ең көбі {cap} кредит алуға болады, оның {taken} кредиті таңдалған.',
    ru: 'Можно взять не больше {cap} кредитов, из них выбрано {taken}.',
    en: 'No more than {cap} credits can be taken, of which {taken} are chosen.',
  },
  PREREQUISITES_MISSING: {
    kk: 'Алдымен мына пәндерді тапсыру керек: {courses}.',
    ru: 'Сначала нужно сдать: {courses}.',
    en: 'To be done before: {courses}.',
  },
};

export function applicationFaultText({ code, values = {} }: ApplicationFault, language: Language): string {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    TEXTS[code][language],
  );
}
