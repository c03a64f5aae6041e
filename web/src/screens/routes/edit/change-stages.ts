import type { RouteStage } from '../../../api/models.ts';
import { freeKey } from './free-key.ts';
import { moved } from './moved.ts';

export type StageChange =
  | { readonly type: 'stage'; readonly step: string; readonly key: string; readonly stage: RouteStage }
  | { readonly type: 'add'; readonly step: string; readonly title: RouteStage['title'] }
  | { readonly type: 'remove'; readonly step: string; readonly key: string }
  /** `by` -1: earlier, 1: later */
  | { readonly type: 'move'; readonly step: string; readonly key: string; readonly by: -1 | 1 };

export function changeStages(stages: readonly RouteStage[], change: StageChange): RouteStage[] {
  switch (change.type) {
    case 'stage':
      return stages.map((stage) => (stage.key === change.key ? change.stage : stage));
    case 'add':
      return [...stages, newStage(freeKey('stage', stages), change.title)];
    case 'remove':
      return stages.filter(({ key }) => key !== change.key);
    case 'move':
      return moved(stages, change.key, change.by);
  }
}

/** A stage that asks nobody yet: the check says so until somebody is named. */
export function newStage(key: string, title: RouteStage['title']): RouteStage {
  return {
    ...{ key, title, participants: [], order: 'parallel', rule: { type: 'all' } },
    deadline: { amount: 2, unit: 'working-days' },
  };
}
