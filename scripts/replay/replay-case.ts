import { isOver } from '../../domain/approval/apply.ts';
import type { Finding } from './finding.ts';
import { readRecordedCase } from './recorded-case.ts';
import { replayLog } from './replay-log.ts';
import { replayNumber } from './replay-number.ts';
import { replayPapers, type ReplayDependencies } from './replay-papers.ts';
import { replaySheet } from './replay-sheet.ts';

/**
 * Carries a closed case out again from its record, and changes nothing.
 *
 * @returns nothing while the case is open
 */
export async function replayCase(
  dependencies: ReplayDependencies,
  caseId: string,
): Promise<readonly Finding[] | undefined> {
  const { db } = dependencies;
  const recorded = await readRecordedCase(db, caseId);
  if (!isOver(recorded.summary)) return undefined;
  const { findings, again } = replayLog(recorded);
  return [
    ...findings,
    await replaySheet(db, caseId, again.events),
    ...(await replayNumber(db, recorded, again.state)),
    ...(await replayPapers(dependencies, recorded)),
  ];
}
