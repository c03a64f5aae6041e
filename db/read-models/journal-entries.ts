/** Journals as the registrar reads them. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

export interface JournalRow {
  readonly key: string;
  readonly title: LocalizedText;
  readonly pattern: string;
  readonly yearly: boolean;
  /** years with numbers, newest first */
  readonly years: readonly number[];
}

export interface JournalEntryRow {
  readonly ordinal: number;
  readonly number: string;
  readonly date: IsoDate;
  readonly caseId: string;
  readonly title: LocalizedText;
  readonly process: string;
  readonly kind: string;
  readonly status: 'in-force' | 'annulled';
}

/** All journals of cases, in order of key. */
export async function readJournals(db: Knex): Promise<readonly JournalRow[]> {
  const years = `array(select year from journal_years where journal_years.journal_key = journals.key
    and last_ordinal > 0 order by year desc) as years`;
  return db('journals')
    .where({ holds: 'cases' })
    .select('key', 'title', 'pattern', 'yearly', db.raw(years))
    .orderBy('key');
}

/** In order of number; one row more than the limit when there are more. */
export async function readJournalEntries(
  db: Knex,
  {
    key,
    year,
    after,
    limit,
  }: { readonly key: string; readonly year: number; readonly after: number; readonly limit: number },
): Promise<readonly JournalEntryRow[]> {
  return db('registrations')
    .join('cases', 'cases.id', 'registrations.case_id')
    .where({ 'registrations.journal_key': key, 'registrations.year': year })
    .where('registrations.ordinal', '>', after)
    .orderBy('registrations.ordinal')
    .limit(limit + 1)
    .select(
      'registrations.ordinal',
      'registrations.number',
      'registrations.registered_on as date',
      'registrations.case_id as caseId',
      'cases.title',
      'cases.process',
      'cases.kind',
      'registrations.status',
    );
}
