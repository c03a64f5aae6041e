import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView } from '../../api/models.ts';
import { CaseStatusMark } from '../../components/case-status.tsx';
import { Mark } from '../../components/mark.tsx';
import { useTerms } from '../../data/use-terms.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './campaigns.module.css';

interface Props {
  readonly campaign: CampaignView;
}

type Wait = CampaignView['waits'][number];

function WaitLine({ wait }: { readonly wait: Wait }) {
  const { t } = useTranslation();
  const terms = useTerms();
  const people = wait.people
    .map(({ name, actingFor }) =>
      actingFor === undefined ? name : `${name} (${t('common.actingFor', { name: actingFor })})`,
    )
    .join(', ');
  return (
    <li>
      <strong>{t(`campaigns.wait.${wait.for}`, { count: wait.count ?? 0 })}</strong>
      {people && <span className={styles.quiet}>{people}</span>}
      {wait.until && <span className={styles.quiet}>{t('campaigns.waitUntil', { day: terms.until(wait.until) })}</span>}
    </li>
  );
}

/** Whom and what the campaign waits for at its stage. */
export function CampaignWaits({ campaign }: Props) {
  const { t } = useTranslation();
  if (campaign.waits.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('campaigns.waits')}</h2>
      <ul className={styles.lines}>
        {campaign.waits.map((wait, index) => (
          <WaitLine key={index} wait={wait} />
        ))}
      </ul>
    </section>
  );
}

/** The orders of the campaign, each a paper of its own. */
export function CampaignOrders({ campaign }: Props) {
  const { t } = useTranslation();
  if (campaign.orders.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('campaigns.orders')}</h2>
      <ul className={styles.lines}>
        {campaign.orders.map(({ caseId, purpose, number, status, isAnnulled }) => (
          <li key={caseId}>
            <Link to={`/cases/${caseId}`}>
              {t(`campaigns.order.${purpose}`)}
              {number === undefined ? '' : ` № ${number}`}
            </Link>
            <CaseStatusMark status={status} />
            {isAnnulled && <Mark tone="late">{t('campaigns.annulled')}</Mark>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the rows of the campaign have come, in figures. */
export function CampaignFigures({ campaign }: Props) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { progress } = campaign;
  const living = Object.entries(progress.applications).filter(([status]) => !ENDED.includes(status));
  const figures: readonly (readonly [string, string])[] = [
    ['candidates', count(progress.candidates)],
    ['applications', count(living.reduce((sum, [, number]) => sum + number, 0))],
    ['paid', t('campaigns.tenge', { sum: count(progress.paid) })],
    ['due', t('campaigns.tenge', { sum: count(progress.due) })],
    ['groups', count(progress.groups.confirmed + progress.groups.proposed)],
    ['sheets', t('campaigns.ofAll', { done: count(progress.sheets.collected), all: count(progress.sheets.issued) })],
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`campaigns.figure.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const ENDED: readonly string[] = ['declined', 'withdrawn', 'lapsed'];

/** What cancelling has undone, and what people must still do. */
export function CampaignUndone({ campaign }: Props) {
  const { t } = useTranslation();
  const { undone } = campaign;
  if (!undone) return null;
  return (
    <section>
      <h2 className={styles.heading}>{t('campaigns.undone.title')}</h2>
      <ul className={styles.lines}>
        <li>{t('campaigns.undone.orders', { count: undone.withdrawnOrders })}</li>
        <li>{t('campaigns.undone.released', { count: undone.released })}</li>
        {undone.standingOrders.length > 0 && (
          <li>{t('campaigns.undone.standing', { count: undone.standingOrders.length })}</li>
        )}
        {undone.toRefund > 0 && <li>{t('campaigns.undone.toRefund', { count: undone.toRefund })}</li>}
      </ul>
    </section>
  );
}
