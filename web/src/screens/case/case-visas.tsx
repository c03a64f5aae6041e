import type { CaseView } from '../../api/models.ts';
import { ListSkeleton } from '../../components/list/list-skeleton.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { VisaSheet } from '../../components/visa-sheet.tsx';
import { useVisas } from '../../data/case-records.ts';

/** The visa sheet of a case. */
export function CaseVisas({ paper }: { readonly paper: CaseView }) {
  const { data, error, refetch } = useVisas(paper.id, paper.asOf);
  if (data) return <VisaSheet visas={data} />;
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  return <ListSkeleton rows={3} />;
}
