import type { Condition, Facts } from '../approval/condition.ts';
import type { Definition, ParticipantRule } from '../approval/definition.ts';
import { isStaged } from '../approval/steps.ts';
import type { Json } from '../shared/json.ts';

type Named = readonly (readonly [string, Json])[];

/** Facts a route rests on, each with a value of the sort it takes there. */
export function factsOfRoute({ steps }: Definition): Facts {
  const stages = steps.filter(isStaged).flatMap((step) => step.stages);
  return Object.fromEntries(
    stages.flatMap(({ participants, condition }) => [
      ...participants.flatMap(listsOf),
      ...(condition ? comparedIn(condition) : []),
    ]),
  );
}

function listsOf(rule: ParticipantRule): Named {
  if (rule.by === 'role-in-units') return [[rule.unitsFact, []]];
  return rule.by === 'people-of-fact' ? [[rule.peopleFact, []]] : [];
}

function comparedIn(condition: Condition): Named {
  if ('all' in condition) return condition.all.flatMap(comparedIn);
  if ('any' in condition) return condition.any.flatMap(comparedIn);
  if ('not' in condition) return comparedIn(condition.not);
  if ('atLeast' in condition) return [[condition.fact, condition.atLeast]];
  return [[condition.fact, 'contains' in condition ? [condition.contains] : condition.is]];
}
