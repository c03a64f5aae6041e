import { Form, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { usePaymentAct } from '../../../data/campaign-payments.ts';
import { NumberField } from './number-field.tsx';
import type { PaymentDialogProps } from './payment-dialog-props.ts';
import { useSumOf } from './use-sum-of.ts';

/** Asks for which application a payment came. */
export function AssignDialog({ campaign, payment, onClose }: PaymentDialogProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ application: string }>();
  const act = usePaymentAct(campaign, payment.id);
  const sum = useSumOf(payment);
  return (
    <Modal
      open
      title={t('payments.assign.title')}
      okText={t('payments.assign.verb')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: act.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{sum}</p>
      {payment.purpose !== '' && <p>{payment.purpose}</p>}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ application }) => act.mutate({ type: 'assign', application }, { onSuccess: onClose })}
      >
        <NumberField campaign={campaign} />
      </Form>
      {act.error && <ProblemNotice error={act.error} />}
    </Modal>
  );
}
