import type { PaymentOutcome } from '../../domain/campaign/payment.ts';
import type { Language } from '../../domain/shared/localized.ts';

/** Words of the list of payments as a table to be saved. */
interface PaymentTexts {
  readonly title: string;
  readonly columns: {
    readonly day: string;
    readonly amount: string;
    readonly reference: string;
    readonly outcome: string;
    readonly application: string;
    readonly student: string;
    readonly purpose: string;
    readonly statement: string;
    readonly enteredBy: string;
    readonly returnedOn: string;
    readonly reason: string;
  };
  readonly outcomes: Readonly<Record<PaymentOutcome, string>>;
}

export const PAYMENT_TEXTS: Readonly<Record<Language, PaymentTexts>> = {
  kk: {
    title: 'Жазғы семестр төлемдері',
    columns: {
      day: 'Төленген күні',
      amount: 'Сомасы, теңге',
      reference: 'Құжат нөмірі',
      outcome: 'Күйі',
      application: 'Өтінім нөмірі',
      student: 'Студент',
      purpose: 'Төлем мақсаты',
      statement: 'Банк үзіндісі',
      enteredBy: 'Енгізген',
      returnedOn: 'Қайтарылған күні',
      reason: 'Себебі',
    },
    outcomes: {
      counted: 'есепке алынды',
      late: 'кешігіп түсті',
      unmatched: 'не үшін төленгені белгісіз',
      returned: 'төлеушіге қайтарылды',
      annulled: 'қате енгізілген',
    },
  },
  ru: {
    title: 'Оплаты летнего семестра',
    columns: {
      day: 'День оплаты',
      amount: 'Сумма, тенге',
      reference: 'Номер документа',
      outcome: 'Состояние',
      application: 'Номер заявки',
      student: 'Студент',
      purpose: 'Назначение платежа',
      statement: 'Выписка банка',
      enteredBy: 'Внёс',
      returnedOn: 'День возврата',
      reason: 'Причина',
    },
    outcomes: {
      counted: 'засчитан',
      late: 'поступил с опозданием',
      unmatched: 'неизвестно, за что',
      returned: 'возвращён плательщику',
      annulled: 'внесён ошибочно',
    },
  },
  en: {
    title: 'Payments of the summer semester',
    columns: {
      day: 'Day of payment',
      amount: 'Amount, tenge',
      reference: 'Document number',
      outcome: 'State',
      application: 'Application number',
      student: 'Student',
      purpose: 'Purpose',
      statement: 'Bank statement',
      enteredBy: 'Entered by',
      returnedOn: 'Sent back on',
      reason: 'Reason',
    },
    outcomes: {
      counted: 'counted',
      late: 'came late',
      unmatched: 'not known for what',
      returned: 'sent back to the payer',
      annulled: 'entered by mistake',
    },
  },
};
