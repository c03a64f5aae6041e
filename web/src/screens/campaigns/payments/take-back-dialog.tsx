import { useTranslation } from 'react-i18next';
import { RemarkDialog } from '../../../components/remark-dialog.tsx';
import { usePaymentAct } from '../../../data/campaign-payments.ts';
import type { PaymentDialogProps } from './payment-dialog-props.ts';
import { useSumOf } from './use-sum-of.ts';

/** Takes a mark back that was a mistake, with the reason. */
export function TakeBackDialog({ campaign, payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const act = usePaymentAct(campaign, payment.id);
  const sum = useSumOf(payment);
  const origin = payment.statement === undefined ? 'by-hand' : 'of-bank';
  return (
    <RemarkDialog
      title={t('payments.take-back.title')}
      text={`${sum}. ${t(`payments.take-back.text.${origin}`)}`}
      label={t('payments.take-back.reason')}
      verb={t('payments.take-back.verb')}
      isDangerous
      isPending={act.isPending}
      error={act.error}
      onCancel={onClose}
      onConfirm={(reason) => act.mutate({ type: 'take-back', reason }, { onSuccess: onClose })}
    />
  );
}
