import type { Knex } from 'knex';

/**
 * The group each student would join to repeat the year of study: one of the programme that is a year behind, by
 * preference with most who study in the same language and form. Students of the first year have none: those who will
 * study with them are not enrolled yet.
 *
 * @returns names of groups by id of student
 */
export async function readGroupsBehind(db: Knex, studentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.raw<{ rows: readonly { id: string; group_name: string }[] }>(GROUPS_BEHIND, [
    [...studentIds],
  ]);
  return new Map(rows.map(({ id, group_name: groupName }) => [id, groupName]));
}

const GROUPS_BEHIND = `
  with repeating as (
    select id, programme_id, course, study_language, study_form from students where id = any(?)
  ), kinds as (
    select distinct programme_id, course, study_language, study_form from repeating
  ), behind as (
    select distinct on (1, 2, 3, 4)
      kinds.programme_id, kinds.course, kinds.study_language, kinds.study_form, students.group_name
    from kinds join students on students.programme_id = kinds.programme_id and students.course = kinds.course - 1
    where students.status = 'studying' and students.course > 0 and students.group_name <> ''
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, count(*) filter (where students.study_language = kinds.study_language
      and students.study_form = kinds.study_form) desc, 5
  )
  select repeating.id, behind.group_name
  from repeating join behind using (programme_id, course, study_language, study_form)`;
