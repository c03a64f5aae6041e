import { holds, type Facts } from './condition.ts';
import type { Definition, Role } from './definition.ts';

/** Whose signature comes last on a paper with these facts; none when no role signs. */
export function lastSignatory({ steps }: Definition, facts: Facts): Role | undefined {
  const stages = steps.flatMap((step) => (step.type === 'signature' ? step.stages : []));
  const asked = stages.filter(({ condition }) => !condition || holds(condition, facts));
  const rule = asked.at(-1)?.participants[0];
  return rule && 'role' in rule ? rule.role : undefined;
}
