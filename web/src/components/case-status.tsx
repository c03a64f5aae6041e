import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '../api/models.ts';
import { Mark, type MarkTone } from './mark.tsx';

const TONES: Readonly<Record<CaseStatus, MarkTone>> = {
  draft: 'quiet',
  'in-progress': 'accent',
  rework: 'soon',
  closed: 'done',
  withdrawn: 'quiet',
  refused: 'late',
};

export const CASE_STATUSES = Object.keys(TONES) as CaseStatus[];

/** Where a case stands. */
export function CaseStatusMark({ status }: { readonly status: CaseStatus }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[status]}>{t(`common.caseStatus.${status}`)}</Mark>;
}
