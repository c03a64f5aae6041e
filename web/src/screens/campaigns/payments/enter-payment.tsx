import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../api/models.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useEnterPayment } from '../../../data/campaign-payments.ts';
import { useMe } from '../../../data/session.ts';
import { NumberField } from './number-field.tsx';
import styles from './payments.module.css';

const MOST_TENGE = 10_000_000;
const LONGEST_REFERENCE = 100;

interface Values {
  readonly application: string;
  readonly amount: number;
  readonly paidOn: Dayjs;
  readonly reference: string;
}

interface Props {
  readonly campaign: string;
  /** the application it is opened for */
  readonly application?: Application;
  readonly onClose: () => void;
}

function SumAndDay() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="amount"
        label={t('payments.field.amount')}
        rules={[{ required: true, message: t('payments.required.amount') }]}
      >
        <InputNumber className={styles.wide ?? ''} min={1} max={MOST_TENGE} precision={0} />
      </Form.Item>
      <Form.Item
        name="paidOn"
        label={t('payments.field.paidOn')}
        rules={[{ required: true, message: t('payments.required.day') }]}
      >
        <DatePicker className={styles.wide ?? ''} format="DD.MM.YYYY" placeholder="" allowClear={false} />
      </Form.Item>
      <Form.Item
        name="reference"
        label={t('payments.field.reference')}
        rules={[{ required: true, whitespace: true, message: t('payments.required.reference') }]}
      >
        <Input maxLength={LONGEST_REFERENCE} />
      </Form.Item>
    </>
  );
}

/** Enters one payment by hand; what is owed is seen before it is confirmed. */
export function EnterPaymentDialog({ campaign, application, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const { data: me } = useMe();
  const enter = useEnterPayment(campaign);
  const initial = {
    paidOn: dayjs(me?.today),
    ...(application && { application: application.number, amount: application.amount - application.paid }),
  };
  const send = ({ paidOn, reference, ...values }: Values) =>
    enter.mutate(
      { ...values, paidOn: paidOn.format('YYYY-MM-DD'), reference: reference.trim() },
      { onSuccess: onClose },
    );
  return (
    <Modal
      open
      title={t('payments.enter.title')}
      okText={t('payments.enter.verb')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: enter.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={initial} onFinish={send}>
        <NumberField campaign={campaign} />
        <SumAndDay />
      </Form>
      {enter.error && <ProblemNotice error={enter.error} kept={t('payments.enter.kept')} />}
    </Modal>
  );
}
