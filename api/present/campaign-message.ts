import type { CampaignMessageView } from '../../contracts/applications.schemas.ts';
import type { CampaignMessageRow } from '../../db/read-models/campaign/messages.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { definedOnly } from '../defined.ts';
import { shortName, wholeName } from './people.ts';

export function presentMessage(row: CampaignMessageRow, language: Language): CampaignMessageView {
  const { id, kind, at, details, number, studentId, studentName, readerName, courseTitle, remark } = row;
  const { amount, payUntil, choosesUntil, why, courseCode, applicationsFrom, applicationsUntil } = details;
  return {
    ...{ id, kind, at },
    ...(studentId !== null && studentName && { student: { id: studentId, name: wholeName(studentName, language) } }),
    ...(studentId === null && readerName && { reader: shortName(readerName, language) }),
    ...(courseTitle && courseCode !== undefined && { course: { code: courseCode, title: courseTitle[language] } }),
    ...definedOnly({
      ...{ amount, payUntil, choosesUntil },
      application: number ?? undefined,
      opensOn: applicationsFrom,
      closesOn: applicationsUntil,
      count: details.students ?? details.numbers?.length,
      lapseReason: why,
      remark: remark ?? undefined,
    }),
  };
}
