import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView, HistoryEntry } from '../api/models.ts';
import { useHistory } from '../data/case-records.ts';
import styles from './return-remarks.module.css';
import { upTo } from './up-to.ts';

/** Entries by which the paper came back last, oldest first. */
function lastReturns(history: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const submittedAt = history.findLastIndex(({ action }) => action === 'submitted');
  return history.slice(submittedAt + 1).filter(({ details }) => details['verdict'] === 'return');
}

function Remarks({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const { data = [] } = useHistory(paper.id);
  const returns = lastReturns(upTo(paper.asOf, data));
  if (returns.length === 0) return null;
  const description = returns.map((entry) => (
    <p key={entry.seq} className={styles.remark}>
      <strong>{entry.actor?.name}</strong>: {entry.remark}
    </p>
  ));
  return (
    <div className={styles.zone}>
      <Alert type="warning" showIcon role="status" title={t('case.returned')} description={description} />
    </div>
  );
}

/** While a paper is in rework, says who sent it back and what has to be put right. */
export function ReturnRemarks({ paper }: { readonly paper: CaseView }) {
  if (paper.status !== 'rework') return null;
  return <Remarks paper={paper} />;
}
