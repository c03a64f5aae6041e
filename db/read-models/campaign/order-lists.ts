/** What the orders of a campaign list: groups with their students, and what examinations came to. */
import type { Knex } from 'knex';
import { CASE_OUTCOMES, type CaseOutcome } from '../../../domain/approval/definition.ts';
import type { CaseStatus } from '../../../domain/approval/state.ts';
import type { Application } from '../../../domain/campaign/application.ts';
import type { ListedGroup } from '../../../domain/campaign/orders/summer-opening.ts';
import type { ChildOrder } from '../../../domain/campaign/state.ts';
import type { LocalizedText } from '../../../domain/shared/localized.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';

/** Confirmed groups with somebody in them, in order of course, language and ordinal. */
export async function readListedGroups(db: Knex, campaignId: string): Promise<readonly ListedGroup[]> {
  return db('campaign_groups')
    .join('courses', 'courses.code', 'campaign_groups.course_code')
    .join('applications', 'applications.group_id', 'campaign_groups.id')
    .join('students', 'students.id', 'applications.student_id')
    .where({ 'campaign_groups.campaign_id': campaignId, 'campaign_groups.status': 'confirmed' })
    .whereIn('applications.status', ['placed', 'finished'])
    .groupBy('campaign_groups.id', 'courses.code')
    .orderBy(['campaign_groups.course_code', 'campaign_groups.language', 'campaign_groups.ordinal'])
    .select<ListedGroup[]>(
      'campaign_groups.course_code as courseCode',
      'courses.title',
      'courses.credits',
      'campaign_groups.language',
      'campaign_groups.ordinal',
      'campaign_groups.teacher',
      db.raw('jsonb_agg(students.id order by students.search_text, students.id) as "studentIds"'),
    );
}

/** Why each student attended each course. */
export async function readReasons(
  db: Knex,
  campaignId: string,
): Promise<readonly Pick<Application, 'studentId' | 'courseCode' | 'reason'>[]> {
  return db('applications')
    .where({ campaign_id: campaignId, status: 'finished' })
    .orderBy(['student_id', 'course_code'])
    .select('student_id as studentId', 'course_code as courseCode', 'reason');
}

export async function readCourseTitles(
  db: Knex,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly title: LocalizedText; readonly credits: number }>> {
  const rows: { code: string; title: LocalizedText; credits: number }[] = await db('courses')
    .whereIn('code', codes)
    .select('code', 'title', 'credits');
  return new Map(rows.map(({ code, ...course }) => [code, course]));
}

/** Number and day of an order of the campaign; nothing while it has none. */
export async function readOrderNumber(
  db: Knex,
  order: ChildOrder | undefined,
): Promise<{ readonly number: string; readonly date: IsoDate } | undefined> {
  if (!order) return undefined;
  return db('cases')
    .where({ id: order.caseId })
    .whereNotNull('number')
    .first<{ number: string; date: IsoDate } | undefined>('number', 'registered_on as date');
}

/** The last a case has come to; nothing while it is on its way to its number. */
export async function readOrderOutcome(db: Knex, caseId: string): Promise<CaseOutcome | undefined> {
  const row = await db('cases')
    .where({ id: caseId })
    .first<{ status: CaseStatus; number: string | null } | undefined>('status', 'number');
  const ended = CASE_OUTCOMES.find((outcome) => outcome === row?.status);
  return ended ?? (row && row.number !== null ? 'registered' : undefined);
}
