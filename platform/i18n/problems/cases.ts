/** Papers on their way: their content, and answers to tasks. */
import type { ProblemTexts } from './problem-texts.ts';

export const CASE_PROBLEMS = {
  CASE_CLOSED: {
    kk: {
      title: 'Іс аяқталған',
      detail: 'Бұл істе енді ештеңе істеуге болмайды. Немен аяқталғанын көру үшін істі ашыңыз.',
    },
    ru: {
      title: 'Дело завершено',
      detail: 'В этом деле больше ничего нельзя сделать. Откройте его, чтобы увидеть, чем оно закончилось.',
    },
    en: { title: 'The case is closed', detail: 'Nothing more can be done in this case. Open it to see how it ended.' },
  },
  NOT_YOUR_TURN: {
    kk: { title: 'Қазір сіздің кезегіңіз емес', detail: 'Бұл тапсырма қазір сізге арналмаған.' },
    ru: { title: 'Сейчас не ваша очередь', detail: 'Это задание сейчас обращено не к вам.' },
    en: { title: 'Not your turn', detail: 'This task is not asked of you now.' },
  },
  ALREADY_DECIDED: {
    kk: {
      title: 'Шешім қабылданып қойған',
      detail: 'Бұл тапсырмаға жауап берілген немесе ол енді қажет емес. Істі жаңартыңыз.',
    },
    ru: {
      title: 'Решение уже принято',
      detail: 'На это задание уже ответили, или оно больше не нужно. Обновите дело.',
    },
    en: {
      title: 'Already decided',
      detail: 'This task has been answered or is no longer needed. Read the case again.',
    },
  },
  CHANGED_MEANWHILE: {
    kk: {
      title: 'Құжат өзгерген',
      detail: 'Құжаттың сіз көргеннен кейінгі жаңа нұсқасы бар. Жалғастырмас бұрын оны оқып шығыңыз.',
    },
    ru: {
      title: 'Документ изменился',
      detail: 'У документа есть более новая версия, чем та, что вы видели. Прочитайте её, прежде чем продолжить.',
    },
    en: {
      title: 'Changed meanwhile',
      detail: 'The paper has a newer version than the one you saw. Read it again before you go on.',
    },
  },
  ACTION_NOT_ALLOWED: {
    kk: { title: 'Мұнда мұндай әрекет мүмкін емес', detail: 'Бұл тапсырма мұндай жауапты қабылдамайды.' },
    ru: { title: 'Такое действие здесь невозможно', detail: 'Это задание не принимает такого ответа.' },
    en: { title: 'Action not possible here', detail: 'This task does not take such an answer.' },
  },
  REMARK_REQUIRED: {
    kk: { title: 'Ескерту қажет', detail: 'Ненің дұрыс емес екенін жазыңыз: ескертусіз мұндай жауап қабылданбайды.' },
    ru: { title: 'Нужно замечание', detail: 'Напишите, что именно не так: без замечания такой ответ не принимается.' },
    en: { title: 'A remark is needed', detail: 'Say in words what is wrong: this answer needs a remark.' },
  },
  FOUR_EYES: {
    kk: {
      title: 'Басқа адам шешуі тиіс',
      detail: 'Ешкім өз құжатын да, бір құжатты екі түрлі кезеңде де келіспейді және қол қоймайды.',
    },
    ru: {
      title: 'Решать должен другой человек',
      detail:
        'Никто не согласует и не подписывает собственный документ, а также один и тот же документ на двух разных этапах.',
    },
    en: {
      title: 'Another person must decide',
      detail: 'Nobody may approve or sign their own paper, or the same paper in two different stages.',
    },
  },
  ONLY_THE_AUTHOR: {
    kk: { title: 'Мұны тек автор істей алады', detail: 'Құжат оны жазған адамға тиесілі.' },
    ru: { title: 'Это может сделать только автор', detail: 'Документ принадлежит тому, кто его составил.' },
    en: { title: 'Only the author may do this', detail: 'The paper belongs to the person who wrote it.' },
  },
  NOT_EDITABLE: {
    kk: {
      title: 'Қазір құжатты өзгертуге болмайды',
      detail: 'Тек жобаны немесе пысықтауға қайтарылған құжатты өзгертуге болады.',
    },
    ru: {
      title: 'Сейчас документ нельзя изменить',
      detail: 'Изменить можно только черновик или документ, возвращённый на доработку.',
    },
    en: {
      title: 'The paper cannot be edited now',
      detail: 'Only a draft or a paper returned for rework can be edited.',
    },
  },
  NOT_SUBMITTABLE: {
    kk: {
      title: 'Қазір құжатты жіберуге болмайды',
      detail: 'Тек жобаны немесе пысықтауға қайтарылған құжатты жіберуге болады.',
    },
    ru: {
      title: 'Сейчас документ нельзя отправить',
      detail: 'Отправить можно только черновик или документ, возвращённый на доработку.',
    },
    en: {
      title: 'The paper cannot be submitted now',
      detail: 'Only a draft or a paper returned for rework can be submitted.',
    },
  },
  STALE_RESULT: {
    kk: { title: 'Тым кеш', detail: 'Іс осы уақытта әрі қарай жүріп кетті. Оны жаңартыңыз.' },
    ru: { title: 'Слишком поздно', detail: 'Дело за это время продвинулось дальше. Обновите его.' },
    en: { title: 'Too late', detail: 'The case has gone on meanwhile. Read it again.' },
  },
  ALREADY_ASKED: {
    kk: { title: 'Бұл адамнан бұрын сұралған', detail: 'Бұл адам осы жерде қатысып отыр. Басқа адамды таңдаңыз.' },
    ru: { title: 'Этого человека уже спросили', detail: 'Этот человек уже участвует здесь. Выберите другого.' },
    en: { title: 'This person is asked already', detail: 'This person takes part here already. Choose somebody else.' },
  },
  NOTHING_TO_TAKE_BACK: {
    kk: { title: 'Кері алатын ештеңе жоқ', detail: 'Шешім күшіне енген немесе сіз әлі шешім қабылдаған жоқсыз.' },
    ru: { title: 'Отзывать уже нечего', detail: 'Решение уже вступило в силу или ещё не принято вами.' },
    en: {
      title: 'There is nothing to take back',
      detail: 'The decision has taken effect already, or you have not decided yet.',
    },
  },
  LANGUAGE_STALE: {
    kk: {
      title: 'Екі тілдегі мәтін сәйкес келмеуі мүмкін',
      detail:
        'Бір тілдегі мәтін өзгерді, екіншісі өзгерген жоқ. Қол қойылғанға дейін автор оны түзетуі немесе растауы керек.',
    },
    ru: {
      title: 'Тексты на двух языках могут расходиться',
      detail:
        'Текст на одном языке изменён, на другом — нет. Автор должен исправить или подтвердить его до подписания.',
    },
    en: {
      title: 'The two languages may no longer say the same',
      detail:
        'The text changed in one language and not in the other. The author must edit or confirm it before it is signed.',
    },
  },
  NO_SUCH_MOMENT: {
    kk: {
      title: 'Мұндай сәт болған жоқ',
      detail: 'Құжат ашылған уақыт пен қазіргі уақыттың арасындағы сәтті көрсетіңіз.',
    },
    ru: { title: 'Такого момента не было', detail: 'Укажите момент между созданием документа и настоящим временем.' },
    en: { title: 'There was no such moment', detail: 'Name a moment between the opening of the paper and now.' },
  },
  CONTENT_INVALID: {
    kk: { title: 'Мазмұны дұрыс толтырылмаған', detail: 'Көрсетілген жерлерді түзетіп, қайта сақтаңыз.' },
    ru: { title: 'Содержание заполнено неверно', detail: 'Исправьте перечисленные места и сохраните ещё раз.' },
    en: { title: 'The content is not right', detail: 'Correct the places listed and save again.' },
  },
  CHECKS_FAILED: {
    kk: { title: 'Тексерулерден өтпеді', detail: 'Көрсетілген тексерулерден өтпейінше құжатты жіберуге болмайды.' },
    ru: {
      title: 'Проверки не пройдены',
      detail: 'Документ нельзя отправить, пока не пройдены перечисленные проверки.',
    },
    en: {
      title: 'The checks have not passed',
      detail: 'The paper cannot be submitted until the checks listed have passed.',
    },
  },
  UNKNOWN_KIND: {
    kk: { title: 'Белгісіз түр', detail: 'Мұндай рәсім жоқ немесе онда мұндай түр жоқ.' },
    ru: { title: 'Неизвестный вид', detail: 'Такой процедуры нет, или в ней нет такого вида.' },
    en: { title: 'Unknown kind', detail: 'There is no such procedure, or it has no such kind.' },
  },
} satisfies ProblemTexts;
