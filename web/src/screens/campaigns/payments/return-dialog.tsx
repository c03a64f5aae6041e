import { DatePicker, Form } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RemarkDialog } from '../../../components/remark-dialog.tsx';
import { usePaymentAct } from '../../../data/campaign-payments.ts';
import { useMe } from '../../../data/session.ts';
import type { PaymentDialogProps } from './payment-dialog-props.ts';
import styles from './payments.module.css';
import { useSumOf } from './use-sum-of.ts';

/** Notes that money went back to its payer: when, and by what. */
export function ReturnDialog({ campaign, payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  const act = usePaymentAct(campaign, payment.id);
  const sum = useSumOf(payment);
  const [day, setDay] = useState(dayjs(me?.today));
  const note = (reason: string) =>
    act.mutate({ type: 'return', reason, returnedOn: day.format('YYYY-MM-DD') }, { onSuccess: onClose });
  return (
    <RemarkDialog
      title={t('payments.return.title')}
      text={`${sum}. ${t('payments.return.text')}`}
      label={t('payments.return.reason')}
      verb={t('payments.return.verb')}
      isDangerous={false}
      isPending={act.isPending}
      error={act.error}
      onCancel={onClose}
      onConfirm={note}
    >
      <Form layout="vertical">
        <Form.Item label={t('payments.return.day')} htmlFor="returned-on">
          <DatePicker
            id="returned-on"
            className={styles.wide ?? ''}
            format="DD.MM.YYYY"
            placeholder=""
            allowClear={false}
            value={day}
            onChange={(next) => next && setDay(next)}
          />
        </Form.Item>
      </Form>
    </RemarkDialog>
  );
}
