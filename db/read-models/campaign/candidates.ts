/** Candidates of a campaign as its announcement found them. */
import type { Knex } from 'knex';
import type { PersonName } from '../../../contracts/directory.ts';
import type { StudentScope } from '../../../contracts/viewer.ts';
import type { CandidateReason } from '../../../domain/academic-record/candidates.ts';
import { LIVING_STATUSES } from '../../../domain/campaign/application.ts';
import type { DocumentLanguage, LocalizedText } from '../../../domain/shared/localized.ts';
import { searchPatterns } from '../../search-terms.ts';
import { searchStudentWord, withinStudentScope } from '../students.ts';

export interface CampaignCandidateRow {
  readonly id: string;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
  readonly groupName: string;
  readonly course: number;
  readonly adviserId: string | null;
  /** whether the student can apply without the adviser */
  readonly hasAccount: boolean;
  readonly gpa: string | null;
  readonly grounds: readonly {
    readonly reason: CandidateReason;
    readonly courseCode: string;
    /** null for a ground that names no course */
    readonly title: LocalizedText | null;
    /** whether an application to the course still counts */
    readonly hasApplied: boolean;
  }[];
  /** that still count */
  readonly applications: number;
}

export interface CandidateFilter {
  readonly q?: string;
  readonly hasApplied?: boolean;
  /** only those with a ground that names the course */
  readonly courseCode?: string;
}

const APPLICATIONS = `(select count(*)::integer from applications where applications.campaign_id = ?
  and applications.student_id = students.id and applications.status = any(?))`;

const HAS_APPLIED = `exists (select 1 from applications where applications.campaign_id = campaign_candidates.campaign_id
  and applications.student_id = campaign_candidates.student_id
  and applications.course_code = campaign_candidates.course_code and applications.status = any(?))`;

const GROUNDS = `jsonb_agg(jsonb_build_object('reason', reason, 'courseCode', course_code, 'title', courses.title,
  'hasApplied', ${HAS_APPLIED}) order by reason, course_code)`;

/** By names; one row more than the limit when there are more. */
export async function listCampaignCandidates(
  db: Knex,
  request: {
    readonly campaignId: string;
    readonly scope: StudentScope;
    readonly filter: CandidateFilter;
    /** id of the last student of the page before */
    readonly after?: string;
    readonly limit: number;
  },
): Promise<readonly CampaignCandidateRow[]> {
  const { campaignId, filter, after } = request;
  const query = db('students')
    .whereIn('students.id', db('campaign_candidates').where({ campaign_id: campaignId }).select('student_id'))
    .orderBy(['students.search_text', 'students.id'])
    .limit(request.limit + 1)
    .select<CampaignCandidateRow[]>(
      'students.id',
      'students.name',
      'students.group_name as groupName',
      'students.course',
      'students.adviser_id as adviserId',
      db.raw('students.person_id is not null as "hasAccount"'),
      ofCandidate(db, campaignId).max('gpa').as('gpa'),
      ofCandidate(db, campaignId)
        .select(db.raw(GROUNDS, [[...LIVING_STATUSES]]))
        .as('grounds'),
      db.raw(`${APPLICATIONS} as applications`, [campaignId, [...LIVING_STATUSES]]),
    );
  filterCandidates(query, db, { campaignId, ...filter });
  if (after !== undefined) query.whereRaw(`(students.search_text, students.id) > (${PLACE})`, [after]);
  return withinStudentScope(query, request.scope);
}

function filterCandidates(
  query: Knex.QueryBuilder,
  db: Knex,
  { campaignId, q, hasApplied, courseCode }: CandidateFilter & { readonly campaignId: string },
): void {
  for (const pattern of searchPatterns(q ?? '')) searchStudentWord(query, pattern, false);
  if (hasApplied !== undefined) {
    query.whereRaw(`(${APPLICATIONS} > 0) = ?`, [campaignId, [...LIVING_STATUSES], hasApplied]);
  }
  if (courseCode !== undefined) {
    query.whereExists(ofCandidate(db, campaignId).where({ course_code: courseCode }).select('reason'));
  }
}

/** The grounds of the student a row is about: looked for only in the rows of the page. */
function ofCandidate(db: Knex, campaignId: string): Knex.QueryBuilder {
  return db('campaign_candidates')
    .leftJoin('courses', 'courses.code', 'campaign_candidates.course_code')
    .where('campaign_candidates.campaign_id', campaignId)
    .whereRaw('campaign_candidates.student_id = students.id');
}

const PLACE = 'select place.search_text, place.id from students as place where place.id = ?';
