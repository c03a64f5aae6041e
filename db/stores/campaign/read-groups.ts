/** Groups of a campaign as they are, and who is in none yet. */
import type { Knex } from 'knex';
import type { Application } from '../../../domain/campaign/application.ts';
import type { CampaignGroup, Groupable, GroupStatus } from '../../../domain/campaign/groups/group.ts';

interface GroupRow {
  readonly id: string;
  readonly course_code: string;
  readonly language: Application['language'];
  readonly ordinal: number;
  readonly status: GroupStatus;
  readonly people: number;
  readonly is_merged: boolean;
  readonly kept_with: number | null;
}

/** In order of course, language and ordinal. */
export async function readGroups(db: Knex, campaignId: string): Promise<readonly CampaignGroup[]> {
  const people = `(select count(*)::integer from applications where applications.group_id = campaign_groups.id
    and applications.status in ('paid', 'placed', 'finished')) as people`;
  const isMerged = `exists (select from campaign_groups as joined
    where joined.merged_into = campaign_groups.id) as is_merged`;
  const rows = await db('campaign_groups')
    .where({ campaign_id: campaignId })
    .orderBy(['course_code', 'language', 'ordinal'])
    .select<GroupRow[]>(
      ...['id', 'course_code', 'language', 'ordinal', 'status', 'kept_with'],
      ...[db.raw(people), db.raw(isMerged)],
    );
  return rows.map(toGroup);
}

/** Paid applications nobody has given a group, students of a faculty, year and group one after another. */
export async function readUngrouped(db: Knex, campaignId: string): Promise<readonly Groupable[]> {
  return db('applications')
    .join('students', 'students.id', 'applications.student_id')
    .where({ 'applications.campaign_id': campaignId, 'applications.status': 'paid' })
    .whereNull('applications.group_id')
    .orderBy([
      ...['applications.faculty_id', 'students.course', 'students.group_name'],
      ...['students.search_text', 'applications.id'],
    ])
    .select<Groupable[]>('applications.id', 'applications.course_code as courseCode', 'applications.language');
}

function toGroup(row: GroupRow): CampaignGroup {
  const { id, language, ordinal, status, people, kept_with: keptWith } = row;
  return {
    ...{ id, courseCode: row.course_code, language, ordinal, status, people, isMerged: row.is_merged },
    ...(keptWith !== null && { keptWith }),
  };
}
