import { holds, weighedFacts } from './condition.ts';
import type { ApprovalStep, SignatureStep, StageDefinition, StepDefinition, WaitStep } from './definition.ts';
import { emit, request, type Run } from './run.ts';
import { stageKey, type CaseState } from './state.ts';

export type StagedStep = ApprovalStep | SignatureStep;

/** The step of the definition with this key, if there is one. */
export function stepOf(state: Pick<CaseState, 'definition'>, key: string): StepDefinition | undefined {
  return state.definition.steps.find((step) => step.key === key);
}

export function isStaged(step: StepDefinition | undefined): step is StagedStep {
  return step?.type === 'approval' || step?.type === 'signature';
}

/** Tells whether a step is the route's own, so that a new version may add, change or drop it; the others belong to the procedure. */
export function isRouteStep(step: StepDefinition): step is StagedStep | WaitStep {
  return isStaged(step) || step.type === 'wait';
}

/** The stage people are to be asked in next: the first of the active step that is neither closed nor skipped. */
export function awaitedStage(state: CaseState): { step: StagedStep; stage: StageDefinition } | undefined {
  if (state.status !== 'in-progress' || state.openStage) return undefined;
  const step = state.definition.steps.filter(isStaged).find((candidate) => state.steps[candidate.key] === 'active');
  const stage = step && firstOpen(state, step);
  return step && stage && { step, stage };
}

/** Goes on to whatever comes next: a step that can start, or the end of the case. */
export function advance(run: Run): Run {
  const next = nextStep(run.state);
  if (next === 'none') return emit(run, { type: 'closed' });
  if (next === 'busy') return run;
  return start(emit(run, { type: 'step-started', step: next.key }), next);
}

/** Finishes a step and goes on. */
export function finishStep(run: Run, step: string): Run {
  return advance(emit(run, { type: 'step-finished', step }));
}

/** Opens the way to the next stage of a step whose condition holds; without one the step is finished. */
export function reachNextStage(run: Run, step: StagedStep): Run {
  const stage = firstOpen(run.state, step);
  if (!stage) return finishStep(run, step.key);
  if (!stage.condition || holds(stage.condition, run.state.facts)) {
    return request(run, { type: 'resolve-stage', step: step.key, stage: stage.key });
  }
  const weighed = weighedFacts(stage.condition, run.state.facts);
  return reachNextStage(emit(run, { type: 'stage-skipped', step: step.key, stage: stage.key, weighed }), step);
}

function firstOpen(state: CaseState, step: StagedStep): StageDefinition | undefined {
  return step.stages.find((stage) => !state.stages[stageKey(step.key, stage.key)]);
}

/** A distribution under way does not hold up the steps after it, only the filing. */
function nextStep(state: CaseState): StepDefinition | 'busy' | 'none' {
  const unfinished = state.definition.steps.filter((step) => state.steps[step.key] !== 'done');
  const [first] = unfinished.filter((step) => !(step.type === 'distribution' && state.steps[step.key] === 'active'));
  if (!first) return unfinished.length === 0 ? 'none' : 'busy';
  if (state.steps[first.key] === 'active') return 'busy';
  return first.type === 'filing' && unfinished[0] !== first ? 'busy' : first;
}

function start(run: Run, step: StepDefinition): Run {
  switch (step.type) {
    case 'draft':
      return run;
    case 'approval':
    case 'signature':
      return reachNextStage(run, step);
    case 'registration':
      return request(run, { type: 'register', step: step.key, journal: step.journal });
    case 'distribution':
      return request(run, { type: 'distribute', step: step.key });
    case 'execution':
      return request(run, { type: 'prepare-execution', step: step.key });
    case 'wait':
      return request(run, { type: 'prepare-wait', step: step.key });
    case 'filing':
      return request(run, { type: 'file', step: step.key, nomenclature: step.nomenclature });
  }
}
