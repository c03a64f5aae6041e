import type { Dayjs } from 'dayjs';
import type { NewAbsence } from '../../api/models.ts';

const STORED = 'YYYY-MM-DD';

/** What the form holds once it is complete. */
export interface AbsenceValues {
  readonly person: string;
  readonly deputy?: string;
  readonly from: Dayjs;
  readonly to: Dayjs;
  readonly processes?: readonly string[];
  readonly basisNumber: string;
  readonly basisDate: Dayjs;
}

/** What the API takes: no deputy and no scope are left out. */
export function toNewAbsence(values: AbsenceValues): NewAbsence {
  const { person, deputy, from, to, processes = [], basisNumber, basisDate } = values;
  return {
    person,
    from: from.format(STORED),
    to: to.format(STORED),
    basis: { number: basisNumber.trim(), date: basisDate.format(STORED) },
    ...(deputy !== undefined && { deputy }),
    ...(processes.length > 0 && { processes: [...processes] }),
  };
}
