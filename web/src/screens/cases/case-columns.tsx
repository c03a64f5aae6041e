import { useTranslation } from 'react-i18next';
import type { CaseListItem } from '../../api/models.ts';
import { CaseStatusMark } from '../../components/case-status.tsx';
import type { Column } from '../../components/list/data-table.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './case-columns.module.css';

function Title({ item }: { readonly item: CaseListItem }) {
  return (
    <>
      {item.title}
      {!item.title.startsWith(item.kindTitle) && <span className={styles.kind}>{item.kindTitle}</span>}
    </>
  );
}

/** What a list of papers shows. */
export function useCaseColumns(): readonly Column<CaseListItem>[] {
  const { t } = useTranslation();
  const { day } = useFormat();
  const numberOf = ({ number }: CaseListItem) => (number ? t('common.number', { number }) : t('common.draft'));
  return [
    { key: 'number', title: t('cases.column.number'), cell: numberOf },
    { key: 'title', title: t('cases.column.title'), cell: (item) => <Title item={item} />, grow: true },
    { key: 'status', title: t('cases.column.status'), cell: ({ status }) => <CaseStatusMark status={status} /> },
    { key: 'author', title: t('cases.column.author'), cell: ({ author }) => author.name },
    { key: 'date', title: t('cases.column.date'), cell: ({ registeredOn }) => registeredOn && day(registeredOn) },
    { key: 'updated', title: t('cases.column.updated'), cell: ({ updatedAt }) => day(updatedAt) },
  ];
}
