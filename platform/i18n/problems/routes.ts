/** Routes of papers, and their proof before the launch. */
import type { ProblemTexts } from './problem-texts.ts';

export const ROUTE_PROBLEMS = {
  ROUTE_NOT_READY: {
    kk: {
      title: 'Бағыт дайын емес',
      detail: 'Бағыттың бір кезеңінде шешім қабылдайтын адам жоқ. Көрсетілген жерлерді тексеріңіз.',
    },
    ru: {
      title: 'Маршрут не готов',
      detail: 'На одном из этапов маршрута некому принять решение. Проверьте перечисленные места.',
    },
    en: {
      title: 'The route is not ready',
      detail: 'A stage of the route has nobody who may decide in it. See the places listed.',
    },
  },
  ROUTE_INVALID: {
    kk: {
      title: 'Ұсынылған бағытты қолдануға болмайды',
      detail: 'Көрсетілген жерлерді қараңыз: әрқайсысында қадамның немесе кезеңнің қатесі айтылған.',
    },
    ru: {
      title: 'Предложенный маршрут использовать нельзя',
      detail: 'Смотрите перечисленные места: в каждом сказано, что не так с шагом или этапом.',
    },
    en: {
      title: 'The proposed route cannot be used',
      detail: 'See the places listed: each says what is wrong with a step or a stage.',
    },
  },
  ROUTE_IN_PAST: {
    kk: { title: 'Бұл күн өтіп кеткен', detail: 'Бағыт бүгіннен немесе кейінгі күннен бастап өзгертіледі.' },
    ru: { title: 'Этот день уже прошёл', detail: 'Маршрут меняют с сегодняшнего или с более позднего дня.' },
    en: { title: 'The day has passed', detail: 'A route is changed from today on or from a later day.' },
  },
  ROUTE_IN_FORCE: {
    kk: {
      title: 'Бағыт күшіне енген',
      detail: 'Күні әлі келмеген нұсқаны ғана қайтарып алуға болады. Оның орнына жаңа нұсқа сақтаңыз.',
    },
    ru: {
      title: 'Маршрут уже действует',
      detail: 'Отозвать можно только версию, день которой ещё не наступил. Сохраните новую версию.',
    },
    en: {
      title: 'The route is in force already',
      detail: 'Only a version whose day has not come can be taken back. Save a new version instead.',
    },
  },
} satisfies ProblemTexts;
