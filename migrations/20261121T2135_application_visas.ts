/** Who gave which visa to an application, for whom, and by which absence. */
import type { Knex } from 'knex';

export async function up(db: Knex): Promise<void> {
  await db.schema.raw(`
    create table application_visas (
      application_id text not null references applications (id),
      kind text not null check (kind in ('advise', 'endorse')),
      approved boolean not null,
      person_id text not null references people (id),
      -- the absent person for whom a deputy gave it
      acting_for_id text references people (id),
      absence_id text references absences (id),
      given_at timestamptz not null,
      primary key (application_id, kind),
      constraint application_visas_deputy check ((acting_for_id is null) = (absence_id is null))
    );
    create trigger application_visas_frozen before update or delete on application_visas
      for each row execute function refuse_change_of_record();
    -- what advisers applied for until now had their visa at once
    insert into application_visas (application_id, kind, approved, person_id, given_at)
      select id, 'advise', true, made_by, created_at from applications where made_by = adviser_id;
  `);
}

export async function down(db: Knex): Promise<void> {
  await db.schema.raw('drop table application_visas');
}
