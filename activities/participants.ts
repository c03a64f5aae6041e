import type { EffectOf, PerformInput, RecordActivities } from '../contracts/activities.ts';
import type { ResolvedAssignment, SystemCommand } from '../domain/approval/commands.ts';
import type { Facts } from '../domain/approval/condition.ts';
import type {
  Assignment,
  ExecutionStep,
  ParticipantRule,
  StageDefinition,
  StepDefinition,
} from '../domain/approval/definition.ts';
import { dateOf } from '../domain/approval/step-date.ts';
import type { Participant } from '../domain/approval/state.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { Instant } from '../domain/shared/time.ts';
import type { Named } from '../domain/approval/asking.ts';
import { substitute } from '../db/stores/deputies.ts';
import { createDirectoryStore } from '../db/stores/directory-store.ts';
import { tellRegistrarHeads } from '../db/stores/notices.ts';
import { startOfDay } from '../platform/clock.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { timesFromNow } from './stage-times.ts';

type Created = Pick<RecordActivities, 'resolveStage' | 'prepareExecution'>;

/** Who is asked, and by when: the directory and the working calendar answer. */
export function createParticipantActivities(dependencies: ActivityDependencies): Created {
  return {
    resolveStage: (input) => resolveStage(dependencies, input),
    prepareExecution: (input) => prepareExecution(dependencies, input),
  };
}

/** Whom the rules ask. */
export interface Found extends Named {
  /** false when a rule finds nobody */
  readonly isComplete: boolean;
}

/** People asked by the rules, in order, deputies in the place of those who are away today. */
export async function findParticipants(
  { db, clock }: ActivityDependencies,
  rules: readonly ParticipantRule[],
  { facts, authorId, process }: CaseSummary,
): Promise<Found> {
  const directory = createDirectoryStore(db);
  const found = await Promise.all(rules.map((rule) => directory.holdersOf(rule, { facts, authorId })));
  const holders = found.flatMap(({ participants }, index) =>
    participants.map((each) => ({ ...each, ...partsOf(rules[index]) })),
  );
  const asked = await substitute(db, holders, { date: clock.today(), process });
  return { ...asked, isComplete: found.every(({ missing }) => missing.length === 0) };
}

function partsOf(rule: ParticipantRule | undefined): Pick<Participant, 'indifferentTo'> {
  return rule?.indifferentTo ? { indifferentTo: rule.indifferentTo } : {};
}

/** As above, outside stages: whoever is away without a deputy is asked all the same, and the registrar head is told. */
export async function findRecipients(
  dependencies: ActivityDependencies,
  rules: readonly ParticipantRule[],
  summary: CaseSummary,
): Promise<readonly Participant[]> {
  const { participants, deadEnds } = await findParticipants(dependencies, rules, summary);
  const { db, clock } = dependencies;
  if (deadEnds.length > 0) await tellRegistrarHeads(db, { caseId: summary.caseId, at: clock.now() });
  return participants;
}

async function resolveStage(
  dependencies: ActivityDependencies,
  { effect, summary }: PerformInput<EffectOf<'resolve-stage'>>,
): Promise<SystemCommand> {
  const { step, stage } = effect;
  const definition = stageOf(summary, effect);
  const found = await findParticipants(dependencies, definition.participants, summary);
  const isVacant = definition.rule.type === 'all' && !found.isComplete;
  if (isVacant) return { type: 'stage-unresolved', step, stage, reason: 'NOBODY' };
  const times = await timesFromNow(dependencies, definition);
  return {
    type: 'stage-resolved',
    step,
    stage,
    participants: await withVeto(dependencies, found.participants, definition),
    deadEnds: found.deadEnds,
    ...times,
  };
}

/** Marks those who hold a post of a role whose refusal alone stops the paper. */
async function withVeto(
  { db }: ActivityDependencies,
  participants: readonly Participant[],
  { veto }: StageDefinition,
): Promise<readonly Participant[]> {
  if (!veto || veto.length === 0) return participants;
  const posts = await createDirectoryStore(db).posts(participants.map(({ postId }) => postId));
  const strong = new Set(posts.filter((post) => veto.includes(post.role)).map((post) => post.id));
  return participants.map((participant) =>
    strong.has(participant.postId) ? { ...participant, hasVeto: true } : participant,
  );
}

function stageOf(
  { definition }: CaseSummary,
  place: { readonly step: string; readonly stage: string },
): StageDefinition {
  const step = definition.steps.find((candidate) => candidate.key === place.step);
  const stages = step?.type === 'approval' || step?.type === 'signature' ? step.stages : [];
  const stage = stages.find((candidate) => candidate.key === place.stage);
  if (!stage) throw new Error(`The definition ${definition.key} has no stage ${place.step}/${place.stage}.`);
  return stage;
}

async function prepareExecution(
  dependencies: ActivityDependencies,
  { effect, summary }: PerformInput<EffectOf<'prepare-execution'>>,
): Promise<SystemCommand> {
  const step = executionStep(summary, effect.step);
  const assignments = await Promise.all(
    step.assignments.map((assignment) => resolveAssignment(dependencies, assignment, summary)),
  );
  const effectsAt = effectsInstant(dependencies.timeZone, step, summary);
  return { type: 'execution-prepared', step: step.key, assignments, ...(effectsAt !== undefined && { effectsAt }) };
}

function executionStep({ definition }: CaseSummary, key: string): ExecutionStep {
  const step = definition.steps.find((candidate) => candidate.key === key);
  if (step?.type !== 'execution') throw new Error(`The definition ${definition.key} has no execution step ${key}.`);
  return step;
}

/** @throws when nobody can be asked: the activity is tried again until the directory names somebody */
export async function resolveAssignment(
  dependencies: ActivityDependencies,
  assignment: Omit<Assignment, 'title'>,
  summary: CaseSummary,
): Promise<ResolvedAssignment> {
  const participants = await findRecipients(dependencies, assignment.participants, summary);
  if (participants.length === 0) throw new Error(`Nobody can be asked for ${summary.kind}/${assignment.key}.`);
  return { key: assignment.key, participants, ...(await timesFromNow(dependencies, assignment)) };
}

/** The effective date begins at midnight in the university's time zone. */
function effectsInstant(timeZone: string, step: ExecutionStep, { facts }: CaseSummary): string | undefined {
  return step.effectsOnFact === undefined ? undefined : instantOfDate(timeZone, step, facts);
}

/** When the day a step waits for begins. @throws when the facts hold no date */
export function instantOfDate(timeZone: string, step: StepDefinition, facts: Facts): Instant {
  const date = dateOf(step, facts);
  if (date === undefined) throw new Error(`The step ${step.key} has no date to wait for.`);
  return startOfDay(timeZone, date);
}
