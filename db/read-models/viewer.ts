import type { Knex } from 'knex';
import type { Viewer } from '../../contracts/viewer.ts';

type ViewerRow = Omit<Viewer, 'studentId'> & { readonly studentId: string | null };

/** Reads an active person with posts and units in one query. */
export async function readViewer(db: Knex, personId: string): Promise<Viewer | undefined> {
  const row = await db('people')
    .where({ 'people.id': personId, 'people.active': true })
    .select<ViewerRow[]>(
      'people.id as personId',
      'people.login',
      'people.name',
      'people.language',
      db.raw(`(select id from students where students.person_id = people.id limit 1) as "studentId"`),
      db.raw(`(${POSTS}) as posts`),
    )
    .first();
  if (!row) return undefined;
  const { studentId, ...viewer } = row;
  return studentId === null ? viewer : { ...viewer, studentId };
}

const POSTS = `select coalesce(jsonb_agg(jsonb_build_object('id', posts.id, 'role', posts.role, 'title', posts.title,
  'unitId', units.id, 'unitTitle', units.title) order by posts.id), '[]'::jsonb)
  from posts join units on units.id = posts.unit_id where posts.person_id = people.id`;
