import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxTask, Verdict } from '../../api/models.ts';
import { problemOf } from '../../api/problem.ts';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { DecisionDialog } from './decision-dialog.tsx';
import styles from './decision-actions.module.css';
import { TaskMoves } from './task-moves.tsx';
import { useDecision } from './use-decision.tsx';
import { useDecisionKeys } from './use-decision-keys.ts';
import { answersOf, isAskedAbout, verbOf } from './verdicts.ts';

interface Props {
  readonly task: InboxTask;
  readonly onDecided: () => void;
}

const KEYS: Partial<Record<Verdict, string>> = { return: 'R' };

function OtherAnswers({
  verdicts,
  onAsk,
}: {
  readonly verdicts: readonly Verdict[];
  readonly onAsk: (v: Verdict) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.others}>
      {verdicts.map((verdict) => (
        <Tooltip key={verdict} title={KEYS[verdict] && t('signing.key', { key: KEYS[verdict] })}>
          <Button type="text" danger={verdict === 'refuse'} onClick={() => onAsk(verdict)}>
            {t(`signing.verb.${verdict}`)}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}

/** The answers: the hoped-for one stands alone at the bottom, away from those against. */
export function DecisionActions({ task, onDecided }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Verdict>();
  const decision = useDecision(task, onDecided);
  const { main, others } = answersOf(task);
  const answer = (verdict: Verdict) => (isAskedAbout(verdict) ? setAsked(verdict) : decision.send(verdict));
  useDecisionKeys({ task, answer, isBusy: decision.isPending || asked !== undefined });
  return (
    <div className={styles.actions}>
      {decision.error && !asked ? (
        <ProblemNotice
          error={decision.error}
          {...(problemOf(decision.error).status === 409 && { kept: t('signing.meanwhile') })}
        />
      ) : null}
      <TaskMoves task={task} />
      {others.length > 0 && <OtherAnswers verdicts={others} onAsk={answer} />}
      {main && (
        <Tooltip title={t('signing.key', { key: 'S' })}>
          <Button type="primary" size="large" block loading={decision.isPending && !asked} onClick={() => answer(main)}>
            {t(`signing.verb.${verbOf(task, main)}`)}
          </Button>
        </Tooltip>
      )}
      {asked && <DecisionDialog task={task} verdict={asked} decision={decision} onClose={() => setAsked(undefined)} />}
    </div>
  );
}
