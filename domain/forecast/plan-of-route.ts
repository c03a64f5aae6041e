import type { Definition } from '../approval/definition.ts';
import { leastVoices } from '../approval/asking.ts';
import { stageKey, type OpenStage, type Participant } from '../approval/state.ts';
import { isStage, type AskingPart, type ResolvedPart } from '../proof/asking-part.ts';
import { UNKNOWN_DESK, type Desk, type Peers } from './desk.ts';
import { durationsFrom } from './durations.ts';
import type { Answerer, Interval, Plan, PlannedPart } from './plan.ts';

/** What is known of the past and the present, in working minutes. */
export interface Known {
  /** by person id */
  readonly desks: ReadonlyMap<string, Desk>;
  readonly peers: Peers;
  readonly away: ReadonlyMap<string, readonly Interval[]>;
  /** how long authors took to mend papers of the kind */
  readonly rework: readonly number[];
  /** stages of the kind opened in the past, and how many of them sent the paper back */
  readonly opened: number;
  readonly returned: number;
  readonly dayMinutes: number;
}

/** How far the paper is. */
export interface Progress {
  /** stages over, by `stageKey` */
  readonly stages: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  readonly openStage?: OpenStage;
  /** working minutes since each open task of the paper was handed out, by `taskKey` */
  readonly elapsed: ReadonlyMap<string, number>;
  /** working minutes since the author has the paper back */
  readonly inRework?: number;
  /** place of the date a step waits for, by step */
  readonly dateAt: ReadonlyMap<string, number>;
}

/** Nothing is known of a kind that was never sent back: a few in a hundred are. */
const PRIOR_STAGES = 20;
const PRIOR_RETURNS = 1;
const REWORK_DAYS = 3;
const HOUR_MINUTES = 60;

export function taskKey(step: string, stage: string, personId: string): string {
  return `${step}/${stage} ${personId}`;
}

/** Lays out what is still ahead of a paper. */
export function planOfRoute(
  { steps }: Pick<Definition, 'steps'>,
  { parts, known, progress }: { parts: readonly ResolvedPart[]; known: Known; progress: Progress },
): Plan {
  const ahead = steps.filter((step) => progress.steps[step.key] !== 'done');
  return {
    parts: ahead.flatMap((step): readonly PlannedPart[] => {
      if (step.type === 'registration') return [NUMBER];
      const own = parts.filter(({ part, skipped }) => part.step === step.key && !skipped && isAhead(part, progress));
      const planned = own.map((resolved) => plannedPart(resolved, known, progress));
      if (step.type !== 'execution' && step.type !== 'wait') return planned;
      return [workedAtOnce(planned, progress.dateAt.get(step.key))];
    }),
    rework: durationsFrom(known.rework, { deadlineMinutes: REWORK_DAYS * known.dayMinutes }),
    ...(progress.inRework !== undefined && { inRework: progress.inRework }),
  };
}

const NUMBER: PlannedPart = { type: 'number', order: 'parallel', need: 0, people: [], returnRate: 0 };

function isAhead({ step, stage }: AskingPart, { stages }: Progress): boolean {
  return stages[stageKey(step, stage)] === undefined;
}

function plannedPart(resolved: ResolvedPart, known: Known, progress: Progress): PlannedPart {
  const { part } = resolved;
  const { asked, given } = stillAsked(resolved, progress);
  const listed = part.collectAll ? Infinity : leastVoices(part.rule, resolved.participants.length);
  const deadline = minutesOf(part, known);
  return {
    type: isStage(part) ? 'stage' : part.action === 'acknowledge' ? 'aside' : 'work',
    order: part.order,
    need: Math.max(0, listed - given),
    people: asked.map((person) => answererOf(person, part, { known, progress, deadline })),
    returnRate: (known.returned + PRIOR_RETURNS) / (known.opened + PRIOR_STAGES),
    ...(part.rule.type === 'fraction' && part.rule.of === 'present' && { need: asked.length, closesAfter: deadline }),
  };
}

/** Assignments of a step are worked on at the same time, and the step waits for its day. */
function workedAtOnce(parts: readonly PlannedPart[], notBefore: number | undefined): PlannedPart {
  const people = parts.flatMap((part) => part.people);
  const date = notBefore === undefined ? {} : { notBefore };
  return { type: 'work', order: 'parallel', need: people.length, people, returnRate: 0, ...date };
}

/** Those who have not answered yet; whoever is away without a deputy is counted only where all must answer. */
function stillAsked(
  { part, participants, deadEnds }: ResolvedPart,
  { openStage }: Progress,
): { readonly asked: readonly Participant[]; readonly given: number } {
  const isOpen = openStage?.step === part.step && openStage.stage === part.stage;
  const given = isOpen ? openStage.given.map(({ personId }) => personId) : [];
  const people = isOpen ? openStage.participants : participants;
  const present = people.filter(({ personId }) => part.rule.type === 'all' || !deadEnds.includes(personId));
  return { asked: present.filter(({ personId }) => !given.includes(personId)), given: given.length };
}

interface Around {
  readonly known: Known;
  readonly progress: Progress;
  readonly deadline: number;
}

function answererOf({ personId }: Participant, part: AskingPart, around: Around): Answerer {
  const { known, progress, deadline: deadlineMinutes } = around;
  const { fresh, queued, perMinute, waiting, silent } = known.desks.get(personId) ?? UNKNOWN_DESK;
  return {
    personId,
    fresh: durationsFrom(fresh, { deadlineMinutes, peers: known.peers.fresh }),
    queued: durationsFrom(queued, { peers: known.peers.queued }),
    ...{ perMinute, waiting, silent },
    elapsed: progress.elapsed.get(taskKey(part.step, part.stage, personId)) ?? 0,
    away: known.away.get(personId) ?? [],
  };
}

function minutesOf({ deadline: { amount, unit } }: AskingPart, { dayMinutes }: Known): number {
  return amount * (unit === 'working-hours' ? HOUR_MINUTES : dayMinutes);
}
