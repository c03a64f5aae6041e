import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { VisaSheet } from '../../components/visa-sheet.tsx';
import { useVisas } from '../../data/case-records.ts';

/** The visa sheet of a case. */
export function CaseVisas({ caseId }: { readonly caseId: string }) {
  const { data, error, refetch } = useVisas(caseId);
  if (data) return <VisaSheet visas={data} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={3} />;
}
