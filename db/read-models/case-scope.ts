import type { Knex } from 'knex';
import type { CaseScope } from '../../contracts/viewer.ts';

/** Keeps the cases of a query on `cases` that fall into the scope. */
export function withinCaseScope<Query extends Knex.QueryBuilder>(query: Query, scope: CaseScope): Query {
  if (scope === 'all') return query;
  const { personId, facultyIds, advisedBy, closed } = scope;
  query.where((either) => {
    either.where('cases.author_id', personId).orWhereRaw(HAS_TASK, { personId });
    if (closed) either.orWhere('cases.status', 'closed');
    if (facultyIds.length > 0) either.orWhereRaw(NAMES_STUDENT('faculty_id = any(?)'), [[...facultyIds]]);
    if (advisedBy !== undefined) either.orWhereRaw(NAMES_STUDENT('adviser_id = ?'), [advisedBy]);
  });
  return query;
}

/** Asked now or before, oneself or through a deputy. */
const HAS_TASK = `exists (select 1 from tasks where tasks.case_id = cases.id and (tasks.assignee_id = :personId
  or tasks.acting_for_id = :personId or :personId = any(tasks.earlier_assignee_ids)))`;

const NAMES_STUDENT = (condition: string) => `(cases.status <> 'draft' and exists (
  select 1 from case_contents join students on students.id = any(case_contents.student_ids)
  where case_contents.id = cases.content_id and students.${condition}))`;
