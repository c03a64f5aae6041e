import type { RouteStep } from '../../../api/models.ts';
import { newStage } from './change-stages.ts';
import { freeKey } from './free-key.ts';
import { moved } from './moved.ts';

/** Steps a person may add. */
export const NEW_STEPS = ['approval', 'signature', 'wait'] as const;
export type NewStep = (typeof NEW_STEPS)[number];

type Title = RouteStep['title'];

export type OrderChange =
  | {
      readonly type: 'add-step';
      /** the step it comes after */
      readonly after: string;
      readonly kind: NewStep;
      readonly title: Title;
      /** of the stage a visa or a signature begins with */
      readonly stageTitle: Title;
      /** `YYYY-MM-DD`; a wait begins as one for this day */
      readonly today: string;
    }
  | { readonly type: 'remove-step'; readonly step: string }
  /** `by` -1: earlier, 1: later */
  | { readonly type: 'move-step'; readonly step: string; readonly by: -1 | 1 };

/** Which steps there are, and in what order. */
export function changeOrder(steps: readonly RouteStep[], change: OrderChange): readonly RouteStep[] {
  switch (change.type) {
    case 'add-step':
      return steps.flatMap((step) => (step.key === change.after ? [step, newStep(steps, change)] : [step]));
    case 'remove-step':
      return steps.filter(({ key }) => key !== change.step);
    case 'move-step':
      return moved(steps, change.step, change.by);
  }
}

function newStep(
  steps: readonly RouteStep[],
  { kind, title, stageTitle, today }: Extract<OrderChange, { type: 'add-step' }>,
): RouteStep {
  const key = freeKey('step', steps);
  if (kind === 'wait') return { key, type: kind, title, until: { type: 'date', on: today } };
  return { key, type: kind, title, stages: [newStage('stage-1', stageTitle)] };
}
