/** What the students of a campaign came to, counted where it is kept. */
import type { Knex } from 'knex';
import type { Outcome } from '../../../domain/campaign/outcomes/outcome.ts';

export interface OutcomeFigures {
  readonly outcomes: Partial<Readonly<Record<Outcome, number>>>;
  /** students who had debts */
  readonly owed: number;
  /** those of them who have none left */
  readonly cleared: number;
  /** students whose average grew; whoever had none counts from nothing */
  readonly raised: number;
}

interface CountedRow extends Omit<OutcomeFigures, 'outcomes'> {
  readonly outcome: Outcome;
  readonly students: number;
}

export async function readOutcomeFigures(db: Knex, campaignId: string): Promise<OutcomeFigures> {
  const rows = await db('campaign_outcomes')
    .where({ campaign_id: campaignId })
    .groupBy('outcome')
    .select<CountedRow[]>(
      'outcome',
      db.raw(`count(*)::integer as students,
        (count(*) filter (where debts_before > 0))::integer as owed,
        (count(*) filter (where debts_before > 0 and debts_after = 0))::integer as cleared,
        (count(*) filter (where coalesce(gpa_after, 0) > coalesce(gpa_before, 0)))::integer as raised`),
    );
  const sum = (figure: 'owed' | 'cleared' | 'raised') => rows.reduce((total, row) => total + row[figure], 0);
  return {
    outcomes: Object.fromEntries(rows.map(({ outcome, students }) => [outcome, students])),
    owed: sum('owed'),
    cleared: sum('cleared'),
    raised: sum('raised'),
  };
}
