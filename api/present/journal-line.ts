import type { JournalEntry } from '../../contracts/journals.schemas.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { JOURNAL_TEXTS } from '../../platform/i18n/journal-text.ts';
import { shortDate } from '../../platform/i18n/short-date.ts';

/** What an entry of a journal is worth, in words. */
export function presentValidity({ status, annulledBy, amendedBy }: JournalEntry, language: Language): string {
  const texts = JOURNAL_TEXTS[language];
  const order = ({ number, registeredOn }: { readonly number: string; readonly registeredOn: string }) =>
    texts.order(number, shortDate(registeredOn));
  const said =
    status === 'in-force' ? texts.inForce : annulledBy ? texts.annulledBy(order(annulledBy)) : texts.annulled;
  return [said, ...amendedBy.map((each) => texts.amendedBy(order(each)))].join('; ');
}

/** An entry as its line on paper. */
export function printEntry(entry: JournalEntry, language: Language) {
  const { number, date, title, kindTitle } = entry;
  return { number, date, title, kindTitle, validity: presentValidity(entry, language) };
}
