/** What a change of the calendar did to each deadline: written down before it is done, so that nothing is done twice. */
import type { Knex } from 'knex';
import type { Alarm } from '../../domain/approval/state.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';

/** `reminders-moved`: the deadline itself stands */
export type MoveOutcome = 'moved' | 'reminders-moved' | 'not-moved';

export interface PlannedMove {
  readonly caseId: string;
  readonly step: string;
  readonly stage: string | null;
  readonly personIds: readonly string[];
  readonly from: Instant;
  readonly to: Instant;
  readonly alarms: readonly Alarm[];
}

interface Row {
  readonly case_id: string;
  readonly step: string;
  readonly stage: string;
  readonly person_ids: readonly string[];
  readonly from_at: Instant;
  readonly to_at: Instant;
  readonly alarms: readonly Alarm[];
}

export type DeadlineMovesStore = ReturnType<typeof createDeadlineMovesStore>;

export function createDeadlineMovesStore(db: Knex) {
  return {
    /** Writes down what is to be moved; what was written down before stays, unless its case did not answer then. */
    async plan(changeId: string, moves: readonly PlannedMove[], at: Instant): Promise<void> {
      if (moves.length === 0) return;
      const rows = moves.map((move) => ({ ...toRow(move), change_id: changeId, outcome: 'planned', at }));
      await db('deadline_moves')
        .insert(rows)
        .onConflict(['change_id', 'case_id', 'step', 'stage'])
        .merge(['outcome', 'at'])
        .where({ 'deadline_moves.outcome': 'not-moved', 'deadline_moves.reason': 'UNAVAILABLE' });
    },

    /** What is written down and not done, of the cases named. */
    async planned(changeId: string, caseIds: readonly string[]): Promise<readonly PlannedMove[]> {
      const rows = await db('deadline_moves')
        .where({ change_id: changeId, outcome: 'planned' })
        .whereIn('case_id', [...caseIds])
        .orderBy(['case_id', 'step', 'stage'])
        .select<Row[]>('case_id', 'step', 'stage', 'person_ids', 'from_at', 'to_at', 'alarms');
      return rows.map(toMove);
    },

    /** @param reason  code of the refusal */
    async settle(
      changeId: string,
      { caseId, step, stage }: PlannedMove,
      { outcome, reason, at }: { readonly outcome: MoveOutcome; readonly reason?: string; readonly at: Instant },
    ): Promise<void> {
      await db('deadline_moves')
        .where({ change_id: changeId, case_id: caseId, step, stage: stage ?? '' })
        .update({ outcome, reason: reason ?? null, at });
    },
  };
}

function toRow({ caseId, step, stage, personIds, from, to, alarms }: PlannedMove): object {
  const times = { from_at: from, to_at: to, alarms: toJsonColumn(alarms) };
  return { case_id: caseId, step, stage: stage ?? '', person_ids: personIds, ...times };
}

function toMove(row: Row): PlannedMove {
  const { case_id: caseId, step, stage, person_ids: personIds, from_at: from, to_at: to, alarms } = row;
  return { caseId, step, stage: stage === '' ? null : stage, personIds, from, to, alarms };
}
