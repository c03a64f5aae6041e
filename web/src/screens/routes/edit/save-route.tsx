import { App, Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { NewRoute } from '../../../api/models.ts';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useSaveRoute, type RouteKey } from '../../../data/routes.ts';
import styles from './editor.module.css';

const LONGEST_REASON = 4000;
const LONGEST_SOURCE = 500;

interface Values {
  readonly validFrom: Dayjs;
  readonly reason: string;
  readonly source?: string;
}

interface Props {
  readonly route: RouteKey;
  readonly proposal: Pick<NewRoute, 'steps' | 'createdFrom' | 'latest'>;
}

function SaveFields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        name="validFrom"
        label={t('routes.save.validFrom')}
        rules={[{ required: true, message: t('routes.save.dayRequired') }]}
      >
        <DatePicker
          className={styles.wide ?? ''}
          format="DD.MM.YYYY"
          placeholder=""
          disabledDate={(day) => day.isBefore(dayjs(), 'day')}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('routes.save.reason')}
        rules={[{ required: true, whitespace: true, message: t('routes.save.reasonRequired') }]}
      >
        <Input.TextArea rows={3} maxLength={LONGEST_REASON} />
      </Form.Item>
      <Form.Item name="source" label={t('routes.save.source')}>
        <Input maxLength={LONGEST_SOURCE} />
      </Form.Item>
    </>
  );
}

function SaveDialog({ route, proposal, onClose }: Props & { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const saving = useSaveRoute(route);
  const send = ({ validFrom, reason, source = '' }: Values) =>
    saving.mutate(
      { ...proposal, validFrom: validFrom.format('YYYY-MM-DD'), reason: reason.trim(), source: source.trim() },
      {
        onSuccess: () => {
          void message.success(t('routes.save.done'));
          void navigate(`/routes/${route.process}/${route.kind}`);
        },
      },
    );
  return (
    <Modal
      open
      title={t('routes.save.title')}
      okText={t('routes.save.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: saving.isPending }}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>{t('routes.save.text')}</p>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <SaveFields />
      </Form>
      {saving.error ? <ProblemNotice error={saving.error} kept={t('common.remarkKept')} /> : null}
    </Modal>
  );
}

/** Opens the form in which a new version is saved; a route with faults is not saved. */
export function SaveRoute({ isReady, ...props }: Props & { readonly isReady: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" disabled={!isReady} onClick={() => setOpen(true)}>
        {t('routes.save.verb')}
      </Button>
      {isOpen && <SaveDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
