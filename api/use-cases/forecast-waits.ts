import { readOutcome } from '../../db/read-models/waits.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { AppDeps } from '../app-deps.ts';

/** Tells whether a case still has to wait for another one, about which nobody knows when it comes to its outcome. */
export async function waitsForOthers(
  { db }: AppDeps,
  { definition, steps, facts }: Pick<CaseSummary, 'definition' | 'steps' | 'facts'>,
): Promise<boolean> {
  for (const step of definition.steps) {
    if (step.type !== 'wait' || step.until.type !== 'case' || steps[step.key] === 'done') continue;
    const caseId = facts[step.until.caseFact];
    const found = typeof caseId === 'string' && (await readOutcome(db, { caseId, outcomes: step.until.outcomes }));
    if (!found || !('reached' in found)) return true;
  }
  return false;
}
