/** What a person has been told in a campaign. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { MessageScope } from '../../../contracts/viewer.ts';
import type { LapseReason } from '../../../domain/campaign/application.ts';
import type { CampaignMessageKind } from '../../../domain/campaign/message.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import type { Instant, IsoDate } from '../../../domain/shared/time.ts';
import { searchPatterns } from '../../search-terms.ts';
import { searchStudentWord } from '../students.ts';

export interface CampaignMessageRow {
  readonly id: number;
  readonly kind: CampaignMessageKind;
  readonly at: Instant;
  readonly details: {
    readonly amount?: number;
    readonly payUntil?: Instant;
    readonly choosesUntil?: Instant;
    readonly why?: LapseReason;
    readonly courseCode?: string;
    readonly applicationsFrom?: IsoDate;
    readonly applicationsUntil?: IsoDate;
    /** candidates of an adviser */
    readonly students?: number;
    /** numbers of sheets */
    readonly numbers?: readonly string[];
  };
  /** of the application it is about */
  readonly number: string | null;
  readonly studentId: string | null;
  readonly studentName: Readonly<Record<DocumentLanguage, PersonName>> | null;
  /** of whoever reads it beside the student */
  readonly readerName: Readonly<Record<DocumentLanguage, PersonName>> | null;
  readonly courseTitle: LocalizedText | null;
  readonly remark: string | null;
}

/** Newest first; one row more than the limit when there are more. */
export async function listCampaignMessages(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly scope: MessageScope;
    /** part of the name of a student */
    readonly q?: string;
    /** id of the last message of the page before */
    readonly before?: number;
    readonly limit: number;
  },
): Promise<readonly CampaignMessageRow[]> {
  const { campaignId, scope, q = '', before, limit } = request;
  const query = db('campaign_messages as told')
    .leftJoin('students', 'students.id', 'told.student_id')
    .leftJoin('courses', 'courses.code', db.raw(`told.details ->> 'courseCode'`))
    .leftJoin('campaign_remarks', 'campaign_remarks.id', db.raw(`told.details ->> 'reasonId'`))
    .leftJoin('people as readers', 'readers.id', 'told.person_id')
    .leftJoin('applications', 'applications.id', db.raw(`told.details ->> 'applicationId'`))
    .where('told.campaign_id', campaignId)
    .orderBy('told.id', 'desc')
    .limit(limit + 1);
  withinScope(query, scope);
  for (const pattern of searchPatterns(q)) searchStudentWord(query, pattern, false);
  if (before !== undefined) query.where('told.id', '<', before);
  return query.select<CampaignMessageRow[]>(
    'told.id',
    'told.kind',
    'told.at',
    'told.details',
    'applications.number',
    'readers.name as readerName',
    'told.student_id as studentId',
    'students.name as studentName',
    'courses.title as courseTitle',
    'campaign_remarks.text as remark',
  );
}

function withinScope(query: Knex.QueryBuilder, scope: MessageScope): void {
  if (scope === 'all') return;
  const { personId, studentId } = scope;
  query.where((either) => {
    either.where('told.person_id', personId);
    if (studentId !== undefined) either.orWhere('told.student_id', studentId);
  });
}
