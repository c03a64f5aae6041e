import type { RouteStep, StagedStep } from '../../api/models.ts';

/** Tells whether a step has stages, which may be changed. */
export function isStaged(step: RouteStep): step is StagedStep {
  return step.type === 'approval' || step.type === 'signature';
}
