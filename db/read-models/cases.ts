/** Cases for the list and the case screen. */
import type { Knex } from 'knex';
import type { CaseScope } from '../../contracts/viewer.ts';
import type { PersonName } from '../../contracts/directory.ts';
import type { CaseStatus } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../domain/shared/time.ts';
import { searchPatterns } from '../search-terms.ts';
import { withinCaseScope } from './case-scope.ts';

export interface CaseAuthor {
  readonly id: string;
  readonly login: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
}

export interface CaseHead {
  readonly id: string;
  readonly title: LocalizedText;
  readonly number: string | null;
  readonly registeredOn: IsoDate | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly summary: CaseSummary;
  readonly author: CaseAuthor;
  /** null before registration */
  readonly validity: 'in-force' | 'amended' | 'annulled' | null;
  /** another order about it is on its way, or annuls it */
  readonly isSpokenOf: boolean;
}

export interface CaseRow extends CaseHead {
  readonly content: Readonly<Record<string, Json>>;
  readonly studentIds: readonly string[];
}

export interface ListedCase extends CaseHead {
  readonly openTaskCount: number;
  /** the most urgent open task */
  readonly dueAt: Instant | null;
}

export interface CaseFilter {
  readonly status?: CaseStatus;
  readonly process?: string;
  readonly kind?: string;
  readonly registered?: boolean;
  /** index and year of a file of the nomenclature, with a slash between */
  readonly file?: string;
  readonly q?: string;
}

export interface CasePlace {
  readonly updatedAt: Instant;
  readonly id: string;
}

const HEAD_COLUMNS = [
  'cases.id',
  'cases.title',
  'cases.number',
  'cases.registered_on as registeredOn',
  'cases.created_at as createdAt',
  'cases.updated_at as updatedAt',
  'cases.summary',
];
const VALIDITY = `(select case when own.status = 'annulled' then 'annulled'
  when exists (select 1 from case_relations join registrations later on later.case_id = case_relations.case_id
    where case_relations.order_id = cases.id and case_relations.type = 'amends' and later.status = 'in-force')
  then 'amended' else 'in-force' end from registrations own where own.case_id = cases.id) as validity`;
const IS_SPOKEN_OF = `exists (select 1 from case_relations where case_relations.order_id = cases.id
  and (case_relations.registered_at is null or case_relations.type = 'annuls')) as "isSpokenOf"`;
const AUTHOR = `jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as author`;

/** The case with its content; nothing when there is none in the scope. */
export async function readCase(db: Knex, id: string, scope: CaseScope): Promise<CaseRow | undefined> {
  const query = db('cases')
    .join('people', 'people.id', 'cases.author_id')
    .join('case_contents', 'case_contents.id', 'cases.content_id')
    .where('cases.id', id)
    .select<CaseRow[]>(
      ...HEAD_COLUMNS,
      'case_contents.content',
      'case_contents.student_ids as studentIds',
      db.raw(AUTHOR),
      db.raw(VALIDITY),
      db.raw(IS_SPOKEN_OF),
    );
  return withinCaseScope(query, scope).first() as Promise<CaseRow | undefined>;
}

/** Newest change first; one row more than the limit when there are more. */
export async function listCases(
  db: Knex,
  request: {
    readonly scope: CaseScope;
    readonly filter: CaseFilter;
    readonly after?: CasePlace;
    readonly limit: number;
  },
): Promise<readonly ListedCase[]> {
  const query = db('cases')
    .join('people', 'people.id', 'cases.author_id')
    .select<ListedCase[]>(
      ...HEAD_COLUMNS,
      ...[AUTHOR, VALIDITY, IS_SPOKEN_OF, OPEN_TASKS, DUE_AT].map((sql) => db.raw(sql)),
    )
    .orderBy([{ column: 'cases.updated_at', order: 'desc' }, { column: 'cases.id' }])
    .limit(request.limit + 1);
  filterCases(query, request.filter);
  if (request.after) query.whereRaw(AFTER, [request.after.updatedAt, request.after.updatedAt, request.after.id]);
  return withinCaseScope(query, request.scope);
}

/** Ids of numbered orders, newest number first. */
export async function newestRegistered(db: Knex, scope: CaseScope, limit: number): Promise<readonly string[]> {
  const query = db('cases')
    .join('registrations', 'registrations.case_id', 'cases.id')
    .where('registrations.status', 'in-force')
    .orderBy([
      { column: 'registrations.registered_on', order: 'desc' },
      { column: 'registrations.ordinal', order: 'desc' },
    ])
    .limit(limit)
    .pluck<string[]>('cases.id');
  return withinCaseScope(query, scope);
}

const OPEN = `from tasks where tasks.case_id = cases.id and tasks.status = 'open'`;
const OPEN_TASKS = `(select count(*) ${OPEN}) as "openTaskCount"`;
const DUE_AT = `(select min(due_at) ${OPEN}) as "dueAt"`;
const AFTER = '(cases.updated_at < ? or (cases.updated_at = ? and cases.id > ?))';

const LIES_IN = `exists (select 1 from case_files where case_files.case_id = cases.id and case_files.nomenclature = ?
  and case_files.year = ?::int)`;

function filterCases(query: Knex.QueryBuilder, { status, process, kind, registered, file, q }: CaseFilter): void {
  if (status !== undefined) query.where('cases.status', status);
  if (process !== undefined) query.where('cases.process', process);
  if (kind !== undefined) query.where('cases.kind', kind);
  if (registered) query.whereNotNull('cases.number');
  if (file !== undefined) query.whereRaw(LIES_IN, file.split('/'));
  for (const pattern of searchPatterns(q ?? '')) query.whereLike('cases.search_text', pattern);
}
