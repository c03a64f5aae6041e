import type { CaseRecordName } from '../../../contracts/records.schemas.ts';
import type { CaseSummary } from '../../../domain/approval/summary.ts';

const FROM_REGISTRATION: readonly CaseRecordName[] = ['acquaintance-sheet', 'distribution-list', 'change-register'];

/** Tells whether a record of a paper without a number says nothing because it begins with the number. */
export function hasNotBegun(
  record: CaseRecordName,
  { registration }: Pick<CaseSummary, 'registration'>,
  items: readonly object[],
): boolean {
  return items.length === 0 && !registration && FROM_REGISTRATION.includes(record);
}
