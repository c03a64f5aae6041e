import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useCampaign } from '../../data/campaigns.ts';
import { CampaignActs } from './campaign-acts.tsx';
import { CampaignCourse } from './campaign-course.tsx';
import { CampaignFigures, CampaignOrders, CampaignUndone, CampaignWaits } from './campaign-facts.tsx';
import { CampaignHistory } from './campaign-history.tsx';
import { CampaignLinks } from './campaign-links.tsx';
import { CampaignListChanges } from './campaign-list-changes.tsx';
import styles from './campaigns.module.css';
import { useSemesterTitle } from './semester-title.ts';

/** A summer semester: its course, whom it waits for, its orders and figures. */
export function CampaignPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const title = useSemesterTitle();
  const { data: campaign, error, refetch } = useCampaign(id);
  if (!campaign)
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={8} />;
  return (
    <>
      <PageHead title={title(campaign.plan)} note={t(`campaigns.phase.${campaign.phase}`)}>
        <CampaignActs campaign={campaign} />
      </PageHead>
      <div className={styles.zones}>
        <CampaignCourse campaign={campaign} />
        <div className={styles.facts}>
          <CampaignUndone campaign={campaign} />
          <CampaignWaits campaign={campaign} />
          <CampaignListChanges campaign={campaign} />
          <CampaignFigures campaign={campaign} />
          <CampaignOrders campaign={campaign} />
          <CampaignLinks campaignId={campaign.id} />
          <CampaignHistory campaign={campaign} />
        </div>
      </div>
    </>
  );
}
