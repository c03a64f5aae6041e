/** Open tasks of a person, most urgent first. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { TaskAction } from '../../domain/approval/state.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { searchPatterns } from '../search-terms.ts';
import type { CaseAuthor, CaseHead } from './cases.ts';

export interface InboxRow {
  readonly id: string;
  readonly step: string;
  readonly stage: string | null;
  readonly action: TaskAction;
  readonly assigneeId: string;
  readonly version: number;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly post: LocalizedText;
  /** the absent or delegating person the task is done for */
  readonly actingFor: CaseAuthor | null;
  readonly case: Pick<CaseHead, 'id' | 'title' | 'number' | 'summary' | 'author'>;
  /** what a task to answer asks */
  readonly question: { readonly from: CaseAuthor; readonly text: string } | null;
  readonly studentCount: number;
  /** names of the first three students of the content, in its order */
  readonly firstStudents: readonly Readonly<Record<DocumentLanguage, PersonName>>[];
  /** titles of the faculties of the students, in order of unit id */
  readonly units: readonly LocalizedText[];
  readonly remarks: number;
  readonly wasReturned: boolean;
  /** version of the latest visa the person gave in the case before */
  readonly ownVisaVersion: number | null;
}

export interface InboxFilter {
  readonly personId: string;
  readonly process?: string;
  readonly kind?: string;
  readonly q?: string;
}

export interface InboxPlace {
  readonly dueAt: Instant;
  readonly id: string;
}

/** One row more than the limit when there are more. */
export async function readInbox(
  db: Knex,
  { after, limit, ...filter }: InboxFilter & { readonly after?: InboxPlace; readonly limit: number },
): Promise<readonly InboxRow[]> {
  const query = inboxOf(db, filter)
    .join('posts', 'posts.id', 'tasks.post_id')
    .join('people', 'people.id', 'cases.author_id')
    .select<InboxRow[]>(...COLUMNS, ...COMPUTED.map((column) => db.raw(column)))
    .orderBy(['tasks.due_at', 'tasks.id'])
    .limit(limit + 1);
  if (after) query.whereRaw('(tasks.due_at, tasks.id) > (?, ?)', [after.dueAt, after.id]);
  return query;
}

/** How many open tasks fit the filter. */
export async function countInbox(db: Knex, filter: InboxFilter): Promise<number> {
  const row: { count: number } | undefined = await inboxOf(db, filter).first(db.raw('count(*)::int as count'));
  return row?.count ?? 0;
}

function inboxOf(db: Knex, { personId, process, kind, q }: InboxFilter) {
  const query = db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .where({ 'tasks.assignee_id': personId, 'tasks.status': 'open' })
    .whereRaw(NOT_ANSWERED);
  if (process !== undefined) query.where('cases.process', process);
  if (kind !== undefined) query.where('cases.kind', kind);
  for (const pattern of searchPatterns(q ?? '')) query.whereLike('cases.search_text', pattern);
  return query;
}

/** An answer that can still be taken back has been given. */
const NOT_ANSWERED = `not jsonb_path_exists(cases.summary, '$.pending[*].taskId \\? (@ == $id)',
  jsonb_build_object('id', tasks.id))`;

const COLUMNS = [
  'tasks.id',
  'tasks.step',
  'tasks.stage',
  'tasks.action',
  'tasks.assignee_id as assigneeId',
  'tasks.version',
  'tasks.opened_at as openedAt',
  'tasks.due_at as dueAt',
  'posts.title as post',
];

const FIRST_STUDENTS = `select jsonb_agg(students.name order by named.place)
  from unnest(case_contents.student_ids[1:3]) with ordinality as named (id, place)
  join students on students.id = named.id`;
const UNITS = `select jsonb_agg(units.title order by units.id) from units where units.kind = 'faculty' and units.id in (
  select students.faculty_id from students where students.id = any(case_contents.student_ids))`;
const OWN_VISA = `select max(own.version) from tasks as own where own.case_id = cases.id
  and own.assignee_id = tasks.assignee_id and own.verdict in ('approve', 'approve-with-remark', 'sign')`;

const QUESTION = `select jsonb_build_object('text', remarks.text,
    'from', jsonb_build_object('id', speaker.id, 'login', speaker.login, 'name', speaker.name))
  from change_log join remarks on remarks.id = change_log.details ->> 'remarkId'
  join people as speaker on speaker.id = change_log.actor_id
  where change_log.case_id = cases.id and change_log.action = 'asked' and change_log.details ->> 'taskId' = tasks.id`;

const ACTING_FOR = `select jsonb_build_object('id', principals.id, 'login', principals.login, 'name', principals.name)
  from people as principals where principals.id = tasks.acting_for_id`;

const COMPUTED = [
  `(${ACTING_FOR}) as "actingFor"`,
  `jsonb_build_object('id', cases.id, 'title', cases.title, 'number', cases.number, 'summary', cases.summary,
    'author', jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name)) as "case"`,
  `case when tasks.action = 'answer' then (${QUESTION}) end as question`,
  'cardinality(case_contents.student_ids) as "studentCount"',
  `coalesce((${FIRST_STUDENTS}), '[]'::jsonb) as "firstStudents"`,
  `coalesce((${UNITS}), '[]'::jsonb) as units`,
  `(select count(*)::int from tasks as told where told.case_id = cases.id and told.remark_id is not null
    and told.action <> 'answer') as remarks`,
  `exists (select 1 from tasks as sent where sent.case_id = cases.id and sent.verdict = 'return') as "wasReturned"`,
  `(${OWN_VISA}) as "ownVisaVersion"`,
];
