import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Course } from '../../api/models.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable, type Column } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCourses } from '../../data/academic-record.ts';
import { useCan } from '../../data/session.ts';

function useColumns(): readonly Column<Course>[] {
  const { t } = useTranslation();
  const required = ({ requires }: Course) =>
    requires.map(({ code, title }) => (
      <div key={code}>
        {code} {title}
      </div>
    ));
  return [
    { key: 'code', title: t('study.course.code'), cell: ({ code }) => code },
    { key: 'title', title: t('study.course.title'), cell: ({ title }) => title, grow: true },
    { key: 'credits', title: t('study.course.credits'), cell: ({ credits }) => credits },
    { key: 'requires', title: t('study.course.requires'), cell: required },
  ];
}

/** Courses of the university with what must be done before each. */
export function Courses() {
  const { t } = useTranslation();
  const can = useCan();
  const { get, set } = useAddressFilter();
  const words = get('q');
  const search = useCallback((typed: string) => set('q', typed), [set]);
  const list = useCourses(words);
  const columns = useColumns();
  return (
    <>
      <PageHead title={t('study.courses.title')}>
        {can('record.import') && (
          <Link to="/imports">
            <Button tabIndex={-1}>{t('study.courses.import')}</Button>
          </Link>
        )}
      </PageHead>
      <FilterBar label={t('common.filters')}>
        <SearchField label={t('study.courses.search')} value={words ?? ''} onSearch={search} />
      </FilterBar>
      <ListBody
        list={list}
        isFiltered={Boolean(words)}
        empty={{ title: t('study.courses.empty.title'), text: t('study.courses.empty.text') }}
      >
        <DataTable label={t('study.courses.title')} columns={columns} rows={list.items} rowKey={({ code }) => code} />
      </ListBody>
    </>
  );
}
