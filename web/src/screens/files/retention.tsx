import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RetentionClass, RetentionEdition } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { Mark } from '../../components/mark.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useRetentionWords } from '../../components/use-retention-words.ts';
import { useRetentionClasses } from '../../data/office-files.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { EnterRule } from './enter-rule.tsx';
import styles from './files.module.css';

/** Who entered an edition and why; nobody did where it came with the program. */
function Origin({ edition: { enteredBy, enteredAt, reason } }: { readonly edition: RetentionEdition }) {
  const { t } = useTranslation();
  const { instant } = useFormat();
  if (!enteredBy || enteredAt === undefined) return t('files.rule.shipped');
  const entered = t('files.rule.entered', { name: enteredBy.name, day: instant(enteredAt) });
  return `${entered}. ${reason ?? ''}`;
}

function Edition({ edition, isInForce }: { readonly edition: RetentionEdition; readonly isInForce: boolean }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const words = useRetentionWords();
  const { validFrom, archiveAfterYears: count, confirmed, source } = edition;
  const archive = count === undefined ? t('files.rule.noArchive') : t('files.rule.archive', { count });
  return (
    <li className={styles.edition}>
      <div>
        <strong>{t('files.case.kept', { period: words(edition) })}</strong>, {archive} ·{' '}
        {t('files.rule.since', { day: day(validFrom) })}{' '}
        {isInForce && <Mark tone="accent">{t('files.rule.inForce')}</Mark>}{' '}
        <Mark tone={confirmed ? 'done' : 'soon'}>
          {confirmed ? t('files.rule.confirmed') : t('files.rule.unconfirmed')}
        </Mark>
      </div>
      <div className={styles.quiet}>{source}</div>
      <div className={styles.quiet}>
        <Origin edition={edition} />
      </div>
    </li>
  );
}

function ClassBlock({ shown }: { readonly shown: RetentionClass }) {
  return (
    <section className={styles.class} aria-label={shown.title}>
      <div className={styles.classHead}>
        <h2>{shown.title}</h2>
        {shown.allowedActions.includes('change') && <EnterRule of={shown} />}
      </div>
      <ul className={styles.editions}>
        {shown.editions.map((edition) => (
          <Edition key={edition.id} edition={edition} isInForce={edition.id === shown.inForce} />
        ))}
      </ul>
    </section>
  );
}

/** How long files of each class are kept, since when and by what. */
export function RetentionRules() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRetentionClasses();
  return (
    <>
      <PageHead title={t('files.rule.title')} note={t('files.rule.note')}>
        <Link to="/files">{t('files.rule.back')}</Link>
      </PageHead>
      {error && !data && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={6} />}
      <div className={styles.classes}>
        {data?.map((each) => (
          <ClassBlock key={each.key} shown={each} />
        ))}
      </div>
    </>
  );
}
