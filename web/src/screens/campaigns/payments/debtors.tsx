import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application, ApplicationStatus } from '../../../api/models.ts';
import { ApplicationActs } from '../../../components/application/application-acts.tsx';
import { ApplicationState } from '../../../components/application/application-state.tsx';
import { ChoiceFilter } from '../../../components/choice-filter.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { DataTable, type Column } from '../../../components/list/data-table.tsx';
import { ListBody } from '../../../components/list/list-body.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useApplications } from '../../../data/applications.ts';
import { useTerms } from '../../../data/use-terms.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { EnterPaymentDialog } from './enter-payment.tsx';
import styles from './payments.module.css';

/** Statuses in which money is owed, has been paid, or has come too late; the first is asked for most. */
const STATUSES: readonly ApplicationStatus[] = ['payable', 'lapsed', 'paid', 'placed', 'withdrawn'];

function Filters({
  q,
  status,
  onSearch,
  onStatus,
}: {
  readonly q: string;
  readonly status: ApplicationStatus | undefined;
  readonly onSearch: (words: string) => void;
  readonly onStatus: (status: ApplicationStatus | undefined) => void;
}) {
  const { t } = useTranslation();
  return (
    <FilterBar label={t('common.filters')}>
      <SearchField label={t('applications.search')} value={q} onSearch={onSearch} />
      <ChoiceFilter
        label={t('applications.anyStatus')}
        value={status}
        options={STATUSES.map((value) => ({ value, label: t(`applications.status.${value}`) }))}
        onChange={(value) => onStatus(STATUSES.find((known) => known === value))}
      />
    </FilterBar>
  );
}

/** What is awaited has its term; the rest says in words how it stands. */
function Term({ application }: { readonly application: Application }) {
  const { t } = useTranslation();
  const { until } = useTerms();
  const { status, payUntil } = application;
  if (status === 'payable' && payUntil !== undefined) return t('payments.until', { until: until(payUntil) });
  return (
    <div className={styles.words}>
      <ApplicationState application={application} />
    </div>
  );
}

function useColumns(campaign: string, onPay: (application: Application) => void): readonly Column<Application>[] {
  const { t } = useTranslation();
  const { count } = useFormat();
  return [
    { key: 'number', title: t('payments.column.application'), cell: ({ number }) => number },
    {
      key: 'student',
      title: t('applications.column.student'),
      cell: ({ student, course }) => (
        <>
          <div>{student.name}</div>
          <div className={styles.quiet}>{course.title}</div>
        </>
      ),
      grow: true,
    },
    {
      key: 'due',
      title: t('payments.column.due'),
      cell: ({ amount, paid }) => (
        <span className={styles.sum}>
          {t('payments.dueOf', { due: count(Math.max(amount - paid, 0)), amount: count(amount) })}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('payments.column.term'),
      cell: (application) => <Term application={application} />,
    },
    {
      key: 'actions',
      title: t('applications.column.actions'),
      cell: (application) => (
        <div className={styles.acts}>
          {application.allowedActions.includes('pay') && (
            <Button size="small" onClick={() => onPay(application)}>
              {t('payments.enter.short')}
            </Button>
          )}
          <ApplicationActs campaign={campaign} application={application} />
        </div>
      ),
    },
  ];
}

/** Who owes what until when; found by name, number and state. */
export function Debtors({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const [q, setWords] = useState('');
  const [status, setStatus] = useState<ApplicationStatus | undefined>('payable');
  const [paying, setPaying] = useState<Application>();
  const search = useCallback((words: string) => setWords(words), []);
  const list = useApplications(campaign, { q: q === '' ? undefined : q, status });
  const columns = useColumns(campaign, setPaying);
  return (
    <>
      <Filters q={q} status={status} onSearch={search} onStatus={setStatus} />
      <ListBody
        list={list}
        isFiltered={q !== '' || (status !== undefined && status !== 'payable')}
        empty={{ title: t('payments.noDebts.title'), text: t('payments.noDebts.text') }}
      >
        <DataTable label={t('payments.debts')} columns={columns} rows={list.items} rowKey={({ id }) => id} />
      </ListBody>
      {paying && <EnterPaymentDialog campaign={campaign} application={paying} onClose={() => setPaying(undefined)} />}
    </>
  );
}
