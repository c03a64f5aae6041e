import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Rework } from '../../api/models.ts';
import { differencePage } from '../../data/differences.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './launch.module.css';

type Visa = Rework['visas'][number];

function Visas({ title, visas }: { readonly title: string; readonly visas: readonly Visa[] }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (visas.length === 0) return null;
  return (
    <>
      <h4 className={styles.subheading}>{title}</h4>
      <ul className={styles.visas} aria-label={title}>
        {visas.map(({ taskId, name, post, at, onBehalfOf }) => (
          <li key={taskId}>
            {t('newPaper.rework.visa', { name, post, date: instant(at) })}
            {onBehalfOf !== undefined && ` (${t('common.actingFor', { name: onBehalfOf })})`}
          </li>
        ))}
      </ul>
    </>
  );
}

interface Props {
  readonly caseId: string;
  readonly rework: Rework;
}

/** Whose visas lapse and whose stand when the paper is sent again, and what has changed since it was sent last. */
export function ReworkVisas({ caseId, rework }: Props) {
  const { t } = useTranslation();
  const { visas, since } = rework;
  return (
    <section className={styles.rework}>
      <Link to={differencePage(caseId, since, undefined)}>{t('newPaper.rework.changes')}</Link>
      {visas.length === 0 && <p>{t('newPaper.rework.none')}</p>}
      <Visas title={t('newPaper.rework.lapsing')} visas={visas.filter(({ stands }) => !stands)} />
      <Visas title={t('newPaper.rework.standing')} visas={visas.filter(({ stands }) => stands)} />
    </section>
  );
}
