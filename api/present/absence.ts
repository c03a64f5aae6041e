import type { AbsenceView } from '../../contracts/absences.schemas.ts';
import type { AbsenceRow } from '../../db/read-models/absences.ts';
import type { DeadEndReason } from '../../domain/absence/stand-in.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { deadEndText } from '../../platform/i18n/absence-text.ts';
import { SUBSTITUTED_WORK } from '../../processes/substituted-work.ts';
import { presentPerson } from './people.ts';

export interface AbsenceParts {
  readonly row: AbsenceRow;
  readonly deadEnd?: DeadEndReason;
  readonly mayCancel: boolean;
}

export function presentAbsence({ row, deadEnd, mayCancel }: AbsenceParts, language: Language): AbsenceView {
  const { id, from, to, basis, status, createdAt } = row;
  return {
    id,
    person: presentPerson(row.person, language),
    post: row.post?.[language] ?? '',
    from,
    to,
    basis,
    status,
    createdAt,
    enteredBy: presentPerson(row.enteredBy, language),
    ...(row.deputy && { deputy: presentPerson(row.deputy, language) }),
    ...presentScope(row, language),
    ...(deadEnd && { problem: { code: deadEnd, message: deadEndText(deadEnd, language) } }),
    ...presentEnd(row),
    allowedActions: mayCancel && (status === 'coming' || status === 'current') ? ['cancel'] : [],
  };
}

function presentEnd({ cancelledAt, cancelReason }: AbsenceRow): Pick<AbsenceView, 'cancelledAt' | 'cancelReason'> {
  if (cancelledAt === null) return {};
  return { cancelledAt, ...(cancelReason !== null && { cancelReason }) };
}

function presentScope({ processes, units }: AbsenceRow, language: Language): Pick<AbsenceView, 'processes' | 'units'> {
  const titleOf = (key: string) => SUBSTITUTED_WORK.find((work) => work.key === key)?.title[language] ?? key;
  return {
    ...(processes && { processes: processes.map((key) => ({ key, title: titleOf(key) })) }),
    ...(units && { units: units.map(({ id, title }) => ({ id, title: title[language] })) }),
  };
}
