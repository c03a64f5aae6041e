import type { DryRun } from '../../contracts/case-records.schemas.ts';
import { substitute } from '../../db/stores/deputies.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { whomToAsk } from '../../domain/approval/asking.ts';
import type { GivenVisa } from '../../domain/approval/four-eyes.ts';
import { holds } from '../../domain/approval/condition.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { BlockedStage, Participant } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Language } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { routeText } from '../../platform/i18n/route-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { presentPerson } from '../present/people.ts';

export type RouteProof = DryRun['route'];

interface ResolvedStage {
  readonly step: string;
  readonly stage: StageDefinition;
  readonly skipped: boolean;
  readonly participants: readonly Participant[];
  readonly deadEnds: readonly string[];
  /** a post that must answer has no holder */
  readonly isVacant: boolean;
}

/** Asks the directory who would decide in each stage today, and says which stages could not be passed. */
export async function proveRoute(
  { db, clock }: AppDeps,
  summary: CaseSummary,
  language: Language,
): Promise<RouteProof> {
  const stages = await Promise.all(
    stagesOf(summary).map(({ step, stage }) => resolveStage(db, summary, { step, stage, date: clock.today() })),
  );
  const everybody = stages.flatMap((stage) => stage.participants);
  const directory = createDirectoryStore(db);
  const [people, posts] = await Promise.all([
    directory.people(
      everybody.flatMap(({ personId, actingForId }) => [personId, ...(actingForId ? [actingForId] : [])]),
    ),
    directory.posts(everybody.map(({ postId }) => postId)),
  ]);
  return stages.map((resolved) => ({
    step: resolved.step,
    stage: resolved.stage.key,
    title: resolved.stage.title[language],
    skipped: resolved.skipped,
    people: resolved.participants.flatMap(({ personId, postId, actingForId }) => {
      const person = people.find(({ id }) => id === personId);
      const absent = people.find(({ id }) => id === actingForId);
      const post = posts.find(({ id }) => id === postId)?.title[language] ?? '';
      const actingFor = absent && { actingFor: presentPerson(absent, language) };
      return person ? [{ ...presentPerson(person, language), post, ...actingFor }] : [];
    }),
    problems: problemsOf(resolved, stages, summary.authorId).map((code) => ({
      code,
      message: routeText(code, language),
    })),
  }));
}

function stagesOf({ definition }: CaseSummary): readonly { step: string; stage: StageDefinition }[] {
  return definition.steps.flatMap((step) =>
    step.type === 'approval' || step.type === 'signature'
      ? step.stages.map((stage) => ({ step: step.key, stage }))
      : [],
  );
}

async function resolveStage(
  db: AppDeps['db'],
  { facts, authorId, process }: CaseSummary,
  { step, stage, date }: { readonly step: string; readonly stage: StageDefinition; readonly date: IsoDate },
): Promise<ResolvedStage> {
  if (stage.condition && !holds(stage.condition, facts))
    return { step, stage, skipped: true, participants: [], deadEnds: [], isVacant: false };
  const directory = createDirectoryStore(db);
  const found = await Promise.all(stage.participants.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  const isVacant = stage.rule.type === 'all' && found.some((holders) => holders.missing.length > 0);
  const holders = found.flatMap(({ participants }) => participants);
  const asked = await substitute(db, holders, { date, process });
  return { step, stage, skipped: false, isVacant, ...asked };
}

/** The engine's own objections, foreseen: nobody to ask, the author, or somebody of an earlier stage. */
function problemsOf(
  resolved: ResolvedStage,
  all: readonly ResolvedStage[],
  authorId: string,
): BlockedStage['reason'][] {
  if (resolved.skipped) return [];
  if (resolved.isVacant) return ['NOBODY'];
  const earlier = all.slice(0, all.indexOf(resolved)).flatMap(foreseenVisas);
  const asking = whomToAsk({ authorId, visas: earlier }, resolved, resolved);
  return asking.type === 'blocked' ? [asking.reason] : [];
}

/** As if everybody asked in the stage had agreed. */
function foreseenVisas({ step, stage, participants }: ResolvedStage): readonly GivenVisa[] {
  return participants.map((participant) => ({ ...participant, step, stage: stage.key }));
}
