import type { RouteStep, SignatureLevel } from '../../../api/models.ts';
import { isStaged } from '../is-staged.ts';
import { changeOrder, type OrderChange } from './change-order.ts';
import { changeStages, type StageChange } from './change-stages.ts';

type StepChange =
  | { readonly type: 'level'; readonly step: string; readonly level: SignatureLevel }
  /** the step with other words, or another thing to wait for */
  | { readonly type: 'step'; readonly step: string; readonly changed: RouteStep };

export type RouteChange = StageChange | StepChange | OrderChange;

/** The steps after one act of the person who edits them. */
export function changeSteps(steps: readonly RouteStep[], change: RouteChange): readonly RouteStep[] {
  switch (change.type) {
    case 'add-step':
    case 'remove-step':
    case 'move-step':
      return changeOrder(steps, change);
    default:
      return steps.map((step) => (step.key === change.step ? changeStep(step, change) : step));
  }
}

function changeStep(step: RouteStep, change: StageChange | StepChange): RouteStep {
  if (change.type === 'step') return change.changed;
  if (change.type === 'level') return step.type === 'signature' ? { ...step, level: change.level } : step;
  return isStaged(step) ? { ...step, stages: changeStages(step.stages, change) } : step;
}
