/** Summer semesters as people see them. */
import type { Knex } from 'knex';
import type { CampaignState } from '../../../domain/campaign/state.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { CaseAuthor } from '../cases.ts';

export interface CampaignRow {
  readonly id: string;
  readonly state: CampaignState;
  readonly owner: CaseAuthor;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** All campaigns, the latest semester first; a university has two a year at most. */
export async function listCampaigns(db: Knex): Promise<readonly CampaignRow[]> {
  return selectCampaigns(db).orderBy([
    { column: 'campaigns.academic_year', order: 'desc' },
    { column: 'campaigns.session', order: 'desc' },
    { column: 'campaigns.created_at', order: 'desc' },
    { column: 'campaigns.id' },
  ]);
}

export async function readCampaign(db: Knex, id: string): Promise<CampaignRow | undefined> {
  const [row] = await selectCampaigns(db).where('campaigns.id', id);
  return row;
}

/** Tells whether a year has such a semester that was not cancelled. */
export async function hasSemester(
  db: Knex,
  semester: { readonly academicYear: number; readonly session: number },
): Promise<boolean> {
  const row: unknown = await db('campaigns')
    .where({ academic_year: semester.academicYear, session: semester.session })
    .whereNot({ phase: 'cancelled' })
    .first('id');
  return row !== undefined;
}

function selectCampaigns(db: Knex) {
  return db('campaigns')
    .join('people', 'people.id', 'campaigns.owner_id')
    .select<CampaignRow[]>(
      'campaigns.id',
      'campaigns.state',
      'campaigns.created_at as createdAt',
      'campaigns.updated_at as updatedAt',
      db.raw(`jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as owner`),
    );
}
