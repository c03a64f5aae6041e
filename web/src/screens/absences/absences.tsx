import { useTranslation } from 'react-i18next';
import type { AbsenceStatus } from '../../api/models.ts';
import { ChoiceFilter } from '../../components/choice-filter.tsx';
import { FilterBar } from '../../components/filter-bar.tsx';
import { DataTable } from '../../components/list/data-table.tsx';
import { ListBody } from '../../components/list/list-body.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { useAddressFilter } from '../../components/use-address-filter.ts';
import { useAbsences } from '../../data/absences.ts';
import { useCan } from '../../data/session.ts';
import { useAbsenceColumns } from './absence-columns.tsx';
import { EnterAbsence } from './enter-absence.tsx';

const STATUSES: readonly AbsenceStatus[] = ['current', 'coming', 'past', 'cancelled'];

/** Who is absent, when, and who acts for them: everybody's for those who enter absences, one's own otherwise. */
export function Absences() {
  const { t } = useTranslation();
  const can = useCan();
  const { get, set } = useAddressFilter();
  const status = STATUSES.find((known) => known === get('status'));
  const list = useAbsences({ status });
  const columns = useAbsenceColumns();
  const options = STATUSES.map((value) => ({ value, label: t(`absences.status.${value}`) }));
  return (
    <>
      <PageHead title={t('absences.title')}>{can('absences.enter') && <EnterAbsence />}</PageHead>
      <FilterBar label={t('common.filters')}>
        <ChoiceFilter
          label={t('absences.anyStatus')}
          value={status}
          options={options}
          onChange={(value) => set('status', value)}
        />
      </FilterBar>
      <ListBody
        list={list}
        isFiltered={status !== undefined}
        empty={{ title: t('absences.empty.title'), text: t('absences.empty.text') }}
      >
        <DataTable label={t('absences.title')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      </ListBody>
    </>
  );
}
