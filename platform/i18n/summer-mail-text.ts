/** Words of mails about a summer semester: they name no student, no course and no reason. */
import type { CampaignMessageKind } from '../../domain/campaign/message.ts';
import type { Language } from '../../domain/shared/localized.ts';

interface SummerMailTexts {
  readonly summer: string;
  readonly number: string;
  readonly amount: string;
  readonly until: string;
  readonly open: string;
  readonly happened: Readonly<Record<CampaignMessageKind, string>>;
}

export const SUMMER_MAIL_TEXTS: Readonly<Record<Language, SummerMailTexts>> = {
  kk: {
    summer: 'Жазғы семестр',
    number: 'Өтінім нөмірі',
    amount: 'Төленетін сома',
    until: 'Мерзімі',
    open: 'Жазғы семестрді ашу',
    happened: {
      'may-apply': 'өтінім беруге болады',
      'candidates-of-adviser': 'кеңес беретін студенттеріңіз қатыса алады',
      'application-made': 'өтінім берілді',
      'application-declined': 'өтінім қабылданбады',
      'application-payable': 'өтінім төлемді күтіп тұр',
      'application-paid': 'өтінім төленді',
      'application-withdrawn': 'өтінім қайтарып алынды',
      'application-lapsed': 'өтінім күшін жойды',
      'application-restored': 'өтінім қалпына келтірілді, төлемді күтіп тұр',
      'payment-late': 'төлем кешігіп түсті',
      'payment-taken-back': 'төлем белгісі алынып тасталды, өтінім төлемді күтіп тұр',
      'payment-returned': 'ақша төлеушіге қайтарылды',
      'group-cancelled': 'топ жиналмады, басқа пән таңдауға болады',
      'choice-full': 'таңдалған пәннің топтарында орын қалмады',
      'sheets-late': 'ведомостар мерзімінде тапсырылмады',
    },
  },
  ru: {
    summer: 'Летний семестр',
    number: 'Номер заявки',
    amount: 'К оплате',
    until: 'Срок',
    open: 'Открыть летний семестр',
    happened: {
      'may-apply': 'можно подать заявку',
      'candidates-of-adviser': 'ваши студенты могут участвовать',
      'application-made': 'подана заявка',
      'application-declined': 'заявка отклонена',
      'application-payable': 'заявка ждёт оплаты',
      'application-paid': 'заявка оплачена',
      'application-withdrawn': 'заявка отозвана',
      'application-lapsed': 'заявка аннулирована',
      'application-restored': 'заявка восстановлена и ждёт оплаты',
      'payment-late': 'оплата поступила с опозданием',
      'payment-taken-back': 'отметка об оплате снята, заявка ждёт оплаты',
      'payment-returned': 'деньги возвращены плательщику',
      'group-cancelled': 'группа не набралась, можно выбрать другую дисциплину',
      'choice-full': 'в группах выбранной дисциплины нет мест',
      'sheets-late': 'ведомости не сданы в срок',
    },
  },
  en: {
    summer: 'Summer semester',
    number: 'Number of the application',
    amount: 'To pay',
    until: 'Term',
    open: 'Open the summer semester',
    happened: {
      'may-apply': 'you may apply',
      'candidates-of-adviser': 'students of yours may attend',
      'application-made': 'an application was made',
      'application-declined': 'an application was declined',
      'application-payable': 'an application waits for payment',
      'application-paid': 'an application is paid',
      'application-withdrawn': 'an application was withdrawn',
      'application-lapsed': 'an application has lapsed',
      'application-restored': 'an application is restored and waits for payment',
      'payment-late': 'a payment came late',
      'payment-taken-back': 'a mark of payment was taken back; the application waits for payment',
      'payment-returned': 'money was sent back to its payer',
      'group-cancelled': 'a group has too few students; another course can be chosen',
      'choice-full': 'the groups of the chosen course are full',
      'sheets-late': 'grade sheets are late',
    },
  },
};
