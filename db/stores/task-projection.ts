/** Tasks as people's inboxes read them, kept up with the events of their case. */
import type { Knex } from 'knex';
import type { CaseEvent } from '../../domain/approval/events.ts';

type Opened = Extract<CaseEvent, { type: 'task-opened' }>;
type Closed = Extract<CaseEvent, { type: 'decided' | 'task-cancelled' }>;
type Moved = Extract<CaseEvent, { type: 'task-moved' }>;
type DeadlineMoved = Extract<CaseEvent, { type: 'deadline-moved' }>;

/** Opens, moves and closes the tasks the events name; answers the ids of all that changed, each once. */
export async function projectTasks(
  transaction: Knex.Transaction,
  caseId: string,
  events: readonly CaseEvent[],
): Promise<string[]> {
  const opened = events.filter((event): event is Opened => event.type === 'task-opened');
  const closed = events.filter((event): event is Closed => event.type === 'decided' || event.type === 'task-cancelled');
  if (opened.length > 0) await transaction('tasks').insert(opened.map((event) => toTaskRow(caseId, event)));
  const moved = events.filter((event): event is Moved => event.type === 'task-moved');
  for (const event of moved) await moveTask(transaction, caseId, event);
  const delayed: string[] = [];
  for (const event of events) {
    if (event.type === 'deadline-moved') delayed.push(...(await moveDeadline(transaction, caseId, event)));
  }
  if (closed.length > 0) await closeTasks(transaction, caseId, closed);
  const answered = events.filter((event) => event.type === 'verdict-given' || event.type === 'verdict-taken-back');
  const changed = [...moved, ...closed, ...answered].map((event) => event.taskId);
  return [...new Set([...opened.map((event) => event.task.id), ...changed, ...delayed])];
}

/** Whoever was asked before stays named, because they keep reading the case. */
async function moveTask(transaction: Knex.Transaction, caseId: string, { taskId, to }: Moved): Promise<void> {
  const moved = await transaction('tasks')
    .where({ id: taskId, case_id: caseId, status: 'open' })
    .update({
      assignee_id: to.personId,
      post_id: to.postId,
      acting_for_id: to.actingForId ?? null,
      absence_id: to.absenceId ?? null,
      further_absence_ids: to.furtherAbsenceIds ?? null,
      earlier_assignee_ids: transaction.raw(
        'array_append(array_remove(earlier_assignee_ids, assignee_id), assignee_id)',
      ),
    });
  if (moved !== 1) throw new Error(`case ${caseId} moves a task that is not open`);
}

/** Tasks of the same place that are closed keep the time they were closed by. */
async function moveDeadline(
  transaction: Knex.Transaction,
  caseId: string,
  { step, stage, dueAt }: DeadlineMoved,
): Promise<string[]> {
  const rows: { id: string }[] = await transaction('tasks')
    .where({ case_id: caseId, step, stage: stage ?? null, status: 'open' })
    .update({ due_at: dueAt })
    .returning('id');
  return rows.map(({ id }) => id);
}

async function closeTasks(transaction: Knex.Transaction, caseId: string, closed: readonly Closed[]): Promise<void> {
  const decided = closed.map((event) => (event.type === 'decided' ? event : undefined));
  const result = await transaction.raw<{ rowCount: number }>(
    `update tasks set status = closed.status, verdict = closed.verdict, remark_id = closed.remark_id,
       signature_id = closed.signature_id, closed_at = closed.at
     from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
       as closed (id, status, verdict, remark_id, signature_id, at)
     where tasks.id = closed.id and tasks.case_id = ? and tasks.status = 'open'`,
    [
      closed.map((event) => event.taskId),
      closed.map((event) => (event.type === 'decided' ? 'done' : 'cancelled')),
      decided.map((event) => event?.verdict ?? null),
      decided.map((event) => event?.remarkId ?? null),
      decided.map((event) => event?.signatureId ?? null),
      closed.map((event) => event.at),
      caseId,
    ] as unknown as string[],
  );
  if (result.rowCount !== closed.length) throw new Error(`case ${caseId} closes a task that is not open`);
}

function toTaskRow(caseId: string, { task, at }: Opened): object {
  return {
    id: task.id,
    case_id: caseId,
    step: task.step,
    stage: task.stage ?? null,
    action: task.action,
    assignee_id: task.assigneeId,
    post_id: task.postId,
    acting_for_id: task.actingForId ?? null,
    absence_id: task.absenceId ?? null,
    further_absence_ids: task.furtherAbsenceIds ?? null,
    status: 'open',
    version: task.version,
    due_at: task.dueAt,
    opened_at: at,
  };
}
