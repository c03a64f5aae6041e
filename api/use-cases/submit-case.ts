import type { Knex } from 'knex';
import type { CaseView } from '../../contracts/cases.schemas.ts';
import { AppError, type FieldError } from '../../contracts/errors.ts';
import type { Check } from '../../contracts/procedure.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import { claimRelation } from '../../db/stores/relations-store.ts';
import { createStudentsStore } from '../../db/stores/students-store.ts';
import { withTransaction } from '../../db/transaction.ts';
import { allowedCaseActions } from '../../domain/approval/allowed-actions.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AppDeps } from '../app-deps.ts';
import { idFor, type Asker } from '../call.ts';
import { changesSinceSubmission } from './content-changes.ts';
import { runChecks } from './dry-run.ts';
import { kindOfCase } from './edit-case.ts';
import { proveRoute, type RouteProof } from './route-proof.ts';
import { outdatedRoute } from './routes/outdated-route.ts';
import { viewCase, visibleCase } from './visible-case.ts';

/**
 * Sends a draft into approval once its checks pass, its route can be walked and its students are free.
 *
 * @param version  the version the author means; absent for the present one
 * @throws NOT_FOUND · CHECKS_FAILED · ROUTE_NOT_READY · the engine's refusals
 */
export async function submitCase(deps: AppDeps, asker: Asker, caseId: string, version?: number): Promise<CaseView> {
  const row = await visibleCase(deps, asker, caseId);
  if (mayGoOn(row, asker, version)) await prepareSubmission(deps, asker, row);
  await deps.cases.command(
    caseId,
    {
      type: 'submit',
      actorId: asker.viewer.personId,
      version: version ?? row.summary.version,
      ...(await changesSinceSubmission(deps, row)),
    },
    { commandId: idFor(asker, 'submit') },
  );
  return viewCase(deps, asker, caseId);
}

/** Where the engine will refuse anyway, its refusal is the answer, not a failed check. */
function mayGoOn({ summary }: CaseRow, { viewer }: Asker, version: number | undefined): boolean {
  const isPresent = version === undefined || version === summary.version;
  return isPresent && allowedCaseActions(summary, viewer.personId).includes('submit');
}

async function prepareSubmission(deps: AppDeps, asker: Asker, row: CaseRow): Promise<void> {
  refuseFailed(await runChecks(deps, row), asker);
  const [proof, outdated] = await Promise.all([
    proveRoute(deps, row.summary, asker.language),
    outdatedRoute(deps, row.summary, asker.language),
  ]);
  const problems = obstacles({ ...proof, problems: [...outdated, ...proof.problems] });
  if (problems.length > 0) throw new AppError('ROUTE_NOT_READY', { fields: problems });
  await claimAll(deps, asker, row);
}

/** What keeps the route from being walked; warnings do not. */
function obstacles({ route, problems }: Pick<RouteProof, 'route' | 'problems'>): readonly FieldError[] {
  const found = [
    ...route.flatMap(({ step, stage, problems: own }) =>
      own.map((problem) => ({ ...problem, pointer: `/route/${step}/${stage}` })),
    ),
    ...problems.map((problem) => ({ ...problem, pointer: '/route' })),
  ];
  return found.filter(({ blocks }) => blocks).map(({ pointer, code, message }) => ({ pointer, code, detail: message }));
}

function refuseFailed(checks: readonly Check[], { language }: Asker): void {
  const fields = checks
    .filter((check) => !check.ok)
    .map(({ key, message, pointer }) => ({ pointer: pointer ?? '', code: key, detail: message[language] }));
  if (fields.length > 0) throw new AppError('CHECKS_FAILED', { fields });
}

/** Papers that change nobody's record may be made about a student at any time. */
function movesStudents({ steps }: Definition): boolean {
  return steps.some((step) => step.type === 'execution' && step.effectsOnFact !== undefined);
}

/** Takes the order and exactly the students of this content: those an edit has left out are free again. */
async function claimAll(deps: AppDeps, asker: Asker, row: CaseRow): Promise<void> {
  const at = deps.clock.now();
  const isClaimed = await withTransaction(deps.db, async (transaction) => {
    if (!(await claimOrder(transaction, row, at))) return false;
    return !movesStudents(row.summary.definition) || (await claimStudents(transaction, row, at));
  });
  // somebody was faster between the checks and now, so the checks say who
  if (!isClaimed) refuseFailed(await runChecks(deps, row), asker);
  if (!isClaimed) throw new AppError('CHANGED_MEANWHILE');
}

async function claimOrder(transaction: Knex.Transaction, row: CaseRow, at: Instant): Promise<boolean> {
  const { relation } = kindOfCase(row.summary);
  if (!relation) return true;
  const orderId = relation.orderId(row.content);
  return claimRelation(transaction, { caseId: row.id, type: relation.type, orderId, at });
}

async function claimStudents(transaction: Knex.Transaction, row: CaseRow, at: Instant): Promise<boolean> {
  const { id: caseId, studentIds } = row;
  const orderId = kindOfCase(row.summary).relation?.orderId(row.content);
  const students = createStudentsStore(transaction);
  await students.release(caseId);
  return (await students.claim({ caseId, studentIds, at, ...(orderId !== undefined && { orderId }) })).ok;
}
