/** The number made again by the pattern of its journal. */
import type { Knex } from 'knex';
import type { CaseState } from '../../domain/approval/state.ts';
import { formatNumber, yearOf } from '../../domain/numbering/pattern.ts';
import { compared, type Finding } from './finding.ts';
import type { RecordedCase } from './recorded-case.ts';

interface Registration {
  readonly number: string;
  readonly ordinal: number;
  readonly registeredOn: string;
  readonly pattern: string;
}

export async function replayNumber(
  db: Knex,
  { id, number }: RecordedCase,
  { registration }: CaseState,
): Promise<readonly Finding[]> {
  const row: Registration | undefined = await db('registrations')
    .join('journals', 'journals.key', 'registrations.journal_key')
    .where({ case_id: id })
    .first('number', 'ordinal', 'registered_on as registeredOn', 'pattern');
  const made = row && formatNumber(row.pattern, { ordinal: row.ordinal, year: yearOf(row.registeredOn) });
  const inLog = registration && `${registration.number} of ${registration.registeredOn}`;
  return [
    compared('number by the pattern of the journal', made, number ?? undefined),
    compared('number and date in the log', inLog, row && `${row.number} of ${row.registeredOn}`),
  ];
}
