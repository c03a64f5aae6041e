import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileMoves, NewRetentionRule, RetentionClass } from '../../api/models.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useEnterRule, usePreviewRule } from '../../data/office-files.ts';
import { RuleFields } from './rule-fields.tsx';
import { RuleMoves } from './rule-moves.tsx';
import { toNewRule, type RuleValues } from './rule-values.ts';

interface Seen {
  readonly rule: NewRetentionRule;
  readonly moves: FileMoves;
}

/** Looks first, then enters: what was looked at is what is entered. */
function useRule(key: string, onEntered: () => void) {
  const [seen, setSeen] = useState<Seen>();
  const [looking, entering] = [usePreviewRule(key), useEnterRule(key)];
  const look = (values: RuleValues) => {
    const rule = toNewRule(values);
    const { reason: _reason, ...body } = rule;
    looking.mutate(body, { onSuccess: (moves) => setSeen({ rule, moves }) });
  };
  const enter = ({ rule }: Seen) => entering.mutate(rule, { onSuccess: onEntered });
  return { seen, look, enter, forget: () => setSeen(undefined), looking, entering };
}

function RuleDialog({ of, onClose }: { readonly of: RetentionClass; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<RuleValues>();
  const done = () => {
    void message.success(t('files.rule.done'));
    onClose();
  };
  const { seen, look, enter, forget, looking, entering } = useRule(of.key, done);
  const error = entering.error ?? looking.error;
  return (
    <Modal
      open
      title={t('files.rule.changeOf', { title: of.title })}
      okText={seen ? t('files.rule.confirm') : t('files.rule.look')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: looking.isPending || entering.isPending }}
      onOk={() => (seen ? enter(seen) : form.submit())}
      onCancel={onClose}
    >
      <Form<RuleValues> form={form} layout="vertical" requiredMark={false} onValuesChange={forget} onFinish={look}>
        <RuleFields />
      </Form>
      {seen && <RuleMoves moves={seen.moves} />}
      {error ? <ProblemNotice error={error} kept={t('files.rule.kept')} /> : null}
    </Modal>
  );
}

/** Opens the form in which a rule of retention is entered. */
export function EnterRule({ of }: { readonly of: RetentionClass }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={t('files.rule.changeOf', { title: of.title })}>
        {t('files.rule.change')}
      </Button>
      {isOpen && <RuleDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}
