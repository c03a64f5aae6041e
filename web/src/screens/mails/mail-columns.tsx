import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UndeliveredMail } from '../../api/models.ts';
import type { Column } from '../../components/list/data-table.tsx';
import { Mark } from '../../components/mark.tsx';
import { useRetryMail } from '../../data/notifications.ts';
import { useFormat } from '../../i18n/use-format.ts';

/** Reasons of the program's own; all others are words of the mail server. */
const OWN_REASONS = ['EXPIRED', 'NOT_WRITTEN'];

function Retry({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const retry = useRetryMail();
  const send = () => retry.mutate(id, { onSuccess: () => void message.success(t('mails.retried')) });
  return (
    <Button size="small" loading={retry.isPending} onClick={send}>
      {t('mails.retry')}
    </Button>
  );
}

function useReason(): (answer: string) => string {
  const { t } = useTranslation();
  return (answer) => (OWN_REASONS.includes(answer) ? t(`mails.answer.${answer}`) : answer);
}

/** What the list shows of a mail. */
export function useMailColumns(): readonly Column<UndeliveredMail>[] {
  const { t } = useTranslation();
  const { instant } = useFormat();
  const reason = useReason();
  return [
    { key: 'person', title: t('mails.column.person'), cell: ({ person }) => person.name },
    { key: 'occasion', title: t('mails.column.occasion'), cell: ({ occasion }) => t(`mails.occasion.${occasion}`) },
    { key: 'answer', title: t('mails.column.answer'), cell: ({ answer }) => reason(answer), grow: true },
    { key: 'created', title: t('mails.column.created'), cell: ({ createdAt }) => instant(createdAt) },
    {
      key: 'state',
      title: t('mails.column.state'),
      cell: ({ state, tries }) => (
        <Mark tone={state === 'failed' ? 'late' : 'soon'}>
          {t(`mails.state.${state}`)} · {t('mails.tries', { count: tries })}
        </Mark>
      ),
    },
    {
      key: 'actions',
      title: t('mails.column.actions'),
      cell: ({ id, allowedActions }) => allowedActions.includes('retry') && <Retry id={id} />,
    },
  ];
}
