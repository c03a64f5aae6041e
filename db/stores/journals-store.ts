/** Journals of registration. Nothing else in the program hands out numbers. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { countingYear, formatNumber, problemOfPattern, yearOf } from '../../domain/numbering/pattern.ts';
import { AppError } from '../../contracts/errors.ts';
import { withTransaction } from '../transaction.ts';

export interface RegistrationRequest {
  /** id the registration gets if the case has none yet */
  readonly id: string;
  readonly caseId: string;
  readonly journalKey: string;
  readonly registeredOn: IsoDate;
}

export interface GivenNumber {
  readonly number: string;
  readonly registeredOn: IsoDate;
}

export interface Journal {
  readonly key: string;
  readonly title: LocalizedText;
  readonly pattern: string;
  readonly yearly: boolean;
  /** what its numbers stand on; absent: cases */
  readonly holds?: 'cases' | 'grade-sheets';
}

/** Asks for numbers for papers that are no cases; whoever asks keeps them in the same transaction. */
interface NumbersRequest {
  readonly journalKey: string;
  readonly on: IsoDate;
  readonly count: number;
}

/** A number with its place in the journal. */
export interface TakenNumber {
  readonly number: string;
  readonly year: number;
  readonly ordinal: number;
}

interface RegistrationRow {
  readonly case_id: string;
  readonly number: string;
  readonly registered_on: IsoDate;
}

export type JournalsStore = ReturnType<typeof createJournalsStore>;

export function createJournalsStore(db: Knex) {
  return {
    /**
     * Gives the case the next number of the journal; a case that has a number gets the same one again.
     *
     * @throws NOT_FOUND for an unknown journal
     */
    register(request: RegistrationRequest): Promise<GivenNumber> {
      return withTransaction(db, (transaction) => giveNumber(transaction, request));
    },

    /** The unguessable token under which anybody can check the registered paper of a case. */
    async verificationToken(caseId: string): Promise<string | undefined> {
      const row = await db<{ id: string; case_id: string }>('registrations').where({ case_id: caseId }).first('id');
      return row?.id;
    },
  };
}

/**
 * Gives the next numbers of a journal, in order. They are given for good when the transaction ends; when it fails they
 * are free again, so that the journal has no gaps.
 *
 * @throws NOT_FOUND for an unknown journal
 */
export async function takeNumbers(
  transaction: Knex.Transaction,
  { journalKey, on, count }: NumbersRequest,
): Promise<readonly TakenNumber[]> {
  const journal = await journalOf(transaction, journalKey);
  const year = countingYear(journal.yearly, on);
  const lastOrdinal = await lockCount(transaction, journal.key, year);
  await setCount(transaction, { journalKey, year, lastOrdinal: lastOrdinal + count });
  return Array.from({ length: count }, (_, index) => {
    const ordinal = lastOrdinal + index + 1;
    return { number: formatNumber(journal.pattern, { ordinal, year: yearOf(on) }), year, ordinal };
  });
}

async function giveNumber(transaction: Knex.Transaction, request: RegistrationRequest): Promise<GivenNumber> {
  const journal = await journalOf(transaction, request.journalKey);
  const year = countingYear(journal.yearly, request.registeredOn);
  const lastOrdinal = await lockCount(transaction, journal.key, year);
  const given = await numberOf(transaction, request.caseId);
  if (given) return given;
  const ordinal = lastOrdinal + 1;
  const number = formatNumber(journal.pattern, { ordinal, year: yearOf(request.registeredOn) });
  await insertRegistration(transaction, request, { year, ordinal, number });
  await setCount(transaction, { journalKey: journal.key, year, lastOrdinal: ordinal });
  return { number, registeredOn: request.registeredOn };
}

async function setCount(
  transaction: Knex.Transaction,
  count: { readonly journalKey: string; readonly year: number; readonly lastOrdinal: number },
): Promise<void> {
  const { journalKey, year, lastOrdinal } = count;
  await transaction('journal_years').where({ journal_key: journalKey, year }).update({ last_ordinal: lastOrdinal });
}

async function journalOf(
  transaction: Knex.Transaction,
  key: string,
): Promise<Pick<Journal, 'key' | 'pattern' | 'yearly'>> {
  const journal = await transaction<Journal>('journals').select('key', 'pattern', 'yearly').where({ key }).first();
  if (!journal) throw new AppError('NOT_FOUND', { values: { journal: key } });
  const problem = problemOfPattern(journal.pattern);
  if (problem) throw new Error(`journal ${key} cannot number by ${journal.pattern}: ${problem}`);
  return journal;
}

/** Holds the count of the journal until the transaction ends: numbers are given one after another. */
async function lockCount(transaction: Knex.Transaction, journalKey: string, year: number): Promise<number> {
  const place = { journal_key: journalKey, year };
  await transaction('journal_years')
    .insert({ ...place, last_ordinal: 0 })
    .onConflict(['journal_key', 'year'])
    .ignore();
  const count = await transaction<{ journal_key: string; year: number; last_ordinal: number }>('journal_years')
    .select('last_ordinal')
    .where(place)
    .forUpdate()
    .first();
  return count?.last_ordinal ?? 0;
}

async function numberOf(transaction: Knex.Transaction, caseId: string): Promise<GivenNumber | undefined> {
  const row = await transaction<RegistrationRow>('registrations')
    .select('number', 'registered_on')
    .where({ case_id: caseId })
    .first();
  return row && { number: row.number, registeredOn: row.registered_on };
}

async function insertRegistration(
  transaction: Knex.Transaction,
  { id, caseId, journalKey, registeredOn }: RegistrationRequest,
  place: { readonly year: number; readonly ordinal: number; readonly number: string },
): Promise<void> {
  await transaction('registrations').insert({
    id,
    case_id: caseId,
    journal_key: journalKey,
    registered_on: registeredOn,
    status: 'in-force',
    ...place,
  });
}
