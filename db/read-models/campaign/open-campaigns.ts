/** Campaigns in which students have a part: from the day they are announced. */
import type { Knex } from 'knex';
import type { CampaignState, Phase } from '../../../domain/campaign/state.ts';

const NOT_YET: readonly Phase[] = ['planning', 'dates-order', 'announcement'];

/** A campaign that was cancelled before anybody applied concerns no student. */
const CONCERNS_STUDENTS = `(campaigns.phase <> 'cancelled'
  or exists (select 1 from applications where applications.campaign_id = campaigns.id))`;

/** A university holds two a year; older ones are found through the applications made in them. */
const SHOWN = 4;

/** The latest semester first. */
export async function readAnnouncedCampaigns(db: Knex): Promise<readonly CampaignState[]> {
  return db('campaigns')
    .whereNotIn('phase', NOT_YET)
    .whereRaw(CONCERNS_STUDENTS)
    .orderBy([
      { column: 'academic_year', order: 'desc' },
      { column: 'session', order: 'desc' },
    ])
    .limit(SHOWN)
    .pluck<CampaignState[]>('state');
}

/** Tells whether students and advisers may know of a campaign. */
export function isAnnounced({ phase }: Pick<CampaignState, 'phase'>): boolean {
  return !NOT_YET.includes(phase);
}
