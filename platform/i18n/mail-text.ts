/** Words of mails that are not the wording of one kind of mail. */
import type { NewsOccasion } from '../../domain/notifications/occasions.ts';
import type { TaskAction } from '../../domain/approval/state.ts';
import type { Language } from '../../domain/shared/localized.ts';

export interface MailTexts {
  readonly program: string;
  readonly why: string;
  readonly settings: string;
  readonly paper: string;
  readonly number: string;
  readonly stage: string;
  readonly due: string;
  readonly actingFor: string;
  readonly openTask: string;
  readonly openPaper: string;
  readonly openInbox: string;
  readonly openSettings: string;
  readonly overdue: string;
  /** a paper of a kind the program does not know any more */
  readonly unknownPaper: string;
  readonly waiting: (count: number) => string;
  readonly news: string;
  readonly more: (count: number) => string;
  readonly asked: Readonly<Record<TaskAction, string>>;
  readonly happened: Readonly<Record<NewsOccasion, string>>;
}

const KK: MailTexts = {
  program: 'Тіркеу — тіркеу офисінің құжаттары',
  why: 'Бұл хат сізге бағдарламадағы жұмысыңызға байланысты келді. Хатқа жауап жазудың қажеті жоқ.',
  settings: 'Не туралы хабарлау керегін таңдау',
  paper: 'Құжат',
  number: 'Нөмірі',
  stage: 'Кезең',
  due: 'Мерзімі',
  actingFor: 'Кімнің орнына',
  openTask: 'Құжатты ашу',
  openPaper: 'Құжатты ашу',
  openInbox: 'Маған келген құжаттарды ашу',
  openSettings: 'Хабарламаларды баптау',
  overdue: 'мерзімі өткен',
  unknownPaper: 'Құжат',
  waiting: (count) => `Сізді күтіп тұр: ${count}`,
  news: 'Құжаттар бойынша жаңалықтар',
  more: (count) => `Тағы ${count} құжат бағдарламада көрсетілген.`,
  asked: {
    approve: 'келісу',
    sign: 'қол қою',
    answer: 'сұраққа жауап беру',
    acknowledge: 'танысу',
    complete: 'орындау',
  },
  happened: {
    answer: 'сұрағыңызға жауап келді',
    returned: 'пысықтауға қайтарылды',
    refused: 'бас тартылды',
    withdrawn: 'кері қайтарып алынды',
    registered: 'тіркелді',
    closed: 'жұмыс аяқталды',
    escalation: 'мерзімінде жауап берілмеді',
    blocked: 'тоқтап тұр: шешім қабылдайтын адам жоқ',
    'wait-missed': 'күткені енді болмайды',
  },
};

const RU: MailTexts = {
  program: 'Тіркеу — документы офиса регистратора',
  why: 'Вы получили это письмо в связи с вашей работой в программе. Отвечать на него не нужно.',
  settings: 'Выбрать, о чём сообщать',
  paper: 'Документ',
  number: 'Номер',
  stage: 'Этап',
  due: 'Срок',
  actingFor: 'За кого',
  openTask: 'Открыть документ',
  openPaper: 'Открыть документ',
  openInbox: 'Открыть входящие',
  openSettings: 'Настроить уведомления',
  overdue: 'просрочено',
  unknownPaper: 'Документ',
  waiting: (count) => `Ждут вас: ${count}`,
  news: 'Новости по документам',
  more: (count) => `Ещё документов: ${count}. Они видны в программе.`,
  asked: {
    approve: 'на согласование',
    sign: 'на подпись',
    answer: 'ответить на вопрос',
    acknowledge: 'на ознакомление',
    complete: 'на исполнение',
  },
  happened: {
    answer: 'на ваш вопрос ответили',
    returned: 'возвращён на доработку',
    refused: 'отклонён',
    withdrawn: 'отозван',
    registered: 'зарегистрирован',
    closed: 'работа завершена',
    escalation: 'не ответили в срок',
    blocked: 'стоит: решать некому',
    'wait-missed': 'того, чего он ждёт, уже не будет',
  },
};

const EN: MailTexts = {
  program: 'Tirkeu — papers of the registrar’s office',
  why: 'You get this mail because of your work in the program. There is no need to answer it.',
  settings: 'Choose what you are told of',
  paper: 'Paper',
  number: 'Number',
  stage: 'Stage',
  due: 'Due',
  actingFor: 'In place of',
  openTask: 'Open the paper',
  openPaper: 'Open the paper',
  openInbox: 'Open the inbox',
  openSettings: 'Set up notifications',
  overdue: 'overdue',
  unknownPaper: 'Paper',
  waiting: (count) => `Waiting for you: ${count}`,
  news: 'News of papers',
  more: (count) => `More papers: ${count}. They are shown in the program.`,
  asked: {
    approve: 'for approval',
    sign: 'for signature',
    answer: 'a question to answer',
    acknowledge: 'to read',
    complete: 'to carry out',
  },
  happened: {
    answer: 'your question is answered',
    returned: 'came back for rework',
    refused: 'refused',
    withdrawn: 'withdrawn',
    registered: 'registered',
    closed: 'the work is done',
    escalation: 'not answered in time',
    blocked: 'stands still: nobody can decide',
    'wait-missed': 'what it waits for can come no more',
  },
};

const TEXTS: Readonly<Record<Language, MailTexts>> = { kk: KK, ru: RU, en: EN };

export function mailTexts(language: Language): MailTexts {
  return TEXTS[language];
}

/** «24 ноября 2026 г., 18:00» on the wall clock of the university. */
export function momentText(instant: string, language: Language, timeZone: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant));
}

const LOCALES: Readonly<Record<Language, string>> = { kk: 'kk-KZ', ru: 'ru-RU', en: 'en-GB' };
