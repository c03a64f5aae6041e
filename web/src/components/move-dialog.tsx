import { App, Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTaskMove, type TaskMove } from '../data/task-moves.ts';
import { PersonChoice } from './person-choice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const LONGEST_TEXT = 4000;

interface Values {
  readonly to?: string;
  readonly text: string;
}

interface Props {
  readonly move: TaskMove;
  readonly taskId: string;
  readonly onClose: () => void;
}

function Fields({ move }: { readonly move: TaskMove }) {
  const { t } = useTranslation();
  const isOptional = move === 'question';
  return (
    <>
      <Form.Item
        name="to"
        label={t(`moves.${move}.whom`)}
        rules={[{ required: !isOptional, message: t('moves.personRequired') }]}
      >
        <PersonChoice isOptional={isOptional} placeholder={isOptional ? t('moves.theAuthor') : t('moves.findPerson')} />
      </Form.Item>
      <Form.Item
        name="text"
        label={t(`moves.${move}.words`)}
        rules={[{ required: true, whitespace: true, message: t(`moves.${move}.wordsRequired`) }]}
      >
        <Input.TextArea autoFocus rows={4} maxLength={LONGEST_TEXT} showCount />
      </Form.Item>
    </>
  );
}

/** Asks for the person and the words that go with a question, a delegation or a reassignment. */
export function MoveDialog({ move, taskId, onClose }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const sending = useTaskMove();
  const send = ({ to, text }: Values) =>
    // the task may leave the screen with this dialog, so the promise is waited for instead of its callbacks
    sending.mutateAsync({ move, taskId, to, text: text.trim() }).then(
      () => {
        void message.success(t(`moves.${move}.done`));
        onClose();
      },
      () => undefined,
    );
  return (
    <Modal
      open
      title={t(`moves.${move}.title`)}
      okText={t(`moves.${move}.verb`)}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: sending.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t(`moves.${move}.text`)}</p>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => void send(values)}>
        <Fields move={move} />
      </Form>
      {sending.error ? <ProblemNotice error={sending.error} kept={t('common.remarkKept')} /> : null}
    </Modal>
  );
}
