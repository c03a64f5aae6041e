/** The sheet of tasks, verdicts and visas made again from the events, against the tables people read. */
import type { Knex } from 'knex';
import { askedTasks, type TaskLife } from '../../domain/approval/asked-tasks.ts';
import type { CaseEvent } from '../../domain/approval/events.ts';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Finding } from './finding.ts';

const COLUMNS = {
  id: 'id',
  assignee: 'assignee_id',
  post: 'post_id',
  actingFor: 'acting_for_id',
  absence: 'absence_id',
  furtherAbsences: 'further_absence_ids',
  action: 'action',
  status: 'status',
  verdict: 'verdict',
  remark: 'remark_id',
  version: 'version',
  dueAt: 'due_at',
  openedAt: 'opened_at',
  closedAt: 'closed_at',
};

export async function replaySheet(db: Knex, caseId: string, events: readonly CaseEvent[]): Promise<Finding> {
  const rows: ({ readonly id: string } & Record<string, Json>)[] = await db('tasks')
    .where({ case_id: caseId })
    .select(COLUMNS);
  const recorded = new Map(rows.map((row) => [row.id, canonicalJson(row)]));
  const made = new Map(askedTasks(events).map((life) => [life.task.id, canonicalJson(lineOf(life))]));
  const ids = [...new Set([...made.keys(), ...recorded.keys()])];
  const other = ids.filter((id) => made.get(id) !== recorded.get(id));
  const finding = { what: 'sheet of tasks and verdicts', extent: `${ids.length} lines` };
  if (other.length === 0) return finding;
  const lines = other.map(
    (id) => `${id} made again: ${made.get(id) ?? 'none'}; recorded: ${recorded.get(id) ?? 'none'}`,
  );
  return { ...finding, difference: lines.join('\n    ') };
}

function lineOf({ task, status, verdict, remarkId, openedAt, closedAt }: TaskLife): Record<string, Json> {
  return {
    id: task.id,
    assignee: task.assigneeId,
    post: task.postId,
    actingFor: task.actingForId ?? null,
    absence: task.absenceId ?? null,
    furtherAbsences: task.furtherAbsenceIds ?? null,
    action: task.action,
    status,
    verdict: verdict ?? null,
    remark: remarkId ?? null,
    version: task.version,
    dueAt: task.dueAt,
    openedAt,
    closedAt: closedAt ?? null,
  };
}
