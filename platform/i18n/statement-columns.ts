/** Headings of a bank statement, and what is wrong with its rows. */
import { LANGUAGES, type Language, type LocalizedText } from '../../domain/shared/localized.ts';
import { plainHeading } from './import-columns.ts';

export const STATEMENT_COLUMNS = ['date', 'amount', 'reference', 'iin', 'application', 'purpose'] as const;
export type StatementColumn = (typeof STATEMENT_COLUMNS)[number];

/** Banks name payers by their number, by the number of the application, or only in the purpose. */
export const OPTIONAL_STATEMENT_COLUMNS: readonly StatementColumn[] = ['iin', 'application', 'purpose'];

const HEADINGS: Readonly<Record<StatementColumn, LocalizedText>> = {
  date: { kk: 'Күні', ru: 'Дата', en: 'Date' },
  amount: { kk: 'Сомасы', ru: 'Сумма', en: 'Amount' },
  reference: { kk: 'Құжат нөмірі', ru: 'Номер документа', en: 'Document number' },
  iin: { kk: 'Төлеушінің ЖСН', ru: 'ИИН плательщика', en: 'Payer IIN' },
  application: { kk: 'Өтінім нөмірі', ru: 'Номер заявки', en: 'Application number' },
  purpose: { kk: 'Төлем мақсаты', ru: 'Назначение платежа', en: 'Purpose' },
};

const FAULTS = {
  DATE_WRONG: {
    kk: 'Күн ЖЖЖЖ-АА-КК немесе КК.АА.ЖЖЖЖ түрінде жазылуы керек.',
    ru: 'Дата должна быть записана как ГГГГ-ММ-ДД или ДД.ММ.ГГГГ.',
    en: 'The date must be written as YYYY-MM-DD or DD.MM.YYYY.',
  },
  AMOUNT_WRONG: {
    kk: 'Сома нөлден үлкен бүтін теңге болуы керек.',
    ru: 'Сумма должна быть целым числом тенге больше нуля.',
    en: 'The amount must be a whole number of tenge above zero.',
  },
  REFERENCE_MISSING: {
    kk: 'Құжат нөмірі жазылмаған.',
    ru: 'Не указан номер документа.',
    en: 'The document number is missing.',
  },
  ROW_TWICE: {
    kk: 'Нөмірі дәл осындай төлем бұл үзіндіде бұрын кездескен.',
    ru: 'Платёж с таким номером уже встретился в этой выписке.',
    en: 'A payment with this number already stands in this statement.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
export type StatementFault = keyof typeof FAULTS;

export function statementColumnOf(heading: string): StatementColumn | undefined {
  const wanted = plainHeading(heading);
  return STATEMENT_COLUMNS.find(
    (column) => wanted === column || LANGUAGES.some((language) => plainHeading(HEADINGS[column][language]) === wanted),
  );
}

export function statementColumnTitle(column: StatementColumn, language: Language): string {
  return HEADINGS[column][language];
}

export function statementFaultText(fault: StatementFault, language: Language): string {
  return FAULTS[fault][language];
}
