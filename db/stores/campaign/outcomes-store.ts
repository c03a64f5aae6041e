/** What a campaign came to for its students, and what the registrar decides about it before. */
import type { Knex } from 'knex';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import type { StudentOutcome } from '../../read-models/campaign/outcomes.ts';

/** Rows one statement takes. */
const BATCH = 1_000;

export interface OutcomeDecision {
  readonly studentId: string;
  readonly outcome: Outcome;
}

export function createOutcomesStore(db: Knex) {
  return {
    /** Keeps what the registrar chose; a later choice takes the place of an earlier one. */
    async decide(
      campaignId: string,
      decisions: readonly OutcomeDecision[],
      { by, at }: { readonly by: string; readonly at: Instant },
    ): Promise<void> {
      const rows = decisions.map(({ studentId, outcome }) => ({
        ...{ campaign_id: campaignId, student_id: studentId, outcome, decided_by: by, decided_at: at },
      }));
      await putAll(db, 'outcome_decisions', rows);
    },

    /** Keeps the outcomes as they are settled. */
    async keep(campaignId: string, outcomes: readonly StudentOutcome[]): Promise<void> {
      await putAll(
        db,
        'campaign_outcomes',
        outcomes.map((outcome) => toRow(campaignId, outcome)),
      );
    },
  };
}

async function putAll(db: Knex, table: string, rows: readonly object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    await db(table).insert(batch).onConflict(['campaign_id', 'student_id']).merge();
  }
}

function toRow(campaignId: string, outcome: StudentOutcome): object {
  return {
    campaign_id: campaignId,
    student_id: outcome.studentId,
    gpa_before: outcome.gpaBefore ?? null,
    gpa_after: outcome.gpaAfter ?? null,
    debts_before: outcome.debtsBefore,
    debts_after: outcome.debtsAfter,
    proposed: outcome.proposed,
    outcome: outcome.outcome,
    decided_by: outcome.decidedBy ?? null,
  };
}
