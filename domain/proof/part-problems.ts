import { whomToAsk } from '../approval/asking.ts';
import type { GivenVisa } from '../approval/four-eyes.ts';
import type { BlockedStage } from '../approval/state.ts';
import { isStage, type ResolvedPart } from './asking-part.ts';

/** What stands in the way of a part, or will make it slower: the engine's own objections, and warnings. */
export type PartProblem = BlockedStage['reason'] | 'LEFT_OUT' | 'AWAY';

/** Problems that do not keep a paper from being launched. */
export const PART_WARNINGS: readonly PartProblem[] = ['LEFT_OUT', 'AWAY'];

/**
 * The engine's own objections, foreseen, and what it would do without.
 *
 * @param all  the parts of the route, in order
 */
export function partProblems(
  resolved: ResolvedPart,
  all: readonly ResolvedPart[],
  authorId: string,
): readonly PartProblem[] {
  const { part, skipped, participants, deadEnds, isComplete } = resolved;
  if (skipped || part.action === 'acknowledge') return [];
  if (!isStage(part)) return participants.length === 0 ? ['NOBODY'] : [];
  if (part.rule.type === 'all' && !isComplete) return ['NOBODY'];
  const visas = all.slice(0, all.indexOf(resolved)).flatMap(foreseenVisas);
  const asking = whomToAsk(
    { authorId, visas, exceptionsAt: (place) => exceptionsAt(all, place) },
    { step: part.step, stage: { key: part.stage, rule: part.rule } },
    resolved,
  );
  if (asking.type === 'blocked') return [asking.reason];
  const isAway = asking.asked.some(({ personId }) => deadEnds.includes(personId));
  return [...(asking.leftOut.length > 0 ? (['LEFT_OUT'] as const) : []), ...(isAway ? (['AWAY'] as const) : [])];
}

function exceptionsAt(
  all: readonly ResolvedPart[],
  { step, stage }: { readonly step: string; readonly stage: string },
) {
  return all.find(({ part }) => part.step === step && part.stage === stage)?.part.mayAlsoJudge ?? [];
}

/** As if everybody asked in the stage had agreed. */
function foreseenVisas({ part, participants }: ResolvedPart): readonly GivenVisa[] {
  if (!isStage(part)) return [];
  return participants.map((participant) => ({ ...participant, step: part.step, stage: part.stage }));
}
