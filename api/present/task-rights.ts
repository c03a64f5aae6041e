import type { Viewer } from '../../contracts/viewer.ts';
import {
  allowedTaskActions,
  allowedTaskMoves,
  type AskedTask,
  type TaskMove,
} from '../../domain/approval/allowed-actions.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { mayReassign } from '../policy/case-policy.ts';
import { mayChange } from '../policy/rights.ts';

/** What the viewer may answer to a task, and then what else they may do with it. */
export function rightsTo(task: AskedTask, summary: CaseSummary, viewer: Viewer): (Verdict | TaskMove)[] {
  if (!mayChange(viewer)) return [];
  const { personId } = viewer;
  const moves = allowedTaskMoves(task, summary, { personId, mayReassign: mayReassign(viewer) });
  return [...allowedTaskActions(task, summary, personId), ...moves];
}
