import type { UseQueryResult } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { DryRun } from '../../api/models.ts';
import { CheckList } from '../../components/check-list.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { ForecastNote } from '../../components/route/forecast-note.tsx';
import { RouteProof } from '../../components/route/route-proof.tsx';
import { useSubmitCase } from '../../data/cases.ts';
import type { FieldSchema } from './form/field-schema.ts';
import styles from './launch.module.css';
import { MissingNote } from './missing-note.tsx';
import { ReworkVisas } from './rework-visas.tsx';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly draft: Draft;
  readonly dryRun: UseQueryResult<DryRun>;
  readonly missing: readonly string[];
  readonly schema: FieldSchema;
  readonly onShowMissing: () => void;
}

/** Saves what is on the screen, then starts the approval of exactly that version. */
function useLaunch(draft: Draft) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const submit = useSubmitCase();
  const launch = async () => {
    const stored = await draft.saveNow();
    if (!stored) return;
    submit.mutate(
      { id: stored.id, version: stored.version },
      {
        onSuccess: () => {
          void message.success(t('newPaper.launched'));
          void navigate(`/cases/${stored.id}`);
        },
      },
    );
  };
  return { launch, isPending: submit.isPending, error: submit.error };
}

function isReady(proof: DryRun | undefined): boolean {
  return (
    proof !== undefined &&
    proof.checks.every(({ ok }) => ok) &&
    [...proof.problems, ...proof.route.flatMap(({ problems }) => problems)].every(({ blocks }) => !blocks)
  );
}

function Proof({ caseId, dryRun }: { readonly caseId: string; readonly dryRun: UseQueryResult<DryRun> }) {
  const { t } = useTranslation();
  if (dryRun.error) return <ProblemNotice error={dryRun.error} onRetry={() => void dryRun.refetch()} />;
  if (!dryRun.data) return <ListSkeleton rows={3} />;
  return (
    <>
      <CheckList checks={dryRun.data.checks} />
      {dryRun.data.rework && <ReworkVisas caseId={caseId} rework={dryRun.data.rework} />}
      {dryRun.data.staleLanguages.map((language) => (
        <p key={language}>{t(`newPaper.stale.${language}`)}</p>
      ))}
      <h3 className={styles.heading}>{t('newPaper.route')}</h3>
      <RouteProof proof={dryRun.data} />
      {isReady(dryRun.data) && <ForecastNote forecast={dryRun.data.forecast} />}
      {!isReady(dryRun.data) && <p className={styles.note}>{t('newPaper.notReady')}</p>}
    </>
  );
}

/** Machine checks, the route with its people, and the start of the approval. */
export function Launch({ draft, dryRun, missing, schema, onShowMissing }: Props) {
  const { t } = useTranslation();
  const { launch, isPending, error } = useLaunch(draft);
  const isIncomplete = missing.length > 0;
  const verb = draft.paper?.status === 'rework' ? t('newPaper.relaunch') : t('newPaper.launch');
  return (
    <>
      {isIncomplete && <MissingNote missing={missing} schema={schema} />}
      {!isIncomplete && draft.paper && <Proof caseId={draft.paper.id} dryRun={dryRun} />}
      {error && <ProblemNotice error={error} kept={t('newPaper.draftKept')} />}
      <div className={styles.end}>
        <Button
          type="primary"
          size="large"
          loading={isPending}
          disabled={!isIncomplete && !isReady(dryRun.data)}
          onClick={isIncomplete ? onShowMissing : () => void launch()}
        >
          {isIncomplete ? t('newPaper.showMissing') : verb}
        </Button>
      </div>
    </>
  );
}
