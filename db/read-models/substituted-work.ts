/** What people are asked, or will be, that somebody's coming or going may touch. */
import type { Knex } from 'knex';
import type { BlockedStage, OpenStage, Participant } from '../../domain/approval/state.ts';

export interface OpenWork {
  readonly caseId: string;
  readonly process: string;
  readonly holder: Participant;
}

export interface OpenTask extends OpenWork {
  readonly taskId: string;
}

/** A place of a sequential stage whose turn has not come. */
export interface WaitingPlace extends OpenWork {
  readonly step: string;
  readonly stage: string;
}

interface BlockedPlace {
  readonly caseId: string;
  readonly step: string;
  readonly stage: string;
}

interface TaskRow {
  readonly id: string;
  readonly case_id: string;
  readonly process: string;
  readonly assignee_id: string;
  readonly post_id: string;
  readonly acting_for_id: string | null;
  readonly absence_id: string | null;
  readonly further_absence_ids: readonly string[] | null;
}

interface StageRow {
  readonly id: string;
  readonly process: string;
  readonly stage: OpenStage;
}

/** Open tasks of the people named and of all deputies, in order of id. */
export async function readTasksOf(db: Knex, personIds: readonly string[]): Promise<readonly OpenTask[]> {
  const rows = await db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .where('tasks.status', 'open')
    .where(
      (concerned) => void concerned.whereIn('tasks.assignee_id', [...personIds]).orWhereNotNull('tasks.absence_id'),
    )
    .orderBy('tasks.id')
    .select<TaskRow[]>(
      'tasks.id',
      'tasks.case_id',
      'cases.process',
      'tasks.assignee_id',
      'tasks.post_id',
      'tasks.acting_for_id',
      'tasks.absence_id',
      'tasks.further_absence_ids',
    );
  return rows.map((row) => ({ taskId: row.id, caseId: row.case_id, process: row.process, holder: toHolder(row) }));
}

/** Places in the lines of open sequential stages, in order of case and turn. */
export async function readWaitingPlaces(db: Knex): Promise<readonly WaitingPlace[]> {
  const rows = await db('cases')
    .where('status', 'in-progress')
    .whereRaw(`jsonb_array_length(summary -> 'openStage' -> 'waiting') > 0`)
    .orderBy('id')
    .select<StageRow[]>('id', 'process', db.raw(`summary -> 'openStage' as stage`));
  return rows.flatMap(({ id: caseId, process, stage: { step, stage, waiting } }) =>
    waiting.map((holder) => ({ caseId, process, step, stage, holder })),
  );
}

/** Stages in which nobody can be asked, or too few, in order of case. */
export async function readBlockedStages(db: Knex): Promise<readonly BlockedPlace[]> {
  const rows = await db('cases')
    .where('status', 'in-progress')
    .whereRaw(`summary -> 'blockedStage' is not null`)
    .orderBy('id')
    .select<{ id: string; stage: BlockedStage }[]>('id', db.raw(`summary -> 'blockedStage' as stage`));
  return rows.map(({ id, stage }) => ({ caseId: id, step: stage.step, stage: stage.stage }));
}

function toHolder(row: TaskRow): Participant {
  return {
    personId: row.assignee_id,
    postId: row.post_id,
    ...(row.acting_for_id !== null && { actingForId: row.acting_for_id }),
    ...(row.absence_id !== null && { absenceId: row.absence_id }),
    ...(row.further_absence_ids && { furtherAbsenceIds: row.further_absence_ids }),
  };
}
