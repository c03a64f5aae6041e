/** How an application stands in the table. */
import type { Application, LapseReason } from '../../../domain/campaign/application.ts';
import type { Instant } from '../../../domain/shared/time.ts';

export interface ApplicationRow {
  readonly id: string;
  readonly campaign_id: string;
  readonly number: string;
  readonly student_id: string;
  readonly course_code: string;
  readonly language: Application['language'];
  readonly credits: number;
  readonly reason: Application['reason'];
  readonly status: Application['status'];
  readonly amount: number;
  readonly paid: number;
  readonly pay_until: Instant | null;
  readonly group_id: string | null;
  readonly lapse_reason: LapseReason | null;
  readonly reason_id: string | null;
  readonly version: number;
}

export const APPLICATION_COLUMNS = [
  'applications.id',
  'applications.campaign_id',
  'applications.number',
  'applications.student_id',
  'applications.course_code',
  'applications.language',
  'applications.credits',
  'applications.reason',
  'applications.status',
  'applications.amount',
  'applications.paid',
  'applications.pay_until',
  'applications.group_id',
  'applications.lapse_reason',
  'applications.reason_id',
  'applications.version',
] as const;

export function toApplication(row: ApplicationRow): Application {
  const { id, number, language, credits, reason, status, amount, paid, version } = row;
  return {
    ...{ id, number, language, credits, reason, status, amount, paid, version },
    campaignId: row.campaign_id,
    studentId: row.student_id,
    courseCode: row.course_code,
    ...(row.pay_until !== null && { payUntil: row.pay_until }),
    ...(row.group_id !== null && { groupId: row.group_id }),
    ...(row.lapse_reason !== null && { lapseReason: row.lapse_reason }),
    ...(row.reason_id !== null && { reasonId: row.reason_id }),
  };
}

/** What a change may have touched; the rest of an application never changes. */
export function toChangedRow(application: Application): object {
  const { id, courseCode, credits, status, amount, paid, payUntil, groupId, lapseReason, reasonId, version } =
    application;
  return {
    ...{ id, credits, status, amount, paid, version },
    course_code: courseCode,
    pay_until: payUntil ?? null,
    group_id: groupId ?? null,
    lapse_reason: lapseReason ?? null,
    reason_id: reasonId ?? null,
  };
}
