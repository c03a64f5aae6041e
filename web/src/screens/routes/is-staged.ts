import type { RouteStep, StagedStep, WaitStep } from '../../api/models.ts';

/** Tells whether a step has stages, which may be changed. */
export function isStaged(step: RouteStep): step is StagedStep {
  return step.type === 'approval' || step.type === 'signature';
}

export function isWait(step: RouteStep): step is WaitStep {
  return step.type === 'wait' && 'until' in step;
}

/** Tells whether a step is the route's own: the others belong to the procedure. */
export function isRouteStep(step: RouteStep): step is StagedStep | WaitStep {
  return isStaged(step) || isWait(step);
}
