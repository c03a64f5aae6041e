import type { DeadEndReason } from '../../domain/absence/stand-in.ts';
import type { LegalBasis } from '../../contracts/absence.messages.ts';
import type { Language, LocalizedText } from '../../domain/shared/localized.ts';
import { shortDate } from './short-date.ts';

const DEAD_ENDS: Readonly<Record<DeadEndReason, LocalizedText>> = {
  LOOP: {
    kk: 'Орынбасарлар бірін-бірі алмастырып тұр, сондықтан шешім қабылдайтын адам жоқ. Басқа орынбасар тағайындаңыз.',
    ru: 'Замещающие замещают друг друга, поэтому решать некому. Назначьте другого замещающего.',
    en: 'The deputies act for each other, so nobody can decide. Name another deputy.',
  },
  NO_DEPUTY: {
    kk: 'Бұл адамның орнына ешкім шешім қабылдай алмайды: орынбасары жоқ немесе ол да болмайды.',
    ru: 'За этого человека решать некому: замещающего нет, или он тоже отсутствует.',
    en: 'Nobody can decide for this person: there is no deputy, or the deputy is absent too.',
  },
};

/** Why nobody can act for an absent person. */
export function deadEndText(reason: DeadEndReason, language: Language): string {
  return DEAD_ENDS[reason][language];
}

/** «приказ № 12 от 01.11.2026; Сейтов А.Б. отсутствует: приказ № 14 от 03.11.2026»: the orders by which a deputy acts. */
export function basisText(orders: readonly (LegalBasis & { readonly absent?: string })[], language: Language): string {
  return orders.map(({ absent, ...order }) => linkText(order, absent, language)).join('; ');
}

function linkText({ number, date }: LegalBasis, absent: string | undefined, language: Language): string {
  const order = ORDER[language](number, shortDate(date));
  return absent === undefined ? order : AWAY_TOO[language](absent, order);
}

const AWAY_TOO: Readonly<Record<Language, (name: string, order: string) => string>> = {
  kk: (name, order) => `${name} орнында жоқ: ${order}`,
  ru: (name, order) => `${name} отсутствует: ${order}`,
  en: (name, order) => `${name} is away: ${order}`,
};

const ORDER: Readonly<Record<Language, (number: string, date: string) => string>> = {
  kk: (number, date) => `№ ${number}, ${date} бұйрық`,
  ru: (number, date) => `приказ № ${number} от ${date}`,
  en: (number, date) => `order No. ${number} of ${date}`,
};
