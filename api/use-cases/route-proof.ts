import type { DryRun } from '../../contracts/case-records.schemas.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { holds } from '../../domain/approval/condition.ts';
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { BlockedStage, Participant } from '../../domain/approval/state.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { routeText } from '../../platform/i18n/route-text.ts';
import type { AppDeps } from '../app-deps.ts';
import { presentPerson } from '../present/people.ts';

export type RouteProof = DryRun['route'];

interface ResolvedStage {
  readonly step: string;
  readonly stage: StageDefinition;
  readonly skipped: boolean;
  readonly participants: readonly Participant[];
  readonly isComplete: boolean;
}

/** Asks the directory who would decide in each stage today, and says which stages could not be passed. */
export async function proveRoute({ db }: AppDeps, summary: CaseSummary, language: Language): Promise<RouteProof> {
  const stages = await Promise.all(
    stagesOf(summary).map(({ step, stage }) => resolveStage(db, summary, { step, stage })),
  );
  const everybody = stages.flatMap((stage) => stage.participants);
  const directory = createDirectoryStore(db);
  const [people, posts] = await Promise.all([
    directory.people(everybody.map(({ personId }) => personId)),
    directory.posts(everybody.map(({ postId }) => postId)),
  ]);
  return stages.map((resolved) => ({
    step: resolved.step,
    stage: resolved.stage.key,
    title: resolved.stage.title[language],
    skipped: resolved.skipped,
    people: resolved.participants.flatMap(({ personId, postId }) => {
      const person = people.find(({ id }) => id === personId);
      const post = posts.find(({ id }) => id === postId);
      return person ? [{ ...presentPerson(person, language), post: post?.title[language] ?? '' }] : [];
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
  { facts, authorId }: CaseSummary,
  { step, stage }: { readonly step: string; readonly stage: StageDefinition },
): Promise<ResolvedStage> {
  if (stage.condition && !holds(stage.condition, facts)) {
    return { step, stage, skipped: true, participants: [], isComplete: true };
  }
  const directory = createDirectoryStore(db);
  const found = await Promise.all(stage.participants.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  return {
    step,
    stage,
    skipped: false,
    participants: found.flatMap((holders) => holders.participants),
    isComplete: found.every((holders) => holders.missing.length === 0),
  };
}

/** The engine's own objections, foreseen: nobody to ask, the author, or somebody of an earlier stage. */
function problemsOf(
  resolved: ResolvedStage,
  all: readonly ResolvedStage[],
  authorId: string,
): BlockedStage['reason'][] {
  if (resolved.skipped) return [];
  if (!resolved.isComplete || resolved.participants.length === 0) return ['NOBODY'];
  const earlier = all.slice(0, all.indexOf(resolved)).flatMap((stage) => stage.participants);
  const barred = new Set([authorId, ...earlier.map(({ personId }) => personId)]);
  return resolved.participants.some(({ personId }) => barred.has(personId)) ? ['FOUR_EYES'] : [];
}
