/** A summer semester, its groups and sheets. */
import type { ProblemTexts } from './problem-texts.ts';

export const CAMPAIGN_PROBLEMS = {
  CAMPAIGN_OVER: {
    kk: {
      title: 'Жазғы семестр аяқталды',
      detail: 'Науқан жабылған немесе тоқтатылған, сондықтан онда енді ештеңе өзгермейді.',
    },
    ru: {
      title: 'Летний семестр завершён',
      detail: 'Кампания закрыта или отменена, поэтому в ней больше ничего не меняется.',
    },
    en: {
      title: 'The summer semester is over',
      detail: 'The campaign has been closed or cancelled, so nothing in it changes any more.',
    },
  },
  WRONG_PHASE: {
    kk: { title: 'Бұл кезеңде болмайды', detail: 'Науқан қазір басқа кезеңде, бұл кезеңде мұны істеуге болмайды.' },
    ru: { title: 'Не на этом этапе', detail: 'Кампания находится на другом этапе, на котором этого сделать нельзя.' },
    en: { title: 'Not at this stage', detail: 'The campaign is at another stage now, at which this cannot be done.' },
  },
  PLAN_INVALID: {
    kk: { title: 'Жоспар қайшылықты', detail: 'Күндер ретімен келмейді немесе топтың шектері бір-біріне қайшы.' },
    ru: {
      title: 'План противоречив',
      detail: 'Даты идут не по порядку, или пределы численности группы противоречат друг другу.',
    },
    en: {
      title: 'The plan does not hold together',
      detail: 'The days do not follow one another, or the limits of a group contradict each other.',
    },
  },
  PLAN_FIXED: {
    kk: {
      title: 'Мұны енді өзгертуге болмайды',
      detail: 'Бұл мән бұйрықта көрсетілген немесе күн өтіп кеткен. Алдағы күндерді ауыстыруға болады.',
    },
    ru: {
      title: 'Это изменить уже нельзя',
      detail: 'Значение названо в приказе, или день уже прошёл. Предстоящие даты можно перенести.',
    },
    en: {
      title: 'This can no longer be changed',
      detail: 'The order names this value, or the day is over. Days that are still to come can be moved.',
    },
  },
  DAY_PAST: {
    kk: { title: 'Күн өтіп кеткен', detail: 'Жоспардың күні өткен уақытта болмауы керек.' },
    ru: { title: 'День уже прошёл', detail: 'День плана не может быть в прошлом.' },
    en: { title: 'The day is over', detail: 'A day of the plan must not lie in the past.' },
  },
  ORDER_UNDER_WAY: {
    kk: { title: 'Бұйрық жолда', detail: 'Науқанның бұйрығы әлі тіркелген де, қабылданбаған да жоқ.' },
    ru: { title: 'Приказ в пути', detail: 'Приказ кампании ещё не зарегистрирован и не отклонён.' },
    en: {
      title: 'The order is under way',
      detail: 'The order of the campaign has neither been registered nor turned down yet.',
    },
  },
  REPORT_NOT_READY: {
    kk: {
      title: 'Есеп әлі дайын емес',
      detail: 'Қорытынды есеп әлі жасалып жатыр. Оны оқуға болатын кезде ғана қабылдауға болады.',
    },
    ru: {
      title: 'Отчёт ещё не готов',
      detail: 'Итоговый отчёт ещё составляется. Принять его можно будет, когда его можно будет прочитать.',
    },
    en: {
      title: 'The report is not ready',
      detail: 'The closing report is still being made. It can be accepted in a moment, when it can be read.',
    },
  },
  LISTS_UNCHANGED: {
    kk: {
      title: 'Топтардың тізімі өзгерген жоқ',
      detail:
        'Топтар мен олардың студенттері ашу туралы бұйрыққа және оның өзгерістеріне сәйкес: бұйрыққа енгізетін өзгеріс жоқ.',
    },
    ru: {
      title: 'Списки групп не изменились',
      detail: 'Группы и их студенты совпадают с приказом об открытии и изменениями к нему: вносить в приказ нечего.',
    },
    en: {
      title: 'The lists have not changed',
      detail:
        'The groups and their students are as the opening order and its amendments say: there is nothing to amend.',
    },
  },
  CAMPAIGN_EXISTS: {
    kk: { title: 'Мұндай жазғы семестр жоспарланып қойған', detail: 'Бұл оқу жылында мұндай жазғы семестр бар.' },
    ru: {
      title: 'Такой летний семестр уже запланирован',
      detail: 'В этом учебном году уже есть такой летний семестр.',
    },
    en: {
      title: 'This summer semester is planned already',
      detail: 'The academic year already has such a summer semester.',
    },
  },
  GROUP_MOVED_ON: {
    kk: {
      title: 'Топпен бұл әрекетті жасауға болмайды',
      detail: 'Қазіргі кезеңде бұл әрекет топқа қолжетімсіз. Топты қайта ашып, не істеуге болатынын қараңыз.',
    },
    ru: {
      title: 'С группой это уже сделать нельзя',
      detail:
        'На нынешнем этапе это действие с группой недоступно. Откройте её заново и посмотрите, что можно сделать.',
    },
    en: {
      title: 'The group has moved on',
      detail: 'At the present stage this cannot be done with the group. Look at it again to see what can.',
    },
  },
  GROUPS_DIFFER: {
    kk: {
      title: 'Топтар бір-біріне сәйкес келмейді',
      detail: 'Тек бір пәннің жұмыс істеп тұрған топтарын біріктіруге және олардың арасында студент ауыстыруға болады.',
    },
    ru: {
      title: 'Группы не подходят друг другу',
      detail:
        'Объединять группы и переводить между ними можно только в пределах одной дисциплины и только среди действующих групп.',
    },
    en: {
      title: 'The groups do not fit together',
      detail: 'Only groups of one course, neither of them cancelled, can be merged or exchange students.',
    },
  },
  SHEET_INCOMPLETE: {
    kk: {
      title: 'Нәтижелер толық емес',
      detail: 'Ведомостегі әр студенттің нәтижесі немесе келмегені туралы белгісі болғанда ғана ол қабылданады.',
    },
    ru: {
      title: 'Не хватает результатов',
      detail: 'Ведомость принимается, когда у каждого в ней есть результат или отметка о неявке.',
    },
    en: {
      title: 'Results are missing',
      detail: 'A sheet is taken in when everybody in it has a result, or is marked as absent.',
    },
  },
  SHEET_COLLECTED: {
    kk: { title: 'Ведомость қабылданып қойған', detail: 'Қабылданған ведомостегі нәтижелер енді өзгертілмейді.' },
    ru: { title: 'Ведомость уже принята', detail: 'Результаты в принятой ведомости больше не меняются.' },
    en: {
      title: 'The sheet is taken in already',
      detail: 'Results in a sheet that has been taken in are not changed any more.',
    },
  },
} satisfies ProblemTexts;
