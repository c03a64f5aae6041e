import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useEnterAbsence } from '../../data/absences.ts';
import { AbsenceFields } from './absence-fields.tsx';
import { toNewAbsence, type AbsenceValues } from './absence-values.ts';

function EnterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<AbsenceValues>();
  const entering = useEnterAbsence();
  const send = (values: AbsenceValues) =>
    entering.mutate(toNewAbsence(values), {
      onSuccess: () => {
        void message.success(t('absences.enter.done'));
        onClose();
      },
    });
  return (
    <Modal
      open
      title={t('absences.enter.title')}
      okText={t('absences.enter.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: entering.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('absences.enter.text')}</p>
      <Form<AbsenceValues> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <AbsenceFields />
      </Form>
      {entering.error ? <ProblemNotice error={entering.error} kept={t('common.remarkKept')} /> : null}
    </Modal>
  );
}

/** Opens the form in which an absence is entered. */
export function EnterAbsence() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('absences.enter.verb')}
      </Button>
      {isOpen && <EnterDialog onClose={() => setOpen(false)} />}
    </>
  );
}
