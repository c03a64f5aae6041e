/** Whom a stage asks of the people the directory has named for it, or why nobody can be asked yet. */
import type { StageDefinition, StageRule } from './definition.ts';
import { mayJudge, type Judged } from './four-eyes.ts';
import { principalOf } from './principal.ts';
import type { BlockedStage, Participant } from './state.ts';
import { oncePerPerson } from './tasks.ts';
import { shareOf } from './voting.ts';

/** What the directory says, deputies in the place of the absent. */
export interface Named {
  readonly participants: readonly Participant[];
  /** those among them who are away without anybody to act for them */
  readonly deadEnds: readonly string[];
}

/** `leftOut` may not judge, and the stage can do without them. */
export type Asking =
  | { readonly type: 'open'; readonly asked: readonly Participant[]; readonly leftOut: readonly Participant[] }
  | { readonly type: 'blocked'; readonly reason: BlockedStage['reason'] };

interface Asked {
  readonly step: string;
  readonly stage: Pick<StageDefinition, 'key' | 'rule'>;
}

/**
 * Where all must answer, one who cannot blocks the stage. Elsewhere those whom four eyes bar are left out and no longer
 * count among the listed, and those who are there must be enough for the stage to be passed.
 */
export function whomToAsk(paper: Judged, { step, stage }: Asked, named: Named): Asking {
  const place = { step, stage: stage.key };
  const mayAnswer = (participant: Participant) =>
    mayJudge(paper, place, participant) && !isSecondPlace(participant, named.participants);
  const asked = oncePerPerson(named.participants.filter(mayAnswer));
  const leftOut = named.participants.filter((participant) => !mayAnswer(participant));
  const waitedFor = awaited(paper, place, named.deadEnds);
  const present = asked.filter((participant) => !waitedFor.includes(participant.personId));
  const reason =
    stage.rule.type === 'all' ? whyNotAll(asked, present, leftOut) : whyTooFew(stage.rule, { asked, present, leftOut });
  return reason ? { type: 'blocked', reason } : { type: 'open', asked, leftOut };
}

function whyNotAll(
  asked: readonly Participant[],
  present: readonly Participant[],
  leftOut: readonly Participant[],
): BlockedStage['reason'] | undefined {
  if (leftOut.length > 0) return 'FOUR_EYES';
  return asked.length === 0 || present.length < asked.length ? 'NOBODY' : undefined;
}

interface Sorted {
  readonly asked: readonly Participant[];
  readonly present: readonly Participant[];
  readonly leftOut: readonly Participant[];
}

function whyTooFew(rule: StageRule, { asked, present, leftOut }: Sorted): BlockedStage['reason'] | undefined {
  if (present.length === 0) return leftOut.length > 0 ? 'FOUR_EYES' : 'NOBODY';
  return present.length < leastVoices(rule, asked.length) ? 'TOO_FEW' : undefined;
}

/** How many of the listed must be able to speak for the stage to be passed at all. */
export function leastVoices(rule: StageRule, listed: number): number {
  switch (rule.type) {
    case 'all':
      return listed;
    case 'any':
      return 1;
    case 'at-least':
      return rule.count;
    case 'fraction':
      return Math.max(
        1,
        rule.quorum ? shareOf(rule.quorum, listed) : 0,
        rule.of === 'listed' ? shareOf(rule.share, listed) : 0,
      );
  }
}

/** The absent whose visa does not stand from an earlier version. */
function awaited(
  { visas }: Judged,
  { step, stage }: { readonly step: string; readonly stage: string },
  deadEnds: readonly string[],
): readonly string[] {
  const spoken = visas.filter((visa) => visa.step === step && visa.stage === stage).map(principalOf);
  return deadEnds.filter((personId) => !spoken.includes(personId));
}

/** One person would answer for themself and for the absent, or for two who are absent; the own place comes first. */
function isSecondPlace(participant: Participant, all: readonly Participant[]): boolean {
  if (participant.actingForId === undefined) return false;
  const places = all.filter((other) => other.personId === participant.personId);
  return places.some(({ actingForId }) => actingForId === undefined) || places[0] !== participant;
}
