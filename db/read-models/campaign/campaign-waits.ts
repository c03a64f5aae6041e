/** Who has applications of a campaign on their desk. */
import type { Knex } from 'knex';
import type { CaseAuthor } from '../cases.ts';

/** More names than these tell nobody anything. */
const MOST_NAMES = 10;

/** Advisers whose students wait for their visa, those with the most first. */
export function waitingAdvisers(db: Knex, campaignId: string): Promise<readonly CaseAuthor[]> {
  return db('applications')
    .join('people', 'people.id', 'applications.adviser_id')
    .where({ 'applications.campaign_id': campaignId, 'applications.status': 'submitted' })
    .groupBy('people.id')
    .orderByRaw('count(*) desc, people.id')
    .limit(MOST_NAMES)
    .select<CaseAuthor[]>('people.id', 'people.login', 'people.name');
}

/** Deans of the faculties whose applications wait for theirs. */
export function waitingDeans(db: Knex, campaignId: string): Promise<readonly CaseAuthor[]> {
  return db('applications')
    .join('posts', (on) => on.on('posts.unit_id', 'applications.faculty_id').andOnVal('posts.role', 'dean'))
    .join('people', 'people.id', 'posts.person_id')
    .where({ 'applications.campaign_id': campaignId, 'applications.status': 'advised' })
    .groupBy('people.id')
    .orderByRaw('count(*) desc, people.id')
    .limit(MOST_NAMES)
    .select<CaseAuthor[]>('people.id', 'people.login', 'people.name');
}

/** Holders of a post of the role. */
export function holdersOfRole(db: Knex, role: string): Promise<readonly CaseAuthor[]> {
  return db('posts')
    .join('people', 'people.id', 'posts.person_id')
    .where({ 'posts.role': role, 'people.active': true })
    .orderBy('people.id')
    .select<CaseAuthor[]>('people.id', 'people.login', 'people.name');
}
