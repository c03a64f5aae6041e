/** The end of an order by another one, in the register and in the order's own case. */
import type { SystemCommand } from '../domain/approval/commands.ts';
import { annulOrder, type AnnulmentRequest } from '../db/stores/annulment.ts';
import { readAnnulment } from '../db/stores/relations-store.ts';
import type { ActivityDependencies } from './dependencies.ts';

/**
 * Puts the students back and stops what the order was still to do; a repetition changes nothing.
 *
 * @returns how many students have been put back
 * @throws AppError CHECKS_FAILED when students have moved on · UNAVAILABLE when the order's case does not answer
 */
export async function annul(
  dependencies: ActivityDependencies,
  request: Omit<AnnulmentRequest, 'at'>,
): Promise<number> {
  const { db, clock, cases } = dependencies;
  const students = await annulOrder(db, { ...request, at: clock.now() });
  // a case that has ended refuses, and needs nothing more
  await cases.bring(request.orderId, await endOf(dependencies, request.orderId), {
    commandId: `annul-${request.caseId}`,
  });
  return students;
}

/** What a case is told when its order has lost its force. @throws when nothing annuls it */
export async function endOf(
  { db }: Pick<ActivityDependencies, 'db'>,
  orderId: string,
): Promise<Extract<SystemCommand, { type: 'annul' }>> {
  const annulment = await readAnnulment(db, orderId);
  if (!annulment) throw new Error(`No registered order annuls ${orderId}.`);
  const { caseId: byCaseId, number, registeredOn } = annulment;
  return { type: 'annul', byCaseId, number, registeredOn };
}
