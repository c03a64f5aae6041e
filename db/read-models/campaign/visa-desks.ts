import type { Knex } from 'knex';
import type { VisaDesks } from '../../../domain/campaign/visa-givers.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { createAbsencesStore } from '../../stores/absences-store.ts';

interface FacultyRow {
  readonly id: string;
  readonly deans: readonly string[];
}

/** Who has visas of summer semesters to give on a day. */
export async function readVisaDesks(db: Knex, date: IsoDate): Promise<VisaDesks> {
  const [absences, faculties] = await Promise.all([createAbsencesStore(db).onDay(date), facultiesOf(db)]);
  return { date, absences, deans: new Map(faculties.map(({ id, deans }) => [id, deans])) };
}

function facultiesOf(db: Knex): Promise<readonly FacultyRow[]> {
  return db('units')
    .leftJoin('posts', (on) => on.on('posts.unit_id', 'units.id').andOnVal('posts.role', 'dean'))
    .where('units.kind', 'faculty')
    .groupBy('units.id')
    .orderBy('units.id')
    .select<FacultyRow[]>(
      'units.id',
      db.raw(`coalesce(array_agg(posts.person_id order by posts.id) filter (where posts.person_id is not null),
        '{}') as deans`),
    );
}
