import type { LocalizedText } from '../shared/localized.ts';

/** A stage a paper goes through, with the people it asks. */
export interface WalkedStage {
  /** by `stageKey` */
  readonly key: string;
  readonly title: LocalizedText;
  /** in order, unique */
  readonly personIds: readonly string[];
}

/** What would be different for one paper. */
export interface RouteDifference {
  readonly type: 'added' | 'removed' | 'people' | 'order';
  readonly key: string;
  readonly title: LocalizedText;
  readonly addedIds: readonly string[];
  readonly removedIds: readonly string[];
}

/** Compares the way a paper went with the way it would go; empty when it is the same. */
export function compareRoutes(
  before: readonly WalkedStage[],
  after: readonly WalkedStage[],
): readonly RouteDifference[] {
  const removed = before.filter(({ key }) => !find(after, key)).map((stage) => difference('removed', stage, [], stage));
  const others = after.flatMap((stage): RouteDifference[] => {
    const old = find(before, stage.key);
    if (!old) return [difference('added', stage, stage.personIds, undefined)];
    const added = stage.personIds.filter((id) => !old.personIds.includes(id));
    const gone = old.personIds.filter((id) => !stage.personIds.includes(id));
    if (added.length + gone.length === 0) return [];
    return [{ ...difference('people', stage, added, undefined), removedIds: gone }];
  });
  return [...removed, ...others, ...reordered(before, after)];
}

function difference(
  type: RouteDifference['type'],
  { key, title }: WalkedStage,
  addedIds: readonly string[],
  gone: WalkedStage | undefined,
): RouteDifference {
  return { type, key, title, addedIds, removedIds: gone?.personIds ?? [] };
}

/** Stages both ways have, asked in another order: the first that comes at another place. */
function reordered(before: readonly WalkedStage[], after: readonly WalkedStage[]): readonly RouteDifference[] {
  const common = before.filter(({ key }) => find(after, key));
  const now = after.filter(({ key }) => find(before, key));
  const moved = now.find(({ key }, index) => common[index]?.key !== key);
  return moved ? [difference('order', moved, [], undefined)] : [];
}

function find(stages: readonly WalkedStage[], key: string): WalkedStage | undefined {
  return stages.find((stage) => stage.key === key);
}
