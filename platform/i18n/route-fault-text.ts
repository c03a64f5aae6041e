import type { RouteFault } from '../../domain/routes/route-faults.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

const TEXTS: Readonly<Record<RouteFault['code'], LocalizedText>> = {
  DRAFT_FIRST: {
    kk: 'Бірінші қадам — жоба, және ол біреу ғана болады.',
    ru: 'Первый шаг — черновик, и он только один.',
    en: 'The first step is the draft, and there is only one.',
  },
  FILING_LAST: {
    kk: 'Соңғы қадам — іске тігу: әр жол соған жеткізеді.',
    ru: 'Последний шаг — подшивка в дело: к нему ведёт любой путь.',
    en: 'The last step is the filing: every way ends there.',
  },
  REGISTERED_TWICE: {
    kk: 'Құжат бір рет қана тіркеледі.',
    ru: 'Документ регистрируется только один раз.',
    en: 'A paper is registered only once.',
  },
  VISAS_AFTER: {
    kk: '«{place}» қадамынан кейін бұрыштама мен қол болмайды: оны қайтару мүмкін емес.',
    ru: 'После шага «{place}» виз и подписей не бывает: сделанное на нём не вернуть.',
    en: 'No visas or signatures come after the step “{place}”: what it does cannot be undone.',
  },
  STEP_KEY_TWICE: {
    kk: '«{place}» қадамының кілті екі рет қолданылған.',
    ru: 'Ключ шага «{place}» использован дважды.',
    en: 'The key of the step “{place}” is used twice.',
  },
  STAGE_KEY_TWICE: {
    kk: '«{place}» кезеңінің кілті екі рет қолданылған.',
    ru: 'Ключ этапа «{place}» использован дважды.',
    en: 'The key of the stage “{place}” is used twice.',
  },
  ASSIGNMENT_KEY_TWICE: {
    kk: '«{place}» тапсырмасының кілті екі рет қолданылған.',
    ru: 'Ключ поручения «{place}» использован дважды.',
    en: 'The key of the assignment “{place}” is used twice.',
  },
  NO_STAGE: {
    kk: '«{place}» қадамында бірде-бір кезең жоқ.',
    ru: 'На шаге «{place}» нет ни одного этапа.',
    en: 'The step “{place}” has no stage.',
  },
  NOBODY_ASKED: {
    kk: '«{place}» кезеңінде ешкім сұралмайды: қатысушыны қосыңыз.',
    ru: 'На этапе «{place}» никого не спрашивают: добавьте участника.',
    en: 'Nobody is asked in the stage “{place}”: add a participant.',
  },
  COUNT_NOT_POSITIVE: {
    kk: '«{place}» кезеңіндегі бұрыштамалар саны оң бүтін сан болуы керек.',
    ru: 'Количество виз на этапе «{place}» — целое число больше нуля.',
    en: 'The number of visas of the stage “{place}” must be a whole number above zero.',
  },
  SHARE_WRONG: {
    kk: '«{place}» кезеңіндегі үлес нөлден артық және бүтіннен аспауы керек.',
    ru: 'Доля на этапе «{place}» должна быть больше нуля и не больше целого.',
    en: 'The share of the stage “{place}” must be more than nothing and at most the whole.',
  },
  DEADLINE_NOT_POSITIVE: {
    kk: '«{place}» кезеңіндегі мерзімдер оң бүтін сан болуы керек.',
    ru: 'Сроки на этапе «{place}» — целые числа больше нуля.',
    en: 'The times of the stage “{place}” must be whole numbers above zero.',
  },
  UNKNOWN_ROLE: {
    kk: '«{place}» кезеңіндегі «{value}» рөлі жоқ.',
    ru: 'На этапе «{place}» указана несуществующая роль «{value}».',
    en: 'The stage “{place}” names the role “{value}”, which does not exist.',
  },
  NO_SUCH_DATE: {
    kk: '«{place}» қадамы «{value}» күнін күтеді, бірақ күнтізбеде ондай күн жоқ.',
    ru: 'Шаг «{place}» ждёт даты «{value}», которой в календаре нет.',
    en: 'The step “{place}” waits for the date “{value}”, which the calendar does not have.',
  },
  NOTHING_AWAITED: {
    kk: '«{place}» қадамы басқа істі күтеді, бірақ ол іс неге жетуі керек екені көрсетілмеген.',
    ru: 'Шаг «{place}» ждёт другого дела, но не сказано, к чему оно должно прийти.',
    en: 'The step “{place}” waits for another case without saying what that case must come to.',
  },
  STEP_FIXED: {
    kk: '«{place}» қадамы рәсімде сол күйінде қалады: оны өзгертуге, алып тастауға немесе қосуға болмайды.',
    ru: 'Шаг «{place}» в процедуре остаётся как есть: его нельзя изменить, убрать или добавить.',
    en: 'The step “{place}” stays as the procedure has it: it cannot be changed, removed or added.',
  },
  UNKNOWN_LEVEL: {
    kk: '«{place}» қадамындағы «{value}» қол қою деңгейі бағдарламаға белгісіз.',
    ru: 'Уровень подписи «{value}» на шаге «{place}» программе не известен.',
    en: 'The level of signature “{value}” of the step “{place}” is not known to the program.',
  },
  SIGNATURE_WEAKENED: {
    kk: '«{place}» қадамы электрондық цифрлық қолтаңбаны талап етеді, бұл талапты алып тастауға болмайды.',
    ru: 'Шаг «{place}» требует электронной цифровой подписи, и это требование снять нельзя.',
    en: 'The step “{place}” demands a signature with a certificate, and that demand cannot be dropped.',
  },
  SIGNATURE_MISSING: {
    kk: '«{place}» қадамында әр құжатқа қол қойылуы тиіс: шартсыз кемінде бір кезең қажет.',
    ru: 'На шаге «{place}» должен подписываться каждый документ: нужен хотя бы один этап без условия.',
    en: 'Every paper must be signed at the step “{place}”: at least one stage without a condition is needed.',
  },
  UNKNOWN_FACT: {
    kk: '«{place}» кезеңі «{value}» дерегіне сүйенеді, бірақ құжаттың бұл түрінде ондай дерек жоқ.',
    ru: 'Этап «{place}» опирается на признак «{value}», которого у этого вида документа нет.',
    en: 'The stage “{place}” rests on the fact “{value}”, which papers of this kind do not have.',
  },
  FACT_UNFIT: {
    kk: '«{place}» кезеңінде «{value}» дерегі бұлай қолданылмайды: мәні басқа түрге жатады.',
    ru: 'На этапе «{place}» признак «{value}» так применить нельзя: его значение другого вида.',
    en: 'The fact “{value}” cannot be used like this in the stage “{place}”: its value is of another sort.',
  },
  UNKNOWN_PART: {
    kk: '«{place}» кезеңі құжатта жоқ «{value}» бөлігіне қатысты.',
    ru: 'Этап «{place}» относится к части «{value}», которой в документе нет.',
    en: 'The stage “{place}” concerns the part “{value}”, which the paper does not have.',
  },
  UNKNOWN_POST: {
    kk: '«{place}» кезеңінде «{value}» лауазымы табылмады.',
    ru: 'На этапе «{place}» указана должность «{value}», которой нет.',
    en: 'The stage “{place}” names the post “{value}”, which does not exist.',
  },
  UNKNOWN_PERSON: {
    kk: '«{place}» кезеңінде «{value}» адамы табылмады немесе ол жұмыстан кеткен.',
    ru: 'На этапе «{place}» указан человек «{value}», которого нет или который больше не работает.',
    en: 'The stage “{place}” names the person “{value}”, who is unknown or has left.',
  },
};

/** @param place  title of the step or stage */
export function routeFaultText({ code, value = '' }: RouteFault, place: string, language: Language): string {
  return TEXTS[code][language].replace('{place}', place).replace('{value}', value);
}
