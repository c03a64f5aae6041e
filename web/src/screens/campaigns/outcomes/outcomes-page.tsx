import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ChoiceFilter } from '../../../components/choice-filter.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { DataTable } from '../../../components/list/data-table.tsx';
import { ListBody } from '../../../components/list/list-body.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useAddressFilter } from '../../../components/use-address-filter.ts';
import { useChoice } from '../../../components/use-choice.ts';
import { useOutcomes } from '../../../data/campaign-results.ts';
import { DecisionBar } from './decision-bar.tsx';
import { useOutcomeColumns } from './outcome-columns.tsx';
import { OUTCOMES } from './outcome-names.ts';
import { RulesNotice } from './rules-notice.tsx';
import { useDecisions } from './use-decisions.ts';

/** What the semester comes to for each student, and the decisions of the registrar. */
export function OutcomesPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const { get, set } = useAddressFilter();
  const proposed = OUTCOMES.find((known) => known === get('proposed'));
  const list = useOutcomes(id, { proposed });
  const choice = useChoice();
  const decisions = useDecisions(id);
  const mayDecide = list.first?.allowedActions.includes('decide') ?? false;
  const columns = useOutcomeColumns({ mayDecide, choice, decide: decisions.decide });
  return (
    <>
      <PageHead title={t('outcomes.title')} note={t('outcomes.note')}>
        <Link to={`/campaigns/${id}`}>{t('report.toCampaign')}</Link>
      </PageHead>
      <FilterBar label={t('common.filters')}>
        <ChoiceFilter
          label={t('outcomes.any')}
          value={proposed}
          options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.outcome.${value}`) }))}
          onChange={(value) => set('proposed', value)}
        />
      </FilterBar>
      {list.first && <RulesNotice list={list.first} />}
      {decisions.error && <ProblemNotice error={decisions.error} />}
      <ListBody
        list={list}
        isFiltered={proposed !== undefined}
        empty={{ title: t('outcomes.empty.title'), text: t('outcomes.empty.text') }}
      >
        <DataTable
          label={t('outcomes.title')}
          columns={columns}
          rows={list.items}
          rowKey={({ student }) => student.id}
        />
      </ListBody>
      {mayDecide && list.items.length > 0 && (
        <DecisionBar shown={list.items} choice={choice} isPending={decisions.isPending} decide={decisions.decide} />
      )}
    </>
  );
}
