import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RouteStep, SimulatedCase } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { LoadMore } from '../../../components/list/load-more.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useSimulation, type RouteKey } from '../../../data/routes.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './editor.module.css';

type Difference = SimulatedCase['differences'][number];

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation();
  const { type, stage, added, removed } = difference;
  return (
    <li>
      {t(`routes.difference.${type}`, { stage })}
      {added.length > 0 && <div>{t('routes.difference.asked', { names: added.join(', ') })}</div>}
      {removed.length > 0 && <div>{t('routes.difference.notAsked', { names: removed.join(', ') })}</div>}
    </li>
  );
}

function PastCase({ paper }: { readonly paper: SimulatedCase }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <li className={styles.past}>
      <Link to={`/cases/${paper.id}`}>{paper.title}</Link>
      <div className={styles.quiet}>
        {paper.number ? t('common.number', { number: paper.number }) : t('routes.simulation.noNumber')} ·{' '}
        {day(paper.createdAt)}
      </div>
      <ul className={styles.differences}>
        {paper.differences.map((difference) => (
          <DifferenceLine key={`${difference.type} ${difference.stage}`} difference={difference} />
        ))}
      </ul>
    </li>
  );
}

interface Props {
  readonly route: RouteKey;
  readonly steps: readonly RouteStep[];
}

/** Which of the last papers would have gone elsewhere. */
export function Simulation({ route, steps }: Props) {
  const { t } = useTranslation();
  const query = useSimulation({ ...route, steps });
  if (query.error) return <ProblemNotice error={query.error} />;
  if (!query.data) return <ListSkeleton rows={4} />;
  const { pages } = query.data;
  const sum = (amount: (page: (typeof pages)[number]) => number) =>
    pages.map(amount).reduce((one, two) => one + two, 0);
  const count = sum(({ cases }) => cases);
  if (count === 0) return <p>{t('routes.simulation.none')}</p>;
  return (
    <>
      <p className={styles.result}>
        {t('routes.simulation.last', { count })}{' '}
        {t('routes.simulation.changed', { count: sum(({ changed }) => changed) })}
      </p>
      <p className={styles.quiet}>{t('routes.simulation.note')}</p>
      <ul className={styles.list}>
        {pages
          .flatMap(({ items }) => items)
          .map((paper) => (
            <PastCase key={paper.id} paper={paper} />
          ))}
      </ul>
      <LoadMore
        hasMore={query.hasNextPage}
        isLoading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
