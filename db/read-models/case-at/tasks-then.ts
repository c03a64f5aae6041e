import type { Knex } from 'knex';
import type { TaskLife } from '../../../domain/approval/asked-tasks.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { toJsonColumn } from '../../json-column.ts';

/** A moment of a case, with its tasks as they stood. */
export interface CaseMoment {
  readonly at: Instant;
  readonly lives: readonly TaskLife[];
}

/** The columns records are made from. A task that moves keeps its row, so that the row tells nothing of before. */
const COLUMNS = `id text, case_id text, step text, stage text, action text, version integer, assignee_id text, post_id text,
  acting_for_id text, absence_id text, further_absence_ids text[], status text, verdict text, remark_id text, due_at timestamptz,
  opened_at timestamptz, closed_at timestamptz`;

/** A query for the tasks of a case that may stand in the place of the table: as they are, or as they stood. */
export function tasksThen(db: Knex, caseId: string, then: CaseMoment | undefined): Knex.Raw {
  if (!then) return db.raw('select * from tasks where case_id = ?', [caseId]);
  const rows = then.lives.map((life) => toRow(caseId, life));
  return db.raw(`select * from jsonb_to_recordset(?::jsonb) as stood (${COLUMNS})`, [toJsonColumn(rows)]);
}

function toRow(caseId: string, { task, status, verdict, remarkId, openedAt, closedAt }: TaskLife) {
  const { id, step, stage, action, version, assigneeId, postId, actingForId, absenceId, furtherAbsenceIds, dueAt } =
    task;
  return {
    ...{ id, case_id: caseId, step, stage, action, version, assignee_id: assigneeId, post_id: postId },
    ...{ acting_for_id: actingForId, absence_id: absenceId, further_absence_ids: furtherAbsenceIds },
    ...{ status, verdict, remark_id: remarkId },
    ...{ due_at: dueAt, opened_at: openedAt, closed_at: closedAt },
  };
}
