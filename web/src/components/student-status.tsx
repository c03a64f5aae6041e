import { useTranslation } from 'react-i18next';
import type { StudentStatus } from '../api/models.ts';
import { Mark, type MarkTone } from './mark.tsx';

const TONES: Readonly<Record<StudentStatus, MarkTone>> = {
  applicant: 'quiet',
  studying: 'done',
  'academic-leave': 'soon',
  mobility: 'accent',
  graduated: 'quiet',
  expelled: 'late',
  'transferred-out': 'quiet',
};

export const STUDENT_STATUSES = Object.keys(TONES) as StudentStatus[];

/** Status of a student in the contingent. */
export function StudentStatusMark({ status }: { readonly status: StudentStatus }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[status]}>{t(`common.studentStatus.${status}`)}</Mark>;
}
