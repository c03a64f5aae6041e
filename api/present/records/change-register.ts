import type { CaseRecord } from '../../../contracts/records.schemas.ts';
import type { ChangeNote } from '../../../contracts/procedure.ts';
import type { RegisteredPaper } from '../../../db/read-models/records/changes.ts';
import type { RelationType } from '../../../domain/orders/relation.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { shortName } from '../people.ts';

/** A registered paper and what it did: opened the row of editions, began another, changed one, or spoke of the order. */
export interface RegisteredChange {
  readonly what: 'first' | 'edition' | 'change' | RelationType;
  readonly paper: RegisteredPaper;
  readonly note?: ChangeNote;
}

type Line = Extract<CaseRecord, { record: 'change-register' }>['items'][number];

/** Words of papers exist in Kazakh and Russian; readers of English get the Russian ones. */
export function presentChange({ what, paper, note }: RegisteredChange, language: Language): Line {
  const { caseId, number, registeredOn, status } = paper;
  return {
    what,
    caseId,
    number,
    registeredOn,
    inForce: status === 'in-force',
    name: shortName(paper.name, language),
    title: paper.title[language],
    ...placesOf(note, language),
  };
}

function placesOf(note: ChangeNote | undefined, language: Language) {
  const wording = language === 'en' ? 'ru' : language;
  const worded = (places: ChangeNote['changed'] = []) => places.map((place) => place[wording]);
  return {
    ...(note && { reason: note.reason[wording] }),
    changed: worded(note?.changed),
    added: worded(note?.added),
    removed: worded(note?.removed),
  };
}
