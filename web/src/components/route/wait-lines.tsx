import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView } from '../../api/models.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './route-line.module.css';

type Waiting = NonNullable<CaseView['waiting']>;

function AwaitedLines({ awaited }: { readonly awaited: NonNullable<Waiting['awaited']> }) {
  const { t } = useTranslation();
  const { either } = useFormat();
  const { paper, outcomes } = awaited;
  return (
    <>
      <div>
        {paper ? t('route.waits.paper') : t('route.waits.hidden')}{' '}
        {paper && <Link to={`/cases/${paper.id}`}>{paper.title}</Link>}
        {paper?.number !== undefined && ` · № ${paper.number}`}
      </div>
      <div className={styles.quiet}>
        {t('route.waits.goesOn', { outcomes: either(outcomes.map((outcome) => t(`route.waits.outcome.${outcome}`))) })}
      </div>
    </>
  );
}

/** What is waited for can come no more, and who decides now. */
function MissedLine({ missed: { endedAs } }: { readonly missed: NonNullable<Waiting['missed']> }) {
  const { t } = useTranslation();
  const why =
    endedAs === undefined
      ? t('route.waits.noSuchPaper')
      : t('route.waits.endedAs', { outcome: t(`route.waits.outcome.${endedAs}`) });
  return (
    <div role="note" className={styles.problem}>
      {why} {t('route.waits.headDecides')}
    </div>
  );
}

/** What a step waits for: a day, or another paper. */
export function WaitLines({ waiting: { until, awaited, missed } }: { readonly waiting: Waiting }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <div className={styles.wait}>
      {until !== undefined && <div>{t('route.waits.until', { day: day(until) })}</div>}
      {awaited && <AwaitedLines awaited={awaited} />}
      {missed && <MissedLine missed={missed} />}
    </div>
  );
}
