/**
 * The orders by which the assignee of a task acts, as a column `basis` of a query on `tasks` joined with `cases`:
 * that of the absent person first, then those of deputies who were absent themselves. Null where no absence is the
 * ground. The deputies are followed as they stood when the task was closed.
 */
export const ACTING_BASIS = `case when tasks.absence_id is not null then (
  with recursive link as (
    select absences.*, 1 as place from absences where absences.id = tasks.absence_id
    union all
    select absences.*, link.place + 1 from link
      join absences on absences.person_id = link.deputy_id
        and (coalesce(tasks.closed_at, now()) at time zone ?)::date between absences.from_date and absences.to_date
        and (absences.cancelled_at is null or absences.cancelled_at > coalesce(tasks.closed_at, now()))
        and (absences.processes is null or cases.process = any(absences.processes))
    where link.deputy_id <> tasks.assignee_id and link.place < 10
  )
  select jsonb_agg(jsonb_build_object('number', basis_number, 'date', basis_date) order by place) from link
) end as basis`;
