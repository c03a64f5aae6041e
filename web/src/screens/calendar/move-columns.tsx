import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DeadlineMove } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './special-days.module.css';

function Paper({ move }: { readonly move: DeadlineMove }) {
  const { t } = useTranslation();
  const { id, title, kindTitle, number } = move.case;
  const step = [move.stepTitle, move.stageTitle].filter(Boolean).join(' · ');
  const people = move.people.map(({ name }) => name).join(', ');
  return (
    <>
      <div>
        {title === undefined ? kindTitle : <Link to={`/cases/${id}`}>{title}</Link>}
        {number !== undefined && ` · ${t('common.number', { number })}`}
      </div>
      <div className={styles.source}>{[step, people].filter(Boolean).join(' — ')}</div>
    </>
  );
}

/** What lists show of a deadline that moves. */
export function useMoveColumns(): readonly Column<DeadlineMove>[] {
  const { t } = useTranslation();
  const { instant } = useFormat();
  return [
    { key: 'case', title: t('calendar.column.case'), grow: true, cell: (move) => <Paper move={move} /> },
    { key: 'from', title: t('calendar.column.from'), cell: ({ from }) => instant(from) },
    { key: 'to', title: t('calendar.column.to'), cell: ({ to }) => instant(to) },
  ];
}

/** One case may have several deadlines of one instant. */
export function moveKey({ case: { id }, stepTitle, stageTitle, people, from }: DeadlineMove): string {
  return [id, stepTitle, stageTitle, from, ...people.map(({ id: personId }) => personId)].join(' ');
}
