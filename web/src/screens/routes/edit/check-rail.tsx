import { useTranslation } from 'react-i18next';
import type { RouteFault, RouteStep } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { RouteProof } from '../../../components/route/route-proof.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useRouteProof, type RouteKey } from '../../../data/routes.ts';
import styles from './editor.module.css';
import { Simulation } from './simulation.tsx';

interface Props {
  readonly route: RouteKey;
  /** as they were when the person last paused */
  readonly steps: readonly RouteStep[];
  readonly faults: readonly RouteFault[];
  readonly error: unknown;
}

function Faults({ faults, error }: Pick<Props, 'faults' | 'error'>) {
  const { t } = useTranslation();
  if (error) return <ProblemNotice error={error} />;
  if (faults.length === 0) return <p className={styles.good}>{t('routes.check.good')}</p>;
  return (
    <ul className={styles.list}>
      {faults.map(({ code, step, stage, message }) => (
        <li key={`${code} ${step} ${stage} ${message}`} className={styles.fault}>
          {message}
        </li>
      ))}
    </ul>
  );
}

function Proof({ route, steps }: Pick<Props, 'route' | 'steps'>) {
  const { t } = useTranslation();
  const { data, error } = useRouteProof({ ...route, steps });
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <ListSkeleton rows={4} />;
  return (
    <>
      <p className={styles.quiet}>{t('routes.check.proofNote')}</p>
      <RouteProof proof={data} />
    </>
  );
}

/** What the check says while the route is edited, whom it would ask today, and what it would have changed. */
export function CheckRail({ route, steps, faults, error }: Props) {
  const { t } = useTranslation();
  return (
    <aside className={styles.rail} aria-label={t('routes.check.label')}>
      <Tabs
        label={t('routes.check.label')}
        tabs={[
          {
            key: 'faults',
            label: t('routes.check.faults'),
            children: <Faults faults={faults} error={error} />,
          },
          { key: 'proof', label: t('routes.check.proof'), children: <Proof route={route} steps={steps} /> },
          { key: 'past', label: t('routes.check.past'), children: <Simulation route={route} steps={steps} /> },
        ]}
      />
    </aside>
  );
}
