import { Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice.tsx';

const LONGEST_REMARK = 4000;

interface Props {
  readonly title: string;
  /** what the act leads to */
  readonly text: string;
  readonly label: string;
  readonly verb: string;
  /** what else is asked, below the words */
  readonly children?: ReactNode;
  readonly isDangerous: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onConfirm: (remark: string) => void;
}

/** Asks for the words that go with an act; without them the act is not done. */
export function RemarkDialog(props: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ remark: string }>();
  return (
    <Modal
      open
      title={props.title}
      okText={props.verb}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: props.isDangerous, loading: props.isPending }}
      onCancel={props.onCancel}
      onOk={form.submit}
    >
      <p>{props.text}</p>
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ remark }) => props.onConfirm(remark.trim())}
      >
        <Form.Item
          name="remark"
          label={props.label}
          rules={[{ required: true, whitespace: true, message: t('common.remarkRequired') }]}
        >
          <Input.TextArea autoFocus rows={4} maxLength={LONGEST_REMARK} showCount />
        </Form.Item>
      </Form>
      {props.children}
      {props.error ? <ProblemNotice error={props.error} kept={t('common.remarkKept')} /> : null}
    </Modal>
  );
}
