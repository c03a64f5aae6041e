/** What grade sheets print. */
import type { Knex } from 'knex';
import type { PrintedSheet } from '../../../contracts/printed-sheet.ts';

/** Sheets by id, in order of number, with the students who are in their groups now. */
export async function readSheetPapers(db: Knex, ids: readonly string[]): Promise<readonly PrintedSheet[]> {
  const students = `(select coalesce(jsonb_agg(jsonb_build_object('number', applications.number, 'name', students.name,
      'groupName', students.group_name, 'result', case when sheet_results.sheet_id is not null then jsonb_build_object(
        'percent', percent, 'letter', letter, 'points', points) end) order by students.search_text, students.id), '[]')
    from applications join students on students.id = applications.student_id
    left join sheet_results on sheet_results.sheet_id = grade_sheets.id
      and sheet_results.application_id = applications.id
    where applications.group_id = campaign_groups.id and applications.status in ('placed', 'finished')) as students`;
  return db('grade_sheets')
    .join('campaign_groups', 'campaign_groups.id', 'grade_sheets.group_id')
    .join('courses', 'courses.code', 'campaign_groups.course_code')
    .whereRaw('grade_sheets.id = any(?)', [[...ids]])
    .orderBy(['grade_sheets.year', 'grade_sheets.ordinal'])
    .select<PrintedSheet[]>(
      'grade_sheets.id',
      'grade_sheets.number',
      'grade_sheets.issued_on as issuedOn',
      'campaign_groups.course_code as courseCode',
      'courses.title as courseTitle',
      'courses.credits',
      'campaign_groups.language',
      'campaign_groups.ordinal',
      'campaign_groups.teacher',
      db.raw(students),
    );
}
