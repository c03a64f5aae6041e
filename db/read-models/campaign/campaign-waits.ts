/** Who has applications of a campaign on their desk. */
import type { Knex } from 'knex';
import type { Phase } from '../../../domain/campaign/state.ts';
import type { CaseAuthor } from '../cases.ts';

/** Somebody's students at a faculty who wait for a visa. */
export interface WaitingDesk {
  readonly adviserId: string | null;
  readonly facultyId: string;
}

/** Advisers and faculties of applications in the status, those with the most first. */
export function waitingDesks(
  db: Knex,
  { campaignId, status }: { readonly campaignId: string; readonly status: 'submitted' | 'advised' },
): Promise<readonly WaitingDesk[]> {
  return db('applications')
    .where({ campaign_id: campaignId, status })
    .groupBy('adviser_id', 'faculty_id')
    .orderByRaw('count(*) desc, adviser_id, faculty_id')
    .select<WaitingDesk[]>('adviser_id as adviserId', 'faculty_id as facultyId');
}

/** What waits for a visa in all campaigns that take them, counted by those whose visa it is. */
export interface WaitingVisas extends WaitingDesk {
  readonly status: 'submitted' | 'advised';
  readonly count: number;
}

export function countWaitingVisas(db: Knex, phases: readonly Phase[]): Promise<readonly WaitingVisas[]> {
  return db('applications')
    .join('campaigns', 'campaigns.id', 'applications.campaign_id')
    .whereIn('campaigns.phase', phases)
    .whereIn('applications.status', ['submitted', 'advised'])
    .groupBy('applications.status', 'adviser_id', 'faculty_id')
    .select<WaitingVisas[]>(
      'applications.status',
      'adviser_id as adviserId',
      'faculty_id as facultyId',
      db.raw('count(*)::integer as count'),
    );
}

/** Holders of a post of the role. */
export function holdersOfRole(db: Knex, role: string): Promise<readonly CaseAuthor[]> {
  return db('posts')
    .join('people', 'people.id', 'posts.person_id')
    .where({ 'posts.role': role, 'people.active': true })
    .orderBy('people.id')
    .select<CaseAuthor[]>('people.id', 'people.login', 'people.name');
}
