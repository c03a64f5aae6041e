import type { Definition } from '../../domain/approval/definition.ts';
import type { PartProblem } from '../../domain/proof/part-problems.ts';
import type { RouteProblem } from '../../domain/proof/route-problems.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';

const PART_TEXTS: Readonly<Record<PartProblem, LocalizedText>> = {
  NOBODY: {
    kk: 'Бұл кезеңде шешім қабылдайтын адам жоқ: лауазым бос немесе оны атқарушы болмайды және орнына ешкім қалмаған.',
    ru: 'На этом этапе некому принять решение: должность не занята, или её обладатель отсутствует и никто его не замещает.',
    en: 'Nobody can decide in this stage: the post is vacant, or its holder is absent and nobody acts for them.',
  },
  FOUR_EYES: {
    kk: 'Бұл кезеңде құжаттың авторы, басқа кезеңде шешім қабылдайтын адам немесе өз орнына да, болмайтын адамның орнына да бірдей шешетін адам сұралады.',
    ru: 'На этом этапе решение должен принять автор документа, тот, кто решает на другом этапе, или один человек и за себя, и за отсутствующего.',
    en: 'This stage asks the author of the paper, somebody who decides in another stage, or one person both for themself and for somebody absent.',
  },
  TOO_FEW: {
    kk: 'Бұл кезеңде шешім қабылдай алатын адамдар ереже талап еткеннен аз: кворум жиналмайды немесе бұрыштамалар жетпейді.',
    ru: 'На этом этапе решить могут меньше людей, чем требует его правило: не соберётся кворум или не хватит виз.',
    en: 'Fewer people can decide in this stage than its rule needs: there would be no quorum, or not enough visas.',
  },
  LEFT_OUT: {
    kk: 'Құжат авторы немесе басқа кезеңде шешетін адам бұл кезеңде сұралмайды; қалғандарының жауабы жеткілікті.',
    ru: 'Автора документа и тех, кто решает на другом этапе, здесь не спросят; ответов остальных достаточно.',
    en: 'The author, and whoever decides in another stage, is not asked here; the answers of the others are enough.',
  },
  AWAY: {
    kk: 'Сұралатындардың бірі болмайды және орнына ешкім қалмаған; кезең қалғандарының жауабымен аяқталады.',
    ru: 'Кто-то из участников отсутствует без замещающего; этап завершится по ответам остальных.',
    en: 'Somebody asked here is absent and nobody acts for them; the stage ends with the answers of the others.',
  },
};

const ROUTE_TEXTS: Readonly<Record<RouteProblem['code'] | 'LIMIT_EXCEEDED', LocalizedText>> = {
  NO_SIGNATURE: {
    kk: '«{name}» қадамында бұл құжатқа ешкім қол қоймайды: кезеңдерінің шарттары орындалмаған.',
    ru: 'На шаге «{name}» этот документ никто не подпишет: условия всех его этапов не выполнены.',
    en: 'Nobody would sign this paper at the step “{name}”: the conditions of all its stages do not hold.',
  },
  EMPTY_STEP: {
    kk: '«{name}» қадамы бұл құжат үшін бос: кезеңдерінің шарттары орындалмаған, ол өткізіліп жіберіледі.',
    ru: 'Шаг «{name}» для этого документа пуст: условия его этапов не выполнены, он будет пропущен.',
    en: 'The step “{name}” is empty for this paper: the conditions of its stages do not hold, so it is left out.',
  },
  NO_DATE: {
    kk: '«{name}» қадамы белгілі бір күнді күтеді, бірақ құжатта ол күн көрсетілмеген.',
    ru: 'Шаг «{name}» ждёт даты, но в документе она не указана.',
    en: 'The step “{name}” waits for a date, but the paper names none.',
  },
  NO_CASE: {
    kk: '«{name}» қадамы басқа істі күтеді, бірақ құжатта ол іс көрсетілмеген.',
    ru: 'Шаг «{name}» ждёт другого дела, но в документе оно не указано.',
    en: 'The step “{name}” waits for another case, but the paper names none.',
  },
  UNREACHABLE: {
    kk: 'Құжат «{name}» қадамына жетпейді: оның алдындағы кезеңнен өту мүмкін емес.',
    ru: 'До шага «{name}» документ не дойдёт: этап перед ним пройти нельзя.',
    en: 'The paper never comes to the step “{name}”: a stage before it cannot be passed.',
  },
  LIMIT_EXCEEDED: {
    kk: 'Кезеңдердің мерзімдері қосылғанда белгіленген шектен асады (жұмыс күні: {name}).',
    ru: 'Сроки этапов в сумме превышают установленный предел (рабочих дней: {name}).',
    en: 'The deadlines of the stages together exceed the limit (working days: {name}).',
  },
};

export const OUTDATED_ROUTE: LocalizedText = {
  kk: 'Жоба басталғаннан кейін құжаттың бұл түрінің бағыты өзгерді. Сол мазмұнмен жаңа жоба бастаңыз: ол жаңа бағытпен жүреді.',
  ru: 'После начала черновика маршрут этого вида документов изменился. Начните новый черновик с тем же содержанием: он пойдёт по новому маршруту.',
  en: 'The route of this kind of paper has changed since the draft was begun. Begin a new draft with the same content: it goes the new way.',
};

/** Why a part of the route cannot be passed, or will be slower. */
export function partText(problem: PartProblem, language: Language): string {
  return PART_TEXTS[problem][language];
}

/** @param name  title of the step, or the limit with its source */
export function routeText(code: keyof typeof ROUTE_TEXTS, name: string, language: Language): string {
  return ROUTE_TEXTS[code][language].replace('{name}', name);
}

export function stepTitle({ steps }: Pick<Definition, 'steps'>, key: string, language: Language): string {
  return steps.find((step) => step.key === key)?.title[language] ?? key;
}
