import type { KeepingPeriod } from '../../domain/filing/retention-rule.ts';
import type { Language } from '../../domain/shared/localized.ts';

interface Rule {
  readonly period?: KeepingPeriod | undefined;
  readonly item?: string | undefined;
}

/** Words of the list of files as a table to be saved. */
interface OfficeFileTexts {
  readonly title: string;
  readonly columns: readonly string[];
  readonly confirmed: string;
  readonly unconfirmed: string;
  /** how long a file is kept, with the item of the list */
  retention(rule: Rule | undefined): string;
}

interface PeriodTexts {
  readonly permanent: string;
  readonly asPersonalFile: string;
  readonly unknown: string;
  years(count: number): string;
  item(item: string): string;
}

export const OFFICE_FILE_TEXTS: Readonly<Record<Language, OfficeFileTexts>> = {
  kk: {
    title: 'Номенклатура істері',
    columns: [
      'Индекс',
      'Жыл',
      'Істің атауы',
      'Бөлімше',
      'Құжаттар',
      'Сақтау мерзімі',
      'Ереже расталған ба',
      'Мұрағатқа дейін',
      'Сақтау соңы',
    ],
    confirmed: 'расталған',
    unconfirmed: 'расталмаған',
    retention: inWords({
      permanent: 'тұрақты',
      asPersonalFile: 'жеке іспен бірге',
      unknown: 'белгіленбеген',
      years: (count) => `${count} жыл`,
      item: (item) => `тізбенің ${item}-тармағы`,
    }),
  },
  ru: {
    title: 'Дела номенклатуры',
    columns: [
      'Индекс',
      'Год',
      'Название дела',
      'Подразделение',
      'Документы',
      'Срок хранения',
      'Сверено ли правило',
      'В архив до',
      'Хранить до',
    ],
    confirmed: 'сверено',
    unconfirmed: 'не сверено',
    retention: inWords({
      permanent: 'постоянно',
      asPersonalFile: 'вместе с личным делом',
      unknown: 'не установлен',
      years: (count) => `${count} ${russianYears(count)}`,
      item: (item) => `пункт ${item} перечня`,
    }),
  },
  en: {
    title: 'Files of the nomenclature',
    columns: ['Index', 'Year', 'File', 'Unit', 'Papers', 'Kept', 'Rule confirmed', 'To the archive by', 'Kept until'],
    confirmed: 'confirmed',
    unconfirmed: 'not confirmed',
    retention: inWords({
      permanent: 'permanently',
      asPersonalFile: 'with the personal file',
      unknown: 'not laid down',
      years: (count) => (count === 1 ? '1 year' : `${count} years`),
      item: (item) => `item ${item} of the list`,
    }),
  },
};

function inWords(texts: PeriodTexts): OfficeFileTexts['retention'] {
  return (rule) => {
    if (!rule) return texts.unknown;
    const period = periodText(rule.period, texts);
    return rule.item === undefined ? period : `${period}, ${texts.item(rule.item)}`;
  };
}

function periodText(period: KeepingPeriod | undefined, texts: PeriodTexts): string {
  switch (period?.type) {
    case undefined:
      return texts.unknown;
    case 'permanent':
      return texts.permanent;
    case 'as-personal-file':
      return texts.asPersonalFile;
    case 'years':
      return texts.years(period.years);
  }
}

const RUSSIAN = new Intl.PluralRules('ru');

function russianYears(count: number): string {
  const form = RUSSIAN.select(count);
  return form === 'one' ? 'год' : form === 'few' ? 'года' : 'лет';
}
