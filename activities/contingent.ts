import type { StudentChange } from '../contracts/directory.ts';
import { AppError } from '../contracts/errors.ts';
import type { WorkActivities } from '../contracts/activities.ts';
import { sumOfMovements } from '../db/verification/sums.ts';
import { createStudentsStore } from '../db/stores/students-store.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { dueAt } from './stage-times.ts';
import { openCase } from './opened-case.ts';

/** When the contingent does not allow an order's effects, they are tried again on the next working day. */
const TRY_AGAIN = { amount: 1, unit: 'working-days' } as const;

/** The movement of students on the effective date of an order. */
export function createContingentActivities(dependencies: ActivityDependencies): Pick<WorkActivities, 'applyEffects'> {
  return {
    async applyEffects({ effect: { step }, summary }) {
      const changes = (await openCase(dependencies, summary)).changes();
      try {
        const students = await moveStudents(dependencies, summary, step, changes);
        const movementsSha256 = await sumOfMovements(dependencies.db, summary.caseId);
        return { type: 'effects-applied', step, students, movementsSha256 };
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'CHECKS_FAILED') throw error;
        const tryAgainAt = await dueAt(dependencies, TRY_AGAIN);
        return { type: 'effects-refused', step, studentIds: refusedStudents(error, changes), tryAgainAt };
      }
    },
  };
}

function moveStudents(
  { db, clock }: ActivityDependencies,
  summary: CaseSummary,
  step: string,
  changes: readonly StudentChange[],
): Promise<number> {
  const { caseId } = summary;
  const effectiveOn = effectiveDate(summary, step);
  return createStudentsStore(db).applyChanges({ caseId, effectiveOn, at: clock.now(), changes });
}

/** The error points at the changes that are not possible: `/changes/<index>`. */
function refusedStudents(error: AppError, changes: readonly StudentChange[]): string[] {
  const indexes = (error.options.fields ?? []).map((field) => Number(field.pointer.split('/').at(-1)));
  return indexes.flatMap((index) => changes[index]?.studentId ?? []);
}

function effectiveDate({ definition, facts }: CaseSummary, key: string): IsoDate {
  const step = definition.steps.find((candidate) => candidate.key === key);
  const date = step?.type === 'execution' && step.effectsOnFact !== undefined ? facts[step.effectsOnFact] : undefined;
  if (typeof date !== 'string') throw new Error(`The step ${key} has no effective date.`);
  return date;
}
