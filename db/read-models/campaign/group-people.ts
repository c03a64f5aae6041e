/** Who sits in the groups of a campaign, and who teaches them. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { StudentScope } from '../../../contracts/viewer.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';
import { withinStudentScope } from '../students.ts';

export interface GroupStudent {
  readonly applicationId: string;
  readonly studentId: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly groupName: string;
  readonly language: Application['language'];
}

/** Teachers' names by id of the group; empty while nobody is named. */
export async function readTeachers(db: Knex, campaignId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db('campaign_groups')
    .where({ campaign_id: campaignId })
    .select<{ id: string; teacher: string }[]>('id', 'teacher');
  return new Map(rows.map(({ id, teacher }) => [id, teacher]));
}

/** Students of a group within the scope, in order of names. */
export async function readGroupStudents(
  db: Knex,
  groupId: string,
  scope: StudentScope,
): Promise<readonly GroupStudent[]> {
  const students = db('applications')
    .join('students', 'students.id', 'applications.student_id')
    .where('applications.group_id', groupId)
    .whereIn('applications.status', ['paid', 'placed', 'finished'])
    .orderBy(['students.search_text', 'students.id'])
    .select<GroupStudent[]>(
      'applications.id as applicationId',
      'students.id as studentId',
      'students.name',
      'students.group_name as groupName',
      'applications.language',
    );
  return withinStudentScope(students, scope);
}
