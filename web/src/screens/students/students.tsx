import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StudentFilter, StudentStatus } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { STUDENT_STATUSES } from '../../components/student-status.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useCan } from '../../data/session.ts';
import { useStudents } from '../../data/students.ts';
import { useStudentColumns } from './student-columns.tsx';

interface Props {
  readonly filter: StudentFilter;
  readonly onChange: (name: string, value: string | undefined) => void;
}

function StudentFilters({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const search = useCallback((words: string) => onChange('q', words), [onChange]);
  const statuses = STUDENT_STATUSES.map((value) => ({ value, label: t(`common.studentStatus.${value}`) }));
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('students.search')} value={filter.q ?? ''} onSearch={search} />
      <ChoiceFilter
        label={t('students.anyStatus')}
        value={filter.status}
        options={statuses}
        onChange={(value) => onChange('status', value)}
      />
    </FilterBar>
  );
}

/** The contingent: who studies where, and in which status. */
export function Students() {
  const { t } = useTranslation();
  const can = useCan();
  const { get, set } = useAddressFilter();
  const filter: StudentFilter = { q: get('q'), status: get('status') as StudentStatus | undefined };
  const list = useStudents(filter);
  const columns = useStudentColumns();
  return (
    <>
      <PageHead title={t('students.title')}>
        {can('candidates.read') && <Link to="/candidates">{t('students.candidates')}</Link>}
        {can('students.import') && (
          <Link to="/students/import">
            <Button tabIndex={-1}>{t('students.import')}</Button>
          </Link>
        )}
      </PageHead>
      <StudentFilters filter={filter} onChange={set} />
      <ListBody
        list={list}
        isFiltered={Boolean(filter.q ?? filter.status)}
        empty={{ title: t('students.empty.title'), text: t('students.empty.text') }}
      >
        <DataTable
          label={t('students.title')}
          columns={columns}
          rows={list.items}
          rowKey={({ id }) => id}
          rowLink={({ id }) => `/students/${id}`}
        />
      </ListBody>
    </>
  );
}
