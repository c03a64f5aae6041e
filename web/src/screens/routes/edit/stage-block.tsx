import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteFault, RouteStage, RouteView } from '../../../api/models.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { StageSummary } from '../route-reading.tsx';
import type { RouteChange } from './change-steps.ts';
import styles from './editor.module.css';
import { StageFields } from './stage-fields.tsx';

interface Props {
  readonly route: RouteView;
  readonly step: string;
  readonly stage: RouteStage;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly faults: readonly RouteFault[];
  readonly change: (change: RouteChange) => void;
}

function StageButtons({ step, stage, isFirst, isLast, change }: Omit<Props, 'route' | 'faults'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = stage.title[language];
  const place = { step, key: stage.key };
  return (
    <>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={t('routes.edit.earlier', { name })}
        disabled={isFirst}
        onClick={() => change({ type: 'move', ...place, by: -1 })}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={t('routes.edit.later', { name })}
        disabled={isLast}
        onClick={() => change({ type: 'move', ...place, by: 1 })}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('routes.edit.remove', { name })}
        onClick={() => change({ type: 'remove', ...place })}
      />
    </>
  );
}

/** One stage: in short, or with its fields. */
export function StageBlock({ faults, ...props }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { route, step, stage, change } = props;
  const [isOpen, setOpen] = useState(stage.participants.length === 0);
  const verb = isOpen ? t('routes.edit.fold') : t('routes.edit.unfold');
  const replace = (changed: RouteStage) => change({ type: 'stage', step, key: stage.key, stage: changed });
  return (
    <li className={styles.stage}>
      <div className={styles.stageHead}>
        <span className={styles.stageTitle}>{stage.title[language]}</span>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={`${verb}: ${stage.title[language]}`}
          onClick={() => setOpen(!isOpen)}
        >
          {verb}
        </Button>
        <StageButtons {...props} />
      </div>
      {isOpen ? (
        <StageFields route={route} stage={stage} onChange={replace} />
      ) : (
        <StageSummary route={route} stage={stage} />
      )}
      {faults.map(({ code, message }) => (
        <div key={`${code} ${message}`} className={styles.fault}>
          {message}
        </div>
      ))}
    </li>
  );
}
