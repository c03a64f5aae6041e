import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RouteFault, RouteStep, RouteView, StagedStep } from '../../../api/models.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { isRouteStep, isStaged, isWait } from '../is-staged.ts';
import type { RouteChange } from './change-steps.ts';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { StageBlock } from './stage-block.tsx';
import { StepHead } from './step-head.tsx';
import { titleInAll } from './title-in-all.ts';
import { WaitFields } from './wait-fields.tsx';

const LEVELS = ['in-system', 'certificate'] as const;

interface Props<Step extends RouteStep = RouteStep> {
  readonly route: RouteView;
  readonly step: Step;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly faults: readonly RouteFault[];
  readonly change: (change: RouteChange) => void;
}

function Stages({ route, step, faults, change }: Omit<Props<StagedStep>, 'isFirst' | 'isLast'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = titleInAll('routes.edit.newStage');
  return (
    <>
      <ol className={styles.stages}>
        {step.stages.map((stage, index) => (
          <StageBlock
            key={stage.key}
            route={route}
            step={step.key}
            stage={stage}
            isFirst={index === 0}
            isLast={index === step.stages.length - 1}
            faults={faults.filter((fault) => fault.stage === stage.key)}
            change={change}
          />
        ))}
      </ol>
      <Button icon={<PlusOutlined />} onClick={() => change({ type: 'add', step: step.key, title })}>
        {t('routes.edit.addStage', { step: step.title[language] })}
      </Button>
    </>
  );
}

/** What a step of the route's own holds: the level of a signature, stages, or what is waited for. */
function StepContent({ route, step, faults, change }: Omit<Props, 'isFirst' | 'isLast'>) {
  const { t } = useTranslation();
  if (isStaged(step))
    return (
      <>
        {step.type === 'signature' && (
          <Choice
            label={t('routes.level.label')}
            value={step.level ?? 'in-system'}
            options={LEVELS.map((level) => ({ value: level, label: t(`routes.level.${level}`) }))}
            onChange={(level) => change({ type: 'level', step: step.key, level })}
          />
        )}
        <Stages route={route} step={step} faults={faults} change={change} />
      </>
    );
  if (!isWait(step)) return null;
  return (
    <WaitFields
      route={route}
      until={step.until}
      onChange={(until) => change({ type: 'step', step: step.key, changed: { ...step, until } })}
    />
  );
}

/** A step: what the route may say of it, or that it stays as the procedure has it. */
export function StepBlock({ isFirst, isLast, ...props }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { step, faults, change } = props;
  if (!isRouteStep(step))
    return (
      <>
        <span className={styles.stepTitle}>{step.title[language]}</span>{' '}
        <span className={styles.quiet}>{t('routes.edit.fixed')}</span>
      </>
    );
  return (
    <>
      <StepHead step={step} isFirst={isFirst} isLast={isLast} change={change} />
      {faults
        .filter(({ stage }) => stage === undefined)
        .map(({ code, message }) => (
          <div key={`${code} ${message}`} className={styles.fault}>
            {message}
          </div>
        ))}
      <StepContent {...props} />
    </>
  );
}
