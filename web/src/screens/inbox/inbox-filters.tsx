import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask, TaskFilter } from '../../api/models.ts';
import { FilterBar } from '../../components/filter-bar.tsx';
import { KindFilter } from '../../components/kind-filter.tsx';
import { SearchField } from '../../components/search-field.tsx';

interface Props {
  readonly filter: TaskFilter;
  readonly tasks: readonly InboxTask[];
  readonly onChange: (name: string, value: string | undefined) => void;
}

/** Search and kind of paper above the inbox. */
export function InboxFilters({ filter, tasks, onChange }: Props) {
  const { t } = useTranslation();
  const search = useCallback((words: string) => onChange('q', words), [onChange]);
  const papers = useMemo(() => tasks.map((task) => task.case), [tasks]);
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('inbox.search')} value={filter.q ?? ''} onSearch={search} />
      <KindFilter value={filter.kind} papers={papers} onChange={(value) => onChange('kind', value)} />
    </FilterBar>
  );
}
