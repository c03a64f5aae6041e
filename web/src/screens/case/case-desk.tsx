import type { CaseView } from '../../api/models.ts';
import { Desk } from '../../components/paper/desk.tsx';
import { usePapers } from '../../data/case-records.ts';

/** The papers of a case on the desk. */
export function CaseDesk({ paper }: { readonly paper: CaseView }) {
  const papers = usePapers(paper.id);
  return <Desk caseId={paper.id} version={paper.version} title={paper.title} papers={papers} at={paper.asOf} />;
}
