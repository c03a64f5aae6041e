import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { PageHead } from '../../../components/page-head.tsx';
import { Tabs } from '../../../components/tabs.tsx';
import { useCampaign } from '../../../data/campaigns.ts';
import { useCan } from '../../../data/session.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Debtors } from './debtors.tsx';
import { EnterPaymentDialog } from './enter-payment.tsx';
import { PaymentList } from './payment-list.tsx';
import styles from './payments.module.css';

function Acts({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isEntering, setEntering] = useState(false);
  return (
    <>
      <Button onClick={() => setEntering(true)}>{t('payments.enter.verb')}</Button>
      <Button type="primary" onClick={() => void navigate(`/campaigns/${campaign}/payments/statement`)}>
        {t('payments.statement.open')}
      </Button>
      {isEntering && <EnterPaymentDialog campaign={campaign} onClose={() => setEntering(false)} />}
    </>
  );
}

/** Money of a summer semester: who owes what, and what has come. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const can = useCan();
  const { count } = useFormat();
  const { data: campaign } = useCampaign(id);
  const sums = campaign && { paid: count(campaign.progress.paid), due: count(campaign.progress.due) };
  const tabs = [
    { key: 'debts', label: t('payments.debts'), children: <Debtors campaign={id} /> },
    { key: 'payments', label: t('payments.list'), children: <PaymentList campaign={id} /> },
  ];
  return (
    <>
      <PageHead title={t('payments.title')} note={sums && t('payments.note', sums)}>
        <Link to={`/campaigns/${id}`}>{t('report.toCampaign')}</Link>
        {can('payments.enter') && <Acts campaign={id} />}
      </PageHead>
      <div className={styles.body}>
        <Tabs label={t('payments.title')} tabs={tabs} />
      </div>
    </>
  );
}
