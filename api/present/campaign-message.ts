import type { CampaignMessageView } from '../../contracts/campaign-messages.schemas.ts';
import type { CampaignMessageRow } from '../../db/read-models/campaign/messages.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { definedOnly } from '../defined.ts';
import { shortName, wholeName } from './people.ts';

export function presentMessage(row: CampaignMessageRow, language: Language): CampaignMessageView {
  const { id, kind, at, number, remark } = row;
  return {
    ...{ id, kind, at },
    ...namesOf(row, language),
    ...figuresOf(row),
    ...definedOnly({ application: number ?? undefined, remark: remark ?? undefined }),
  };
}

/** The student it is about, or else whoever was told; and the course. */
function namesOf(
  row: CampaignMessageRow,
  language: Language,
): Pick<CampaignMessageView, 'student' | 'reader' | 'course'> {
  const { studentId, studentName, readerName, courseTitle, details } = row;
  const { courseCode } = details;
  return {
    ...(studentId !== null && studentName && { student: { id: studentId, name: wholeName(studentName, language) } }),
    ...(studentId === null && readerName && { reader: shortName(readerName, language) }),
    ...(courseTitle && courseCode !== undefined && { course: { code: courseCode, title: courseTitle[language] } }),
  };
}

function figuresOf({ details }: CampaignMessageRow) {
  const { amount, payUntil, choosesUntil, why, applicationsFrom, applicationsUntil } = details;
  return definedOnly({
    ...{ amount, payUntil, choosesUntil },
    opensOn: applicationsFrom,
    closesOn: applicationsUntil,
    count: details.students ?? details.numbers?.length,
    lapseReason: why,
  });
}
