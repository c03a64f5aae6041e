/** Who may attend, as it was found when the campaign was announced. */
import type { Knex } from 'knex';
import type { CandidateReason } from '../../../domain/academic-record/candidates.ts';

const INSERT_BATCH = 1000;

export interface KeptCandidate {
  readonly studentId: string;
  readonly reason: CandidateReason;
  readonly courseCode?: string;
  readonly gpa?: number;
}

export interface AdviserCandidates {
  readonly adviserId: string;
  readonly students: number;
}

export function createCandidatesStore(db: Knex) {
  return {
    /** Keeps the list of a campaign that has none yet. */
    async keep(campaignId: string, candidates: readonly KeptCandidate[]): Promise<void> {
      const rows = candidates.map(({ studentId, reason, courseCode = '', gpa = null }) => ({
        campaign_id: campaignId,
        student_id: studentId,
        course_code: courseCode,
        ...{ reason, gpa },
      }));
      await db.batchInsert('campaign_candidates', rows, INSERT_BATCH);
      await db.raw(
        `update campaign_candidates set adviser_id = students.adviser_id from students
         where students.id = campaign_candidates.student_id and campaign_candidates.campaign_id = ?`,
        [campaignId],
      );
    },

    async students(campaignId: string): Promise<readonly string[]> {
      return db('campaign_candidates')
        .where({ campaign_id: campaignId })
        .distinct()
        .orderBy('student_id')
        .pluck('student_id');
    },

    /** Advisers with how many of their students are on the list. */
    async byAdviser(campaignId: string): Promise<readonly AdviserCandidates[]> {
      return db('campaign_candidates')
        .where({ campaign_id: campaignId })
        .whereNotNull('adviser_id')
        .groupBy('adviser_id')
        .orderBy('adviser_id')
        .select('adviser_id as adviserId', db.raw('count(distinct student_id)::integer as students'));
    },
  };
}
