import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { RouteFault, RouteStep, RouteView } from '../../../api/models.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { isStaged } from '../is-staged.ts';
import type { RouteChange } from './change-steps.ts';
import { Choice } from './choice.tsx';
import styles from './editor.module.css';
import { StageBlock } from './stage-block.tsx';

const LEVELS = ['in-system', 'certificate'] as const;

interface Props {
  readonly route: RouteView;
  readonly step: RouteStep;
  readonly faults: readonly RouteFault[];
  readonly change: (change: RouteChange) => void;
}

/** A new stage bears its name in every language, whichever is shown. */
function newTitle() {
  const title = (lng: string) => i18next.t('routes.edit.newStage', { lng });
  return { kk: title('kk'), ru: title('ru'), en: title('en') };
}

/** A step: its stages, or that it stays as it is. */
export function StepBlock({ route, step, faults, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!isStaged(step))
    return (
      <li className={styles.step}>
        <span className={styles.stepTitle}>{step.title[language]}</span>{' '}
        <span className={styles.quiet}>{t('routes.edit.fixed')}</span>
      </li>
    );
  return (
    <li className={styles.step}>
      <h2 className={styles.stepTitle}>{step.title[language]}</h2>
      {step.type === 'signature' && (
        <Choice
          label={t('routes.level.label')}
          value={step.level ?? 'in-system'}
          options={LEVELS.map((level) => ({ value: level, label: t(`routes.level.${level}`) }))}
          onChange={(level) => change({ type: 'level', step: step.key, level })}
        />
      )}
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
      <Button icon={<PlusOutlined />} onClick={() => change({ type: 'add', step: step.key, title: newTitle() })}>
        {t('routes.edit.addStage', { step: step.title[language] })}
      </Button>
    </li>
  );
}
