import type { Knex } from 'knex';
import type { Me } from '../../contracts/session.schemas.ts';
import { createAbsencesStore } from '../../db/stores/absences-store.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { actedForBy } from '../../domain/absence/acting-for.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { presentPerson } from '../present/people.ts';

/** The absent people for whom somebody acts today, directly or as the deputy of a deputy. */
export async function actingFor(
  db: Knex,
  { personId, today }: { readonly personId: string; readonly today: string },
  language: Language,
): Promise<Me['actingFor']> {
  const acted = actedForBy(await createAbsencesStore(db).onDay(today), personId, today);
  const people = await createDirectoryStore(db).people(acted.map((absence) => absence.personId));
  return acted.flatMap(({ personId: absentId, to }) => {
    const absent = people.find(({ id }) => id === absentId);
    return absent ? [{ ...presentPerson(absent, language), to }] : [];
  });
}
