import type { Language } from '../../domain/shared/localized.ts';

/** Words of a journal as a table to be saved. */
interface JournalTexts {
  readonly columns: readonly [number: string, date: string, title: string, kind: string, status: string];
  readonly inForce: string;
  readonly annulled: string;
  annulledBy(order: string): string;
  amendedBy(order: string): string;
  /** an order by its number and a date that is written already */
  order(number: string, date: string): string;
}

export const JOURNAL_TEXTS: Readonly<Record<Language, JournalTexts>> = {
  kk: {
    columns: ['Нөмірі', 'Күні', 'Атауы', 'Түрі', 'Күші'],
    inForce: 'қолданыста',
    annulled: 'күші жойылған',
    annulledBy: (order) => `${order} бұйрықпен күші жойылған`,
    amendedBy: (order) => `${order} бұйрықпен өзгертілген`,
    order: (number, date) => `${date} № ${number}`,
  },
  ru: {
    columns: ['Номер', 'Дата', 'Название', 'Вид', 'Действие'],
    inForce: 'действует',
    annulled: 'отменён',
    annulledBy: (order) => `отменён приказом ${order}`,
    amendedBy: (order) => `изменён приказом ${order}`,
    order: (number, date) => `№ ${number} от ${date}`,
  },
  en: {
    columns: ['Number', 'Date', 'Title', 'Kind', 'Validity'],
    inForce: 'in force',
    annulled: 'annulled',
    annulledBy: (order) => `annulled by the order ${order}`,
    amendedBy: (order) => `amended by the order ${order}`,
    order: (number, date) => `No. ${number} of ${date}`,
  },
};
