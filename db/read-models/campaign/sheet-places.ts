/** Everybody who stands on a sheet of a campaign, with the result there: what files of results are held against. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { DocumentLanguage } from '../../../domain/shared/localized.ts';

export interface SheetPlaceRow {
  readonly sheetId: string;
  readonly sheetNumber: string;
  readonly isOpen: boolean;
  readonly groupName: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly iin: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  /** null: did not come */
  readonly percent: number | null;
  readonly hasResult: boolean;
}

/** In order of sheets and names. @param sheetId  absent: all sheets */
export async function readSheetPlaces(
  db: Knex,
  { campaignId, sheetId }: { readonly campaignId: string; readonly sheetId?: string | undefined },
): Promise<readonly SheetPlaceRow[]> {
  const query = db('grade_sheets')
    .join('campaign_groups', 'campaign_groups.id', 'grade_sheets.group_id')
    .join('applications', 'applications.group_id', 'campaign_groups.id')
    .join('students', 'students.id', 'applications.student_id')
    .leftJoin('sheet_results', (join) =>
      join.on('sheet_results.application_id', 'applications.id').andOn('sheet_results.sheet_id', 'grade_sheets.id'),
    )
    .where('grade_sheets.campaign_id', campaignId)
    .whereIn('applications.status', ['placed', 'finished'])
    .orderBy(['grade_sheets.year', 'grade_sheets.ordinal', 'students.search_text', 'students.id'])
    .select<SheetPlaceRow[]>(
      'grade_sheets.id as sheetId',
      'grade_sheets.number as sheetNumber',
      db.raw(`grade_sheets.status = 'issued' as "isOpen"`),
      db.raw(`campaign_groups.course_code || '-' || campaign_groups.language || '-' || campaign_groups.ordinal
        as "groupName"`),
      'applications.id as applicationId',
      'applications.number as applicationNumber',
      'students.iin',
      'students.name',
      'sheet_results.percent',
      db.raw('sheet_results.application_id is not null as "hasResult"'),
    );
  if (sheetId !== undefined) query.where('grade_sheets.id', sheetId);
  return query;
}
