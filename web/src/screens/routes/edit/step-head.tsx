import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RouteStep } from '../../../api/models.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { RouteChange } from './change-steps.ts';
import styles from './editor.module.css';
import { Field } from './field.tsx';
import { TitleFields } from './title-fields.tsx';

interface Props {
  readonly step: RouteStep;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly change: (change: RouteChange) => void;
}

/** The name of a step, to be changed, and where it stands. */
export function StepHead({ step, isFirst, isLast, change }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const name = step.title[language];
  const verb = isOpen ? t('routes.edit.fold') : t('routes.edit.rename');
  const move = (by: -1 | 1) => change({ type: 'move-step', step: step.key, by });
  return (
    <>
      <div className={styles.stepHead}>
        <h2 className={styles.stepName}>{name}</h2>
        <Button size="small" aria-expanded={isOpen} aria-label={`${verb}: ${name}`} onClick={() => setOpen(!isOpen)}>
          {verb}
        </Button>
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t('routes.edit.stepEarlier', { name })}
          disabled={isFirst}
          onClick={() => move(-1)}
        />
        <Button
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={t('routes.edit.stepLater', { name })}
          disabled={isLast}
          onClick={() => move(1)}
        />
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={t('routes.edit.removeStep', { name })}
          onClick={() => change({ type: 'remove-step', step: step.key })}
        />
      </div>
      {isOpen && (
        <Field label={t('routes.edit.stepName')}>
          <TitleFields
            value={step.title}
            onChange={(title) => change({ type: 'step', step: step.key, changed: { ...step, title } })}
          />
        </Field>
      )}
    </>
  );
}
