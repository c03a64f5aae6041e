import type { InboxTask } from '../../api/models.ts';
import { Desk } from '../../components/paper/desk.tsx';
import { usePapers } from '../../data/case-records.ts';

/** The paper a decision is asked about, at reading size. */
export function TaskDesk({ task }: { readonly task: InboxTask }) {
  const papers = usePapers(task.case.id);
  return <Desk caseId={task.case.id} version={task.version} title={task.case.title} papers={papers} />;
}
