import { AppError } from '../contracts/errors.ts';
import type { WorkActivities } from '../contracts/activities.ts';
import { sumOfMovements } from '../db/verification/sums.ts';
import { createStudentsStore } from '../db/stores/students-store.ts';
import type { SystemCommand } from '../domain/approval/commands.ts';
import { dateOf } from '../domain/approval/step-date.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { IsoDate } from '../domain/shared/time.ts';
import type { ActivityDependencies } from './dependencies.ts';
import { dueAt } from './stage-times.ts';
import { annul, endOf } from './annulment.ts';
import { openCase, type OpenedCase } from './opened-case.ts';

/** When the contingent does not allow an order's effects, they are tried again on the next working day. */
const TRY_AGAIN = { amount: 1, unit: 'working-days' } as const;

/** The movement of students on the effective date of an order. */
export function createContingentActivities(dependencies: ActivityDependencies): Pick<WorkActivities, 'applyEffects'> {
  return {
    async applyEffects({ effect: { step }, summary }) {
      const opened = await openCase(dependencies, summary);
      const order = { caseId: summary.caseId, effectiveOn: effectiveDate(summary, step) };
      try {
        return await takeEffect(dependencies, opened, { ...order, step });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'CHECKS_FAILED') throw error;
        const tryAgainAt = await dueAt(dependencies, TRY_AGAIN);
        return { type: 'effects-refused', step, studentIds: refusedStudents(error), tryAgainAt };
      }
    },
  };
}

interface OrderInEffect {
  readonly caseId: string;
  readonly effectiveOn: IsoDate;
  readonly step: string;
}

async function takeEffect(
  dependencies: ActivityDependencies,
  opened: OpenedCase,
  { step, ...order }: OrderInEffect,
): Promise<SystemCommand> {
  const { db } = dependencies;
  const students = await moveStudents(dependencies, opened, order);
  if (students === undefined) return endOf(dependencies, order.caseId);
  const movementsSha256 = await sumOfMovements(db, order.caseId);
  return { type: 'effects-applied', step, students, movementsSha256 };
}

/** Forwards, or back where the order annuls another one; nothing once the order itself is annulled. */
function moveStudents(
  dependencies: ActivityDependencies,
  opened: OpenedCase,
  order: Omit<OrderInEffect, 'step'>,
): Promise<number | undefined> {
  const { annulledOrderId } = opened;
  if (annulledOrderId !== undefined) return annul(dependencies, { ...order, orderId: annulledOrderId });
  const { db, clock } = dependencies;
  return createStudentsStore(db).applyChanges({ ...order, at: clock.now(), changes: opened.changes() });
}

/** The error points at the students: `/students/<id>`. */
function refusedStudents(error: AppError): string[] {
  return (error.options.fields ?? []).flatMap((field) => field.pointer.split('/').at(-1) ?? []);
}

function effectiveDate({ definition, facts }: CaseSummary, key: string): IsoDate {
  const step = definition.steps.find((candidate) => candidate.key === key);
  const date = step && dateOf(step, facts);
  if (date === undefined) throw new Error(`The step ${key} has no effective date.`);
  return date;
}
