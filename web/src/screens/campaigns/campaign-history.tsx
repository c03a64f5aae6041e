import { useTranslation } from 'react-i18next';
import type { CampaignHistoryEntry, CampaignView } from '../../api/models.ts';
import { ListBody } from '../../components/list/list-body.tsx';
import { useCampaignHistory } from '../../data/campaigns.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './campaigns.module.css';
import { useHistoryFigures } from './history-figures.ts';

function HistoryLine({ entry }: { readonly entry: CampaignHistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const figures = useHistoryFigures()(entry.details);
  const { phase, purpose, because } = entry.details;
  const about = {
    phase: typeof phase === 'string' ? t(`campaigns.phase.${phase}`) : '',
    order: typeof purpose === 'string' ? t(`campaigns.order.${purpose}`) : '',
  };
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
      <span>{t(`campaigns.event.${entry.action}`, { ...about, defaultValue: t('campaigns.event.other') })}</span>
      {figures && <span className={styles.quiet}>{figures}</span>}
      {typeof because === 'string' && <span className={styles.quiet}>{t(`campaigns.because.${because}`)}</span>}
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
