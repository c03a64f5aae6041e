import type { DryRun } from '../../contracts/case-records.schemas.ts';
import { substitute } from '../../db/stores/deputies.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { obstacleOf } from '../../domain/absence/obstacle.ts';
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
  /** why nobody, or not the right people, could be asked */
  readonly obstacle?: BlockedStage['reason'];
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
  if (stage.condition && !holds(stage.condition, facts)) return { step, stage, skipped: true, participants: [] };
  const directory = createDirectoryStore(db);
  const found = await Promise.all(stage.participants.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  const isComplete = found.every((holders) => holders.missing.length === 0);
  const holders = found.flatMap(({ participants }) => participants);
  const asked = await substitute(db, holders, { date, process });
  const obstacle = isComplete ? obstacleOf(stage, asked) : 'NOBODY';
  return { step, stage, skipped: false, participants: asked.participants, ...(obstacle && { obstacle }) };
}

/** The engine's own objections, foreseen: nobody to ask, the author, or somebody of an earlier stage. */
function problemsOf(
  resolved: ResolvedStage,
  all: readonly ResolvedStage[],
  authorId: string,
): BlockedStage['reason'][] {
  if (resolved.skipped) return [];
  if (resolved.obstacle) return [resolved.obstacle];
  const earlier = all.slice(0, all.indexOf(resolved)).flatMap((stage) => stage.participants);
  const barred = new Set([authorId, ...earlier.flatMap(judges)]);
  return resolved.participants.flatMap(judges).some((personId) => barred.has(personId)) ? ['FOUR_EYES'] : [];
}

/** A deputy counts as the person they act for, too. */
function judges({ personId, actingForId }: Participant): readonly string[] {
  return actingForId === undefined ? [personId] : [personId, actingForId];
}
