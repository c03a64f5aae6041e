import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { KindView } from '../../api/models.ts';
import { problemOf } from '../../api/problem.ts';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { ReturnRemarks } from '../../components/return-remarks.tsx';
import { useCase } from '../../data/cases.ts';
import styles from './paper-form.module.css';
import type { Draft } from './use-draft.ts';

interface Props {
  readonly kind: KindView;
  readonly draft: Draft;
  readonly isComplete: boolean;
}

function useSavedWords(draft: Draft, isComplete: boolean): string {
  const { t } = useTranslation();
  if (draft.isSaving) return t('newPaper.saving');
  if (draft.error) return t('newPaper.notSaved');
  if (!isComplete) return t('newPaper.keptHere');
  return draft.paper ? t('newPaper.saved') : t('newPaper.saving');
}

/** Offers the version somebody else saved meanwhile; one's own text stays until then. */
function NewerVersion({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const stored = useCase(draft.paper?.id);
  const takeOver = async () => {
    const { data } = await stored.refetch();
    if (data) draft.takeOver(data);
  };
  return (
    <div className={styles.trouble}>
      <ProblemNotice error={draft.error} kept={t('newPaper.conflictKept')} />
      <Button onClick={() => void takeOver()}>{t('newPaper.takeNewer')}</Button>
    </div>
  );
}

function SaveTrouble({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  if (!draft.error) return null;
  if (problemOf(draft.error).code === 'CHANGED_MEANWHILE') return <NewerVersion draft={draft} />;
  return (
    <div className={styles.trouble}>
      <ProblemNotice error={draft.error} kept={t('newPaper.textKept')} onRetry={() => void draft.saveNow()} />
    </div>
  );
}

/** Which paper is being made and whether it is saved. */
export function FormHead({ kind, draft, isComplete }: Props) {
  const { t } = useTranslation();
  const words = useSavedWords(draft, isComplete);
  return (
    <>
      <PageHead title={kind.title} note={<span role="status">{words}</span>}>
        {draft.paper === undefined && <Link to="/new">{t('newPaper.otherKind')}</Link>}
      </PageHead>
      {draft.paper && <ReturnRemarks paper={draft.paper} />}
      <SaveTrouble draft={draft} />
    </>
  );
}
