import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { mainAnswerOf } from '../../components/answers.ts';
import styles from './batch-bar.module.css';
import { BatchDialog } from './batch-dialog.tsx';

interface Props {
  readonly chosen: readonly InboxTask[];
  readonly onClear: () => void;
}

interface Batch {
  readonly verdict: Verdict;
  readonly tasks: readonly InboxTask[];
}

/** The chosen papers by the answer each hopes for; questions are answered one by one. */
function batchesOf(tasks: readonly InboxTask[]): readonly Batch[] {
  const verdicts = new Set(tasks.map(mainAnswerOf).filter((verdict) => verdict !== undefined && verdict !== 'answer'));
  return [...verdicts].map((verdict) => ({
    verdict,
    tasks: tasks.filter((task) => mainAnswerOf(task) === verdict),
  }));
}

/** What can be done with the chosen papers together. */
export function BatchBar({ chosen, onClear }: Props) {
  const { t } = useTranslation();
  const [batch, setBatch] = useState<Batch>();
  const close = () => {
    setBatch(undefined);
    onClear();
  };
  return (
    <>
      {chosen.length > 0 && (
        <div className={styles.bar} role="region" aria-label={t('batch.label')}>
          <span className={styles.count}>{t('batch.chosen', { count: chosen.length })}</span>
          {batchesOf(chosen).map((each) => (
            <Button key={each.verdict} type="primary" onClick={() => setBatch(each)}>
              {t('batch.act', { verb: t(`signing.verb.${each.verdict}`), count: each.tasks.length })}
            </Button>
          ))}
          <Button type="text" onClick={onClear}>
            {t('batch.clear')}
          </Button>
        </div>
      )}
      {batch && <BatchDialog {...batch} onClose={close} onCancel={() => setBatch(undefined)} />}
    </>
  );
}
