import { useTranslation } from 'react-i18next';
import type { CampaignListItem } from '../../api/models.ts';

/** «Летний семестр 2026–2027», and which of the year where it is the second. */
export function useSemesterTitle(): (plan: Pick<CampaignListItem['plan'], 'academicYear' | 'session'>) => string {
  const { t } = useTranslation();
  return ({ academicYear, session }) => {
    const years = `${academicYear}–${academicYear + 1}`;
    return session === 2 ? t('campaigns.secondSemester', { years }) : t('campaigns.semester', { years });
  };
}
