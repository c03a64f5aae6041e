import { useTranslation } from 'react-i18next';
import type { CampaignPayment } from '../../../api/models.ts';
import type { Column } from '../../../components/list/data-table.tsx';
import { Mark, type MarkTone } from '../../../components/mark.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { PaymentActs } from './payment-acts.tsx';
import styles from './payments.module.css';

const TONES: Readonly<Record<CampaignPayment['outcome'], MarkTone>> = {
  counted: 'done',
  late: 'soon',
  unmatched: 'soon',
  returned: 'quiet',
  annulled: 'quiet',
};

function Purpose({ payment }: { readonly payment: CampaignPayment }) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const { application, purpose, reason, returnedOn, statement, enteredBy } = payment;
  const origin = statement === undefined ? t('payments.byHand') : t('payments.ofBank', { file: statement });
  return (
    <>
      {application && <div>{t('payments.for', { number: application.number, student: application.student })}</div>}
      {purpose !== '' && <div>{purpose}</div>}
      {returnedOn !== undefined && <div>{t('payments.returnedOn', { day: day(returnedOn) })}</div>}
      {reason !== undefined && <div>{t('applications.because', { reason })}</div>}
      <div className={styles.quiet}>
        {origin} · {enteredBy}
      </div>
    </>
  );
}

/** What the list shows of a payment. */
export function usePaymentColumns(campaign: string): readonly Column<CampaignPayment>[] {
  const { t } = useTranslation();
  const { count, day } = useFormat();
  return [
    { key: 'day', title: t('payments.column.day'), cell: ({ paidOn }) => day(paidOn) },
    {
      key: 'amount',
      title: t('payments.column.amount'),
      cell: ({ amount }) => <span className={styles.sum}>{t('payments.tenge', { amount: count(amount) })}</span>,
    },
    { key: 'reference', title: t('payments.column.reference'), cell: ({ reference }) => reference },
    {
      key: 'outcome',
      title: t('payments.column.outcome'),
      cell: ({ outcome }) => <Mark tone={TONES[outcome]}>{t(`payments.outcome.${outcome}`)}</Mark>,
    },
    {
      key: 'purpose',
      title: t('payments.column.purpose'),
      cell: (payment) => <Purpose payment={payment} />,
      grow: true,
    },
    {
      key: 'actions',
      title: t('applications.column.actions'),
      cell: (payment) => <PaymentActs campaign={campaign} payment={payment} />,
    },
  ];
}
