import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../../data/session.ts';
import { AssignDialog } from './assign-dialog.tsx';
import type { PaymentDialogProps } from './payment-dialog-props.ts';
import styles from './payments.module.css';
import { ReturnDialog } from './return-dialog.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';

const DIALOGS = { assign: AssignDialog, return: ReturnDialog, 'take-back': TakeBackDialog } as const;

/** What may be done with a payment now. */
export function PaymentActs({ campaign, payment }: Omit<PaymentDialogProps, 'onClose'>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<keyof typeof DIALOGS>();
  const can = useCan();
  const Dialog = asked && DIALOGS[asked];
  const isSettled = payment.outcome === 'counted' && payment.allowedActions.length === 0;
  return (
    <div className={styles.acts}>
      {payment.allowedActions.map((action) => (
        <Button key={action} size="small" onClick={() => setAsked(action)}>
          {t(`payments.${action}.short`)}
        </Button>
      ))}
      {isSettled && can('payments.enter') && <span className={styles.quiet}>{t('payments.settled')}</span>}
      {Dialog && <Dialog campaign={campaign} payment={payment} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
