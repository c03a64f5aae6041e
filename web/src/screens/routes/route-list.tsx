import { useTranslation } from 'react-i18next';
import type { RouteListItem } from '../../api/models.ts';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useRoutes } from '../../data/routes.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './routes.module.css';

type Head = RouteListItem['current'];

function VersionWords({ head }: { readonly head: Head }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { version, validFrom } = head;
  if (validFrom === undefined) return t('routes.original');
  return t('routes.since', { version, day: day(validFrom) });
}

function useColumns(): readonly Column<RouteListItem>[] {
  const { t } = useTranslation();
  return [
    { key: 'kind', title: t('routes.column.kind'), cell: ({ kindTitle }) => kindTitle, grow: true },
    { key: 'process', title: t('routes.column.process'), cell: ({ processTitle }) => processTitle },
    { key: 'current', title: t('routes.column.current'), cell: ({ current }) => <VersionWords head={current} /> },
    {
      key: 'coming',
      title: t('routes.column.coming'),
      cell: ({ coming }) =>
        coming ? <VersionWords head={coming} /> : <span className={styles.quiet}>{t('routes.nothingComing')}</span>,
    },
  ];
}

/** Kinds of papers with the way each goes now and the one planned. */
export function RouteList() {
  const { t } = useTranslation();
  const { data, error, refetch } = useRoutes();
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('routes.title')} note={t('routes.note')} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <ListSkeleton rows={8} />}
      {data && (
        <DataTable
          label={t('routes.title')}
          columns={columns}
          rows={data}
          rowKey={({ process, kind }) => `${process}/${kind}`}
          rowLink={({ process, kind }) => `/routes/${process}/${kind}`}
        />
      )}
    </>
  );
}
