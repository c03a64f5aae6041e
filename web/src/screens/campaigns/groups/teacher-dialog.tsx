import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../components/problem-notice.tsx';

const LONGEST_NAME = 200;

interface Props {
  /** empty while nobody is named */
  readonly teacher: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onName: (teacher: string) => void;
}

/** Asks who teaches the group; an empty name takes the teacher away. */
export function TeacherDialog({ teacher, isPending, error, onClose, onName }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ teacher: string }>();
  return (
    <Modal
      open
      title={t('groups.act.name-teacher.title')}
      okText={t('groups.act.name-teacher.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ teacher }}
        onFinish={(values) => onName(values.teacher.trim())}
      >
        <Form.Item name="teacher" label={t('groups.act.name-teacher.label')}>
          <Input autoFocus maxLength={LONGEST_NAME} />
        </Form.Item>
      </Form>
      {error ? <ProblemNotice error={error} kept={t('common.remarkKept')} /> : null}
    </Modal>
  );
}
