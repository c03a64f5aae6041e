/** People asked in a case as its records name them: the post, the name, and for whom a deputy acted. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../../contracts/acting-order.ts';
import type { PersonName, Sex } from '../../../contracts/directory.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import { ACTING_BASIS } from '../acting-basis.ts';
import { tasksThen, type CaseMoment } from '../case-at/tasks-then.ts';

export type Names = Readonly<Record<DocumentLanguage, PersonName>>;

export interface Doer {
  /** the post in whose place the person was asked */
  readonly post: LocalizedText;
  readonly name: Names;
  /** the absent or delegating person; the sex is for the case of the name */
  readonly principal: { readonly name: Names; readonly sex: Sex } | null;
  /** the orders by which the deputy acts, the absent person's first; null with a delegation */
  readonly basis: readonly ActingOrder[] | null;
}

const PRINCIPAL = `case when principals.id is not null then
  jsonb_build_object('name', principals.name, 'sex', principals.sex) end as principal`;

export interface DoersPlace {
  readonly timeZone: string;
  /** the tasks as they stood; absent: as they are */
  readonly then?: CaseMoment | undefined;
}

/** A query on the tasks of a case with the columns of `Doer`; further columns may be selected from `tasks` and `remarks`. */
export function selectDoers(db: Knex, caseId: string, { timeZone, then }: DoersPlace) {
  return db('tasks')
    .with('tasks', tasksThen(db, caseId, then))
    .join('cases', 'cases.id', 'tasks.case_id')
    .join('people', 'people.id', 'tasks.assignee_id')
    .leftJoin('people as principals', 'principals.id', 'tasks.acting_for_id')
    .join('posts', 'posts.id', 'tasks.post_id')
    .leftJoin('remarks', 'remarks.id', 'tasks.remark_id')
    .where('tasks.case_id', caseId)
    .select('people.name', 'posts.title as post', db.raw(ACTING_BASIS, [timeZone]), db.raw(PRINCIPAL));
}
