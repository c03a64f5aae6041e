import type { DryRun } from '../../contracts/case-records.schemas.ts';
import type { Check } from '../../contracts/procedure.ts';
import { readCaseTasks } from '../../db/read-models/case-tasks.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { contentData } from './case-content.ts';
import { kindOfCase } from './edit-case.ts';
import { proveRoute } from './route-proof.ts';
import { visibleCase } from './visible-case.ts';

/** Says what would happen on submission, and changes nothing. @throws NOT_FOUND */
export async function dryRunCase(deps: AppDeps, asker: Asker, caseId: string): Promise<DryRun> {
  const row = await visibleCase(deps, asker, caseId);
  const [checks, route, lapsingVisas] = await Promise.all([
    runChecks(deps, row),
    proveRoute(deps, row.summary, asker.language),
    lapsing(deps, row),
  ]);
  return {
    checks: checks.map(({ key, ok, advisory, message, pointer }) => ({
      key,
      ok,
      message: message[asker.language],
      ...(advisory && { advisory }),
      ...(pointer !== undefined && { pointer }),
    })),
    route,
    lapsingVisas,
  };
}

/** Every machine check of the kind on the present content and today's data. */
export async function runChecks(
  deps: AppDeps,
  { id, summary, content, studentIds }: CaseRow,
): Promise<readonly Check[]> {
  const data = await contentData(deps, { studentIds, authorId: summary.authorId, caseId: id });
  return kindOfCase(summary).checks(content, data);
}

/** Tasks whose visas were given on an earlier version: all of them are asked for anew. */
async function lapsing({ db }: AppDeps, { id, summary }: CaseRow): Promise<string[]> {
  if (summary.status !== 'rework') return [];
  const visas = (await readCaseTasks(db, id)).filter(
    ({ verdict }) => verdict?.startsWith('approve') || verdict === 'sign',
  );
  const latest = Math.max(...visas.map(({ version }) => version));
  return visas.filter(({ version }) => version === latest).map((task) => task.id);
}
