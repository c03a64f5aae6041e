import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '../../data/session.ts';
import { CampaignFiles } from './campaign-files.tsx';
import styles from './campaigns.module.css';

/** The way to the lists of the campaign, and its papers to save. */
export function CampaignLinks({ campaignId }: { readonly campaignId: string }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <section>
      <h2 className={styles.heading}>{t('report.links')}</h2>
      <ul className={styles.lines}>
        {can('candidates.read') && (
          <li>
            <Link to={`/advising?campaign=${campaignId}`}>{t('advising.title')}</Link>
          </li>
        )}
        <li>
          <Link to={`/applications?campaign=${campaignId}`}>{t('applications.title')}</Link>
        </li>
        <li>
          <Link to={`/campaigns/${campaignId}/messages`}>{t('messages.title')}</Link>
        </li>
        {can('payments.read') && (
          <li>
            <Link to={`/campaigns/${campaignId}/payments`}>{t('payments.title')}</Link>
          </li>
        )}
        <li>
          <Link to={`/campaigns/${campaignId}/groups`}>{t('groups.title')}</Link>
        </li>
        <li>
          <Link to={`/campaigns/${campaignId}/sheets`}>{t('sheets.title')}</Link>
        </li>
        <li>
          <Link to={`/campaigns/${campaignId}/outcomes`}>{t('outcomes.title')}</Link>
        </li>
        <li>
          <Link to={`/campaigns/${campaignId}/report`}>{t('report.short')}</Link>
        </li>
        <li>
          <CampaignFiles campaignId={campaignId} paper="announcement" />
        </li>
        <li>
          <CampaignFiles campaignId={campaignId} paper="candidates/document" />
        </li>
      </ul>
    </section>
  );
}
