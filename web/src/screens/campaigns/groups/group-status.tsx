import { useTranslation } from 'react-i18next';
import type { CampaignGroup } from '../../../api/models.ts';
import { Mark, type MarkTone } from '../../../components/mark.tsx';

type GroupStatus = CampaignGroup['status'];

const TONES: Readonly<Record<GroupStatus, MarkTone>> = {
  proposed: 'accent',
  confirmed: 'done',
  merged: 'quiet',
  cancelled: 'late',
};

export function GroupStatusMark({ status }: { readonly status: GroupStatus }) {
  const { t } = useTranslation();
  return <Mark tone={TONES[status]}>{t(`groups.status.${status}`)}</Mark>;
}
