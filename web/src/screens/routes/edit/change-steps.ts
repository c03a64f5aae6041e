import type { RouteStage, RouteStep, SignatureLevel } from '../../../api/models.ts';
import { isStaged } from '../is-staged.ts';

export type RouteChange =
  | { readonly type: 'stage'; readonly step: string; readonly key: string; readonly stage: RouteStage }
  | { readonly type: 'add'; readonly step: string; readonly title: RouteStage['title'] }
  | { readonly type: 'remove'; readonly step: string; readonly key: string }
  | { readonly type: 'level'; readonly step: string; readonly level: SignatureLevel }
  /** `by` -1: earlier, 1: later */
  | { readonly type: 'move'; readonly step: string; readonly key: string; readonly by: -1 | 1 };

/** The steps after one act of the person who edits them. */
export function changeSteps(steps: readonly RouteStep[], change: RouteChange): readonly RouteStep[] {
  return steps.map((step) => {
    if (!isStaged(step) || step.key !== change.step) return step;
    if (change.type !== 'level') return { ...step, stages: changeStages(step.stages, change) };
    return step.type === 'signature' ? { ...step, level: change.level } : step;
  });
}

function changeStages(stages: readonly RouteStage[], change: Exclude<RouteChange, { type: 'level' }>): RouteStage[] {
  switch (change.type) {
    case 'stage':
      return stages.map((stage) => (stage.key === change.key ? change.stage : stage));
    case 'add':
      return [...stages, newStage(stages, change.title)];
    case 'remove':
      return stages.filter(({ key }) => key !== change.key);
    case 'move':
      return moved(stages, change.key, change.by);
  }
}

/** A stage that asks nobody yet: the check says so until somebody is named. */
function newStage(stages: readonly RouteStage[], title: RouteStage['title']): RouteStage {
  return {
    key: freeKey(stages),
    title,
    participants: [],
    order: 'parallel',
    rule: { type: 'all' },
    deadline: { amount: 2, unit: 'working-days' },
  };
}

function freeKey(stages: readonly RouteStage[]): string {
  const keys = new Set(stages.map(({ key }) => key));
  let number = stages.length + 1;
  while (keys.has(`stage-${number}`)) number += 1;
  return `stage-${number}`;
}

function moved(stages: readonly RouteStage[], key: string, by: -1 | 1): RouteStage[] {
  const from = stages.findIndex((stage) => stage.key === key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= stages.length) return [...stages];
  const stage = stages[from];
  const rest = stages.filter((_, index) => index !== from);
  return stage ? [...rest.slice(0, to), stage, ...rest.slice(to)] : [...stages];
}
