import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignPayment, PaymentFilter } from '../../../api/models.ts';
import { ChoiceFilter } from '../../../components/choice-filter.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { DataTable } from '../../../components/list/data-table.tsx';
import { ListBody } from '../../../components/list/list-body.tsx';
import { SavedFile } from '../../../components/saved-file.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useAddressFilter } from '../../../components/use-address-filter.ts';
import { paymentsTable, usePayments } from '../../../data/campaign-payments.ts';
import { usePaymentColumns } from './payment-columns.tsx';
import styles from './payments.module.css';

const OUTCOMES: readonly CampaignPayment['outcome'][] = ['counted', 'unmatched', 'late', 'returned', 'annulled'];

/** Those somebody has to look at. */
const WAITING = ['unmatched', 'late'] as const;

interface WaitingProps {
  readonly waiting: Readonly<Record<(typeof WAITING)[number], number>>;
  readonly onShow: (outcome: string) => void;
}

function Waiting({ waiting, onShow }: WaitingProps) {
  const { t } = useTranslation();
  return WAITING.filter((outcome) => waiting[outcome] > 0).map((outcome) => (
    <Button key={outcome} onClick={() => onShow(outcome)}>
      {t(`payments.waiting.${outcome}`, { count: waiting[outcome] })}
    </Button>
  ));
}

function Saved({ campaign, filter }: { readonly campaign: string; readonly filter: PaymentFilter }) {
  const { t } = useTranslation();
  return (
    <span className={styles.saved}>
      {(['xlsx', 'csv'] as const).map((format) => (
        <SavedFile
          key={format}
          href={paymentsTable(campaign, filter, format)}
          words={format.toUpperCase()}
          label={t('payments.save', { format: format.toUpperCase() })}
        />
      ))}
    </span>
  );
}

/** Payments of the semester with what became of each. */
export function PaymentList({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const { get, set } = useAddressFilter();
  const outcome = OUTCOMES.find((known) => known === get('outcome'));
  const filter = { q: get('q'), outcome };
  const list = usePayments(campaign, filter);
  const columns = usePaymentColumns(campaign);
  const search = useCallback((words: string) => set('q', words), [set]);
  return (
    <>
      <FilterBar label={t('common.filters')}>
        <SearchField label={t('payments.search')} value={filter.q ?? ''} onSearch={search} />
        <ChoiceFilter
          label={t('payments.anyOutcome')}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: t(`payments.outcome.${value}`) }))}
          onChange={(value) => set('outcome', value)}
        />
        {list.first && <Waiting waiting={list.first.waiting} onShow={(value) => set('outcome', value)} />}
        <Saved campaign={campaign} filter={filter} />
      </FilterBar>
      <ListBody
        list={list}
        isFiltered={Boolean(filter.q ?? outcome)}
        empty={{ title: t('payments.empty.title'), text: t('payments.empty.text') }}
      >
        <DataTable label={t('payments.list')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      </ListBody>
    </>
  );
}
