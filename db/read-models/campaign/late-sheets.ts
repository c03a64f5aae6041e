/** Sheets nobody has handed in, and whom it concerns. */
import type { Knex } from 'knex';

export interface LateSheets {
  /** in order */
  readonly numbers: readonly string[];
  /** heads of the office, and deans of the faculties whose students stand in the sheets */
  readonly concernedIds: readonly string[];
}

/** The sheets of a campaign that are still out. */
export async function readLateSheets(db: Knex, campaignId: string): Promise<LateSheets> {
  const late = db('grade_sheets').where({ campaign_id: campaignId, status: 'issued' });
  const numbers = await late.clone().orderBy(['year', 'ordinal']).pluck<string[]>('number');
  const faculties = db('applications')
    .whereIn('group_id', late.clone().select('group_id'))
    .where({ status: 'placed' })
    .select('faculty_id');
  const concernedIds = await db('posts')
    .join('people', 'people.id', 'posts.person_id')
    .where('people.active', true)
    .where((posts) => {
      void posts.where('posts.role', 'registrar-head').orWhere((deans) => {
        void deans.where('posts.role', 'dean').whereIn('posts.unit_id', faculties);
      });
    })
    .orderBy('posts.person_id')
    .distinct()
    .pluck<string[]>('posts.person_id');
  return { numbers, concernedIds };
}
