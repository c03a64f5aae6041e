import type { DocumentLanguage } from '../domain/shared/localized.ts';
import type { LegalBasis } from './absence.messages.ts';
import type { PersonName, Sex } from './directory.ts';

/** An order by which somebody acts for the absent: a link of a chain of deputies. */
export interface ActingOrder extends LegalBasis {
  /** the deputy who was away too, and in whose place the next one acts; absent in the first link */
  readonly insteadOf?: { readonly name: Readonly<Record<DocumentLanguage, PersonName>>; readonly sex: Sex };
}
