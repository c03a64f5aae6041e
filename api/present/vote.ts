import type { CaseView } from '../../contracts/cases.schemas.ts';
import type { CaseTask } from '../../db/read-models/case-tasks.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import { isApproving, neededVotes, shareOf } from '../../domain/approval/voting.ts';

type Vote = NonNullable<CaseView['stages'][number]['vote']>;

/**
 * How a vote stands, with the votes carried over from an earlier version; answers that may still be taken back do not
 * count yet.
 *
 * @param asked  tasks of the stage on the present version
 */
export function presentVote(
  { visas, openStage }: Pick<CaseSummary, 'visas' | 'openStage'>,
  { step, stage }: { readonly step: string; readonly stage: StageDefinition },
  asked: readonly CaseTask[],
): Vote | undefined {
  const { rule } = stage;
  if (rule.type !== 'fraction') return undefined;
  const carried = visas.filter(
    (visa) => visa.step === step && visa.stage === stage.key && visa.carriedFrom !== undefined,
  ).length;
  const verdicts = asked.flatMap(({ verdict }) => verdict ?? []);
  const approved = carried + verdicts.filter(isApproving).length;
  const refused = verdicts.filter((verdict) => verdict === 'refuse').length;
  const abstained = verdicts.filter((verdict) => verdict === 'abstain').length;
  const open = openStage?.step === step && openStage.stage === stage.key ? openStage : undefined;
  const listed = open?.participants.length ?? asked.length + carried;
  const present = open && !open.votingClosed ? listed : approved + refused + abstained;
  return {
    approved,
    refused,
    abstained,
    silent: listed - approved - refused - abstained,
    listed,
    needed: neededVotes(rule, { listed, present }),
    ...(rule.quorum && { quorum: shareOf(rule.quorum, listed) }),
  };
}
