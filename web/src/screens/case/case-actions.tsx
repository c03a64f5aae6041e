import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CaseView } from '../../api/models.ts';
import { RemarkDialog } from '../../components/remark-dialog.tsx';
import { useSettleWait, useWithdrawCase } from '../../data/cases.ts';
import { Reassign } from './reassign.tsx';

function Withdraw({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const withdraw = useWithdrawCase();
  const confirm = (reason: string) => withdraw.mutate({ id: paper.id, reason }, { onSuccess: () => setAsking(false) });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('case.withdraw.verb')}</Button>
      {isAsking && (
        <RemarkDialog
          title={t('case.withdraw.title')}
          text={t('case.withdraw.text')}
          label={t('case.withdraw.reason')}
          verb={t('case.withdraw.verb')}
          isDangerous={false}
          isPending={withdraw.isPending}
          error={withdraw.error}
          onCancel={() => setAsking(false)}
          onConfirm={confirm}
        />
      )}
    </>
  );
}

const WAIT_DECISIONS = ['go-on', 'end'] as const;

/** Decides about a paper that waits for what can come no more. */
function SettleWait({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<(typeof WAIT_DECISIONS)[number]>();
  const settle = useSettleWait();
  const confirm = (decision: (typeof WAIT_DECISIONS)[number], reason: string) =>
    settle.mutate({ id: paper.id, decision, reason }, { onSuccess: () => setAsked(undefined) });
  return (
    <>
      {WAIT_DECISIONS.filter((decision) => paper.allowedActions.includes(decision)).map((decision) => (
        <Button key={decision} onClick={() => setAsked(decision)}>
          {t(`case.wait.${decision}.verb`)}
        </Button>
      ))}
      {asked && (
        <RemarkDialog
          title={t(`case.wait.${asked}.title`)}
          text={t(`case.wait.${asked}.text`)}
          label={t('case.wait.reason')}
          verb={t(`case.wait.${asked}.verb`)}
          isDangerous={asked === 'end'}
          isPending={settle.isPending}
          error={settle.error}
          onCancel={() => setAsked(undefined)}
          onConfirm={(reason) => confirm(asked, reason)}
        />
      )}
    </>
  );
}

/** Kinds of orders about a registered order, by the action that opens one. */
const LATER_ORDERS = [
  { action: 'amend', kind: 'amendment' },
  { action: 'annul', kind: 'annulment' },
] as const;

/** What may be done with a task that is not one's own, or no longer waits. */
const MOVES: readonly string[] = ['undo', 'question', 'delegate', 'reassign'];

/** What the person may do with the case as a whole; nothing else is shown. */
export function CaseActions({ paper }: { readonly paper: CaseView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const ownTask = paper.openTasks.find((task) => task.allowedActions.some((action) => !MOVES.includes(action)));
  return (
    <>
      {paper.allowedActions.includes('withdraw') && <Withdraw paper={paper} />}
      {paper.allowedActions.includes('edit') && (
        <Button type={ownTask ? 'default' : 'primary'} onClick={() => void navigate(`/new?case=${paper.id}`)}>
          {paper.status === 'rework' ? t('case.rework') : t('case.edit')}
        </Button>
      )}
      {LATER_ORDERS.filter(({ action }) => paper.allowedActions.includes(action)).map(({ action, kind }) => (
        <Button key={action} onClick={() => void navigate(`/new?process=order&kind=${kind}&order=${paper.id}`)}>
          {t(`case.later.${action}`)}
        </Button>
      ))}
      <SettleWait paper={paper} />
      <Reassign paper={paper} />
      {ownTask && (
        <Button type="primary" onClick={() => void navigate(`/inbox/${ownTask.id}`)}>
          {t(`case.decide.${ownTask.action}`)}
        </Button>
      )}
    </>
  );
}
