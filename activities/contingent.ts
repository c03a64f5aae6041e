import type { WorkActivities } from '../contracts/activities.ts';
import { createStudentsStore } from '../db/stores/students-store.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { openCasePapers } from './papers.ts';

/** The movement of students on the effective date of an order. */
export function createContingentActivities(dependencies: ActivityDependencies): Pick<WorkActivities, 'applyEffects'> {
  const { db, clock } = dependencies;
  return {
    async applyEffects({ effect, summary }) {
      const { changes } = await openCasePapers(dependencies, summary);
      const effectiveOn = effectiveDate(summary, effect.step);
      const students = await createStudentsStore(db).applyChanges({
        caseId: summary.caseId,
        effectiveOn,
        at: clock.now(),
        changes: changes(),
      });
      return { type: 'effects-applied', step: effect.step, students };
    },
  };
}

function effectiveDate({ definition, facts }: CaseSummary, key: string): IsoDate {
  const step = definition.steps.find((candidate) => candidate.key === key);
  const date = step?.type === 'execution' && step.effectsOnFact !== undefined ? facts[step.effectsOnFact] : undefined;
  if (typeof date !== 'string') throw new Error(`The step ${key} has no effective date.`);
  return date;
}
