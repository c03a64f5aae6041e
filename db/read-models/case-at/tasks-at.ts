import type { Knex } from 'knex';
import type { TaskLife } from '../../../domain/approval/asked-tasks.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { CaseAuthor } from '../cases.ts';
import type { CaseTask } from '../case-tasks.ts';

interface Names {
  readonly people: ReadonlyMap<string, CaseAuthor>;
  readonly posts: ReadonlyMap<string, LocalizedText>;
  readonly remarks: ReadonlyMap<string, string>;
}

/** All tasks of a case as they stood, in order of opening. */
export async function readTasksAt(db: Knex, caseId: string, lives: readonly TaskLife[]): Promise<CaseTask[]> {
  const names = await readNames(db, lives);
  return lives.map((life) => toTask(caseId, life, names));
}

async function readNames(db: Knex, lives: readonly TaskLife[]): Promise<Names> {
  const personIds = lives.flatMap(({ task }) => [task.assigneeId, task.actingForId ?? task.assigneeId]);
  const [people, posts, remarks] = await Promise.all([
    readPeople(db, personIds),
    read<LocalizedText>(
      db('posts'),
      lives.map(({ task }) => task.postId),
      'title',
    ),
    read<string>(
      db('remarks'),
      lives.flatMap(({ remarkId }) => remarkId ?? []),
      'text',
    ),
  ]);
  return { people, posts, remarks };
}

/** People as cases name them, by id. */
async function readPeople(db: Knex, ids: readonly string[]): Promise<ReadonlyMap<string, CaseAuthor>> {
  const rows: CaseAuthor[] = await db('people')
    .whereIn('id', [...new Set(ids)])
    .select('id', 'login', 'name');
  return new Map(rows.map((row) => [row.id, row]));
}

async function read<Value>(table: Knex.QueryBuilder, ids: readonly string[], column: string) {
  const rows: { id: string; value: Value }[] = await table
    .whereIn('id', [...new Set(ids)])
    .select('id', `${column} as value`);
  return new Map(rows.map(({ id, value }) => [id, value]));
}

function toTask(caseId: string, life: TaskLife, names: Names): CaseTask {
  const { task, status, verdict, remarkId, signatureId, openedAt, closedAt } = life;
  const { id, step, stage, action, version, dueAt, postId } = task;
  return {
    ...{ id, caseId, step, action, status, version, dueAt, openedAt, postId },
    stage: stage ?? null,
    verdict: verdict ?? null,
    remark: known(names.remarks, remarkId) ?? null,
    signatureId: signatureId ?? null,
    closedAt: closedAt ?? null,
    assignee: stored(names.people, task.assigneeId),
    actingFor: known(names.people, task.actingForId) ?? null,
    post: stored(names.posts, postId),
  };
}

function known<Value>(values: ReadonlyMap<string, Value>, id: string | undefined): Value | undefined {
  return id === undefined ? undefined : stored(values, id);
}

function stored<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new Error(`the record names ${id}, which is not stored`);
  return value;
}
