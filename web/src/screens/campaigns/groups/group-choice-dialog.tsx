import { Form, Modal, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignGroupDetails } from '../../../api/models.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';

interface Props {
  readonly act: 'merge' | 'move';
  readonly others: CampaignGroupDetails['others'];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onChoose: (groupId: string) => void;
}

/** Asks which group of the course students join. */
export function GroupChoiceDialog({ act, others, isPending, error, onClose, onChoose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ into: string }>();
  const options = others.map(({ id, name, people }) => ({
    value: id,
    label: `${name} · ${t('groups.peopleCount', { count: people })}`,
  }));
  return (
    <Modal
      open
      title={t(`groups.act.${act}.title`)}
      okText={t(`groups.act.${act}.verb`)}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(`groups.act.${act}.text`)}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ into }) => onChoose(into)}>
        <Form.Item
          name="into"
          label={t('groups.act.into')}
          rules={[{ required: true, message: t('groups.act.intoRequired') }]}
        >
          <Select options={options} />
        </Form.Item>
      </Form>
      {error ? <ProblemNotice error={error} /> : null}
    </Modal>
  );
}
