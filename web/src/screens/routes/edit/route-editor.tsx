import { Button } from 'antd';
import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import type { RouteStep, RouteView } from '../../../api/models.ts';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useRoute, useRouteFaults, useRouteSteps } from '../../../data/routes.ts';
import { useRouteKey } from '../use-route-key.ts';
import { AddStep } from './add-step.tsx';
import { changeSteps } from './change-steps.ts';
import { CheckRail } from './check-rail.tsx';
import zones from '../../../components/two-zones.module.css';
import styles from './editor.module.css';
import { SaveRoute } from './save-route.tsx';
import { StepBlock } from './step-block.tsx';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly route: RouteView;
  /** version the new one is drawn from */
  readonly from: number;
  readonly original: readonly RouteStep[];
}

function Editor({ route, from, original }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [steps, change] = useReducer(changeSteps, original);
  const settled = useSettled(steps);
  const key = { process: route.process, kind: route.kind };
  const { data, error } = useRouteFaults({ ...key, steps: settled });
  const faults = data?.faults ?? [];
  const isReady = steps !== original && settled === steps && data?.ok === true && !error;
  const latest = route.versions[0]?.version ?? 1;
  return (
    <div className={zones.page}>
      <PageHead
        title={t('routes.edit.heading', { kind: route.kindTitle })}
        note={t('routes.edit.note', { version: from })}
      >
        <Button onClick={() => void navigate(`/routes/${key.process}/${key.kind}`)}>{t('routes.edit.leave')}</Button>
        <SaveRoute route={key} proposal={{ steps: [...steps], createdFrom: from, latest }} isReady={isReady} />
      </PageHead>
      <div className={zones.zones}>
        <ol className={styles.steps} aria-label={t('routes.one')}>
          {steps.map((step, index) => (
            <li key={step.key} className={styles.step}>
              <StepBlock
                route={route}
                step={step}
                isFirst={index <= 1}
                isLast={index >= steps.length - 2}
                faults={faults.filter((fault) => fault.step === step.key)}
                change={change}
              />
              {index < steps.length - 1 && <AddStep after={step} change={change} />}
            </li>
          ))}
        </ol>
        <CheckRail route={key} steps={settled} faults={faults} error={error} />
      </div>
    </div>
  );
}

/** A new version of a route, drawn from one that is there. */
export function RouteEditor() {
  const key = useRouteKey();
  const [address] = useSearchParams();
  const route = useRoute(key);
  const from = Number(address.get('from') ?? 1);
  const steps = useRouteSteps(key, from);
  const error = route.error ?? steps.error;
  if (error) return <ProblemNotice error={error} />;
  if (!route.data || !steps.data) return <ListSkeleton rows={8} />;
  return <Editor key={from} route={route.data} from={from} original={steps.data} />;
}
