import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RouteView } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useRoute, useRouteSteps, type RouteKey } from '../../data/routes.ts';
import { RouteReading } from './route-reading.tsx';
import zones from '../../components/two-zones.module.css';
import styles from './routes.module.css';
import { useRouteKey } from './use-route-key.ts';
import { VersionList } from './version-list.tsx';

function Steps({ route, version }: { readonly route: RouteView; readonly version: number }) {
  const { data, error, refetch } = useRouteSteps(keyOf(route), version);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return data ? <RouteReading route={route} steps={data} /> : <ListSkeleton rows={6} />;
}

function keyOf({ process, kind }: RouteView): RouteKey {
  return { process, kind };
}

function RouteBody({ route }: { readonly route: RouteView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const current = route.versions.find(({ status }) => status === 'current')?.version ?? 1;
  const [chosen, choose] = useState<number>();
  const shown = chosen ?? current;
  return (
    <div className={zones.page}>
      <PageHead title={route.kindTitle} note={`${t('routes.one')} · ${route.processTitle}`}>
        {route.mayEdit && (
          <Button type="primary" onClick={() => void navigate(`edit?from=${shown}`)}>
            {t('routes.edit.verb', { version: shown })}
          </Button>
        )}
      </PageHead>
      <div className={zones.zones}>
        <section className={styles.main} aria-label={t('routes.shown', { version: shown })}>
          <h2 className={styles.heading}>{t('routes.shown', { version: shown })}</h2>
          <Steps route={route} version={shown} />
        </section>
        <aside className={styles.rail} aria-label={t('routes.versions')}>
          <h2 className={styles.heading}>{t('routes.versions')}</h2>
          <VersionList route={keyOf(route)} versions={route.versions} shown={shown} onShow={choose} />
        </aside>
      </div>
    </div>
  );
}

/** The route of one kind of paper: the way it goes, and its versions. */
export function RoutePage() {
  const { data, error, refetch } = useRoute(useRouteKey());
  if (data) return <RouteBody route={data} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={8} />;
}
