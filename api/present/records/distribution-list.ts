import type { CaseRecord } from '../../../contracts/records.schemas.ts';
import type { Recipient } from '../../../db/read-models/records/distribution.ts';
import type { DocumentLanguage, Language } from '../../../domain/shared/localized.ts';
import { dateIn } from '../../../platform/clock.ts';
import { shortName, wholeName } from '../people.ts';

type Line = Extract<CaseRecord, { record: 'distribution-list' }>['items'][number];

export function presentRecipient(row: Recipient, language: Language): Line {
  const { recipient, paper, copies, at, receivedAt } = row;
  return {
    recipient,
    name: nameOf(row, language),
    place: placeOf(row, language),
    paper,
    copies,
    at,
    ...(receivedAt !== null && { receivedAt }),
  };
}

/** A line of the list on paper. */
export function printRecipient(row: Recipient, language: DocumentLanguage, timeZone: string) {
  const { at, receivedAt, ...line } = presentRecipient(row, language);
  return {
    ...line,
    date: dateIn(timeZone, at),
    ...(receivedAt !== undefined && { receivedOn: dateIn(timeZone, receivedAt) }),
  };
}

/** Students stand with their whole name, as in their files. */
function nameOf({ recipient, name, place }: Recipient, language: Language): string {
  if (!name) return place ?? '';
  return recipient === 'personal-file' ? wholeName(name, language) : shortName(name, language);
}

function placeOf({ recipient, post, place }: Recipient, language: Language): string {
  return (recipient === 'person' ? post?.[language] : recipient === 'personal-file' && place) || '';
}
