import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListSkeleton } from '../../../components/list/list-skeleton.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';
import { useApplicationWindows } from '../../../data/applications.ts';

/** Leads to the payments of the latest summer semester, so that nobody has to look for them. */
export function LatestPayments() {
  const { t } = useTranslation();
  const { data: windows, error, refetch } = useApplicationWindows();
  const latest = windows?.[0];
  if (latest) return <Navigate to={`/campaigns/${latest.id}/payments`} replace />;
  return (
    <>
      <PageHead title={t('payments.title')} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!windows && !error && <ListSkeleton rows={4} />}
      {windows && <EmptyState title={t('applications.none.title')} text={t('payments.none')} />}
    </>
  );
}
