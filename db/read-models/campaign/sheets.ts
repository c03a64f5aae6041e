/** Grade sheets as lists and the sheet itself show them. */
import type { Knex } from 'knex';
import type { StudentScope } from '../../../contracts/viewer.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { withinStudentScope } from '../students.ts';
import type { GroupStudent } from './group-people.ts';

export interface SheetRow {
  readonly id: string;
  readonly groupId: string;
  readonly number: string;
  readonly courseCode: string;
  readonly courseTitle: LocalizedText;
  readonly language: Application['language'];
  readonly ordinal: number;
  readonly teacher: string;
  readonly issuedOn: IsoDate;
  readonly status: 'issued' | 'collected' | 'void';
  readonly collectedAt: Instant | null;
  readonly people: number;
  readonly entered: number;
  readonly sha256: string | null;
}

export interface SheetStudent extends Omit<GroupStudent, 'language'> {
  readonly percent: number | null;
  /** null: nothing is entered */
  readonly letter: string | null;
  readonly points: number | null;
}

const STAYED = ['placed', 'finished'];

/** In order of number. */
export async function readSheets(db: Knex, campaignId: string): Promise<readonly SheetRow[]> {
  return selectSheets(db)
    .where('grade_sheets.campaign_id', campaignId)
    .orderBy(['grade_sheets.year', 'grade_sheets.ordinal']);
}

export async function readSheet(
  db: Knex,
  { campaignId, sheetId }: { readonly campaignId: string; readonly sheetId: string },
): Promise<SheetRow | undefined> {
  const [row] = await selectSheets(db).where({ 'grade_sheets.campaign_id': campaignId, 'grade_sheets.id': sheetId });
  return row;
}

/** Students of a sheet within the scope with their results, in order of names. */
export async function readSheetStudents(
  db: Knex,
  sheet: Pick<SheetRow, 'id' | 'groupId'>,
  scope: StudentScope,
): Promise<readonly SheetStudent[]> {
  const students = db('applications')
    .join('students', 'students.id', 'applications.student_id')
    .leftJoin('sheet_results', (join) =>
      join.on('sheet_results.application_id', 'applications.id').andOnVal('sheet_results.sheet_id', sheet.id),
    )
    .where('applications.group_id', sheet.groupId)
    .whereIn('applications.status', STAYED)
    .orderBy(['students.search_text', 'students.id'])
    .select<SheetStudent[]>(
      'applications.id as applicationId',
      'students.id as studentId',
      'students.name',
      'students.group_name as groupName',
      'sheet_results.percent',
      'sheet_results.letter',
      db.raw('sheet_results.points::float as points'),
    );
  return withinStudentScope(students, scope);
}

function selectSheets(db: Knex) {
  const stayed = `from applications where applications.group_id = grade_sheets.group_id
    and applications.status in ('placed', 'finished')`;
  return db('grade_sheets')
    .join('campaign_groups', 'campaign_groups.id', 'grade_sheets.group_id')
    .join('courses', 'courses.code', 'campaign_groups.course_code')
    .select<SheetRow[]>(
      'grade_sheets.id',
      'grade_sheets.group_id as groupId',
      'grade_sheets.number',
      'campaign_groups.course_code as courseCode',
      'courses.title as courseTitle',
      'campaign_groups.language',
      'campaign_groups.ordinal',
      'campaign_groups.teacher',
      'grade_sheets.issued_on as issuedOn',
      'grade_sheets.status',
      'grade_sheets.collected_at as collectedAt',
      'grade_sheets.sha256',
      db.raw(`(select count(*)::integer ${stayed}) as people`),
      db.raw(`(select count(*)::integer ${stayed} and exists (select from sheet_results
        where sheet_results.sheet_id = grade_sheets.id and application_id = applications.id)) as entered`),
    );
}
