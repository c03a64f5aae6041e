import type { Fraction, StageDefinition, StageRule } from './definition.ts';
import type { OpenStage, Verdict } from './state.ts';

/** How the verdicts of a stage stand. `silent` are those who have not spoken and still may. */
export interface Tally {
  readonly listed: number;
  readonly approved: number;
  readonly refused: number;
  readonly abstained: number;
  readonly returned: number;
  readonly silent: number;
  readonly isVetoed: boolean;
}

/** What the verdicts so far mean for the stage. */
export type StageResult = 'open' | 'passed' | 'refused' | 'returned';

const APPROVING: readonly Verdict[] = ['approve', 'approve-with-remark', 'sign'];

export function isApproving(verdict: Verdict): boolean {
  return APPROVING.includes(verdict);
}

/** Counts the verdicts of an open stage; once the voting is closed nobody is silent any more, only absent. */
export function tally(stage: OpenStage): Tally {
  const count = (matches: (verdict: Verdict) => boolean) =>
    stage.given.filter(({ verdict }) => matches(verdict)).length;
  const vetoes = stage.given.filter(({ personId, verdict }) => verdict === 'refuse' && hasVeto(stage, personId));
  return {
    listed: stage.participants.length,
    approved: count(isApproving),
    refused: count((verdict) => verdict === 'refuse'),
    abstained: count((verdict) => verdict === 'abstain'),
    returned: count((verdict) => verdict === 'return'),
    silent: stage.votingClosed ? 0 : stage.participants.length - stage.given.length,
    isVetoed: vetoes.length > 0,
  };
}

function hasVeto(stage: OpenStage, personId: string): boolean {
  return stage.participants.some((participant) => participant.personId === personId && participant.hasVeto === true);
}

/**
 * Decides whether a stage is over.
 *
 * A return stops at once what a refusal or a visa would only decide later, and a veto stops everything; with
 * `collectAll` both wait until everybody has spoken. A vote without its quorum goes back to the author.
 */
export function stageResult(
  { rule, collectAll }: Pick<StageDefinition, 'rule' | 'collectAll'>,
  counted: Tally,
): StageResult {
  if (collectAll && counted.silent > 0) return 'open';
  if (counted.isVetoed) return 'refused';
  if (counted.returned > 0) return 'returned';
  return resultByRule(rule, counted);
}

function resultByRule(rule: StageRule, counted: Tally): StageResult {
  switch (rule.type) {
    case 'all':
      return resultOfAll(counted);
    case 'any':
      return resultByNeed(1, counted);
    case 'at-least':
      return resultByNeed(rule.count, counted);
    case 'fraction':
      return resultOfVote(rule, counted);
  }
}

function resultOfAll({ approved, refused, listed }: Tally): StageResult {
  if (refused > 0) return 'refused';
  return approved === listed ? 'passed' : 'open';
}

/** Passed as soon as enough approve, refused as soon as enough no longer can. */
function resultByNeed(need: number, { approved, silent }: Tally): StageResult {
  if (approved >= need) return 'passed';
  return approved + silent < need ? 'refused' : 'open';
}

type Vote = Extract<StageRule, { type: 'fraction' }>;

/** Votes in favour a paper needs; `present` are those who have spoken or still may. */
export function neededVotes(
  { share, of }: Vote,
  { listed, present }: { readonly listed: number; readonly present: number },
): number {
  return shareOf(share, of === 'listed' ? listed : present);
}

function resultOfVote(rule: Vote, counted: Tally): StageResult {
  const { listed, approved, silent } = counted;
  const spoken = approved + counted.refused + counted.abstained;
  const isQuorate = spoken >= shareOf(rule.quorum ?? { numerator: 0, denominator: 1 }, listed);
  const need = neededVotes(rule, { listed, present: spoken + silent });
  if (!isQuorate) return silent > 0 ? 'open' : 'returned';
  if (spoken === 0) return silent > 0 ? 'open' : 'returned';
  return resultByNeed(need, counted);
}

/** The smallest whole number of people that is at least the share of `people`. */
export function shareOf({ numerator, denominator }: Fraction, people: number): number {
  return Math.ceil((people * numerator) / denominator);
}
