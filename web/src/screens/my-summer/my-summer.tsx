import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useApplicationWindows } from '../../data/applications.ts';
import { SemesterPart } from './semester-part.tsx';

/** The summer semester of a student: what may be taken, what was applied for, and how far it has come. */
export function MySummer() {
  const { t } = useTranslation();
  const { data: windows, isPending, error, refetch } = useApplicationWindows();
  return (
    <>
      <PageHead title={t('applications.mine')} />
      {isPending && <ListSkeleton rows={4} />}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {windows?.length === 0 && <EmptyState title={t('applications.none.title')} text={t('applications.none.text')} />}
      {windows?.map((window) => (
        <SemesterPart key={window.id} window={window} />
      ))}
    </>
  );
}
