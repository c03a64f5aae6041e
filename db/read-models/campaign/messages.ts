/** What a person has been told in a campaign. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { LapseReason } from '../../../domain/campaign/application.ts';
import type { CampaignMessageKind } from '../../../domain/campaign/message.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import type { Instant } from '../../../domain/shared/time.ts';

export interface CampaignMessageRow {
  readonly id: number;
  readonly kind: CampaignMessageKind;
  readonly at: Instant;
  readonly details: {
    readonly amount?: number;
    readonly payUntil?: Instant;
    readonly why?: LapseReason;
    readonly courseCode?: string;
  };
  readonly studentId: string | null;
  readonly studentName: Readonly<Record<DocumentLanguage, PersonName>> | null;
  readonly courseTitle: LocalizedText | null;
  readonly remark: string | null;
}

/** Newest first; one row more than the limit when there are more. */
export async function listCampaignMessages(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly personId: string;
    readonly studentId?: string;
    /** id of the last message of the page before */
    readonly before?: number;
    readonly limit: number;
  },
): Promise<readonly CampaignMessageRow[]> {
  const { campaignId, personId, studentId, before, limit } = request;
  const query = db('campaign_messages as told')
    .leftJoin('students', 'students.id', 'told.student_id')
    .leftJoin('courses', 'courses.code', db.raw(`told.details ->> 'courseCode'`))
    .leftJoin('campaign_remarks', 'campaign_remarks.id', db.raw(`told.details ->> 'reasonId'`))
    .where('told.campaign_id', campaignId)
    .where((either) => {
      either.where('told.person_id', personId);
      if (studentId !== undefined) either.orWhere('told.student_id', studentId);
    })
    .orderBy('told.id', 'desc')
    .limit(limit + 1);
  if (before !== undefined) query.where('told.id', '<', before);
  return query.select<CampaignMessageRow[]>(
    'told.id',
    'told.kind',
    'told.at',
    'told.details',
    'told.student_id as studentId',
    'students.name as studentName',
    'courses.title as courseTitle',
    'campaign_remarks.text as remark',
  );
}
