import { useTranslation } from 'react-i18next';
import type { CampaignHistoryEntry, CampaignView } from '../../api/models.ts';
import { ListBody } from '../../components/list/list-body.tsx';
import { useCampaignHistory } from '../../data/campaigns.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './campaigns.module.css';

function HistoryLine({ entry }: { readonly entry: CampaignHistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const phase = typeof entry.details['phase'] === 'string' ? t(`campaigns.phase.${entry.details['phase']}`) : '';
  return (
    <li>
      <span className={styles.quiet}>
        {format.instant(entry.at)}
        {entry.by ? ` · ${entry.by.name}` : ''}
      </span>
      {entry.actingFor && (
        <span className={styles.quiet}>
          {t('common.actingFor', { name: entry.actingFor.name })} ({entry.basis})
        </span>
      )}
      <span>{t(`campaigns.event.${entry.action}`, { phase, defaultValue: t('campaigns.event.other') })}</span>
      {entry.reason && <span className={styles.quiet}>{entry.reason}</span>}
    </li>
  );
}

/** What has happened, latest first. */
export function CampaignHistory({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const list = useCampaignHistory(campaign.id, campaign.updatedAt);
  return (
    <section>
      <h2 className={styles.heading}>{t('campaigns.history')}</h2>
      <ListBody list={list} isFiltered={false} empty={{ title: t('campaigns.history'), text: '' }}>
        <ul className={styles.lines}>
          {list.items.map((entry) => (
            <HistoryLine key={entry.seq} entry={entry} />
          ))}
        </ul>
      </ListBody>
    </section>
  );
}
