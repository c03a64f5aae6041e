/** The orders by which deputies act, link by link. */
import type { Knex } from 'knex';
import type { ActingOrder } from '../../contracts/acting-order.ts';
import type { Deputyship } from '../../domain/approval/deputyship.ts';

/** Orders of the absences in a list of ids, in its order, as `ActingOrder`s; null of an empty list. */
export function ordersOf(absenceIds: string): string {
  return `(select jsonb_agg(jsonb_build_object('number', basis_number, 'date', basis_date) || case when place > 1
      then jsonb_build_object('insteadOf', jsonb_build_object('name', absent.name, 'sex', absent.sex)) else '{}' end
      order by place)
    from unnest(${absenceIds}) with ordinality as links (id, place)
      join absences using (id) join people as absent on absent.id = absences.person_id)`;
}

/** Before links were recorded: the deputies as they stood when the task was closed. */
const FOLLOWED = `(
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
  select array_agg(id order by place) from link)`;

/**
 * The orders by which the assignee of a task acts, as a column `basis` of a query on `tasks` joined with `cases`:
 * that of the absent person first, then those of deputies who were absent themselves. Null where no absence is the
 * ground. Takes the time zone of the university.
 */
export const ACTING_BASIS = `case when tasks.absence_id is not null then ${ordersOf(
  `case when tasks.further_absence_ids is null then ${FOLLOWED} else tasks.absence_id || tasks.further_absence_ids end`,
)} end as basis`;

/** The orders of whoever acts by absences, in the order given; nothing for others. */
export async function readActingOrders(
  db: Knex,
  deputies: readonly Deputyship[],
): Promise<readonly (readonly ActingOrder[] | undefined)[]> {
  return Promise.all(deputies.map((deputy) => ordersOfOne(db, deputy)));
}

async function ordersOfOne(
  db: Knex,
  { absenceId, furtherAbsenceIds = [] }: Deputyship,
): Promise<readonly ActingOrder[] | undefined> {
  if (absenceId === undefined) return undefined;
  const { rows } = await db.raw<{ rows: { orders: readonly ActingOrder[] }[] }>(
    `select ${ordersOf('?::text[]')} as orders`,
    [[absenceId, ...furtherAbsenceIds]] as unknown as string[],
  );
  return rows[0]?.orders;
}
