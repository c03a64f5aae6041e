import type { DryRun } from '../../contracts/case-records.schemas.ts';
import type { Check } from '../../contracts/procedure.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { contentData } from './case-content.ts';
import { kindOfCase } from './edit-case.ts';
import { forecastDraft } from './forecast.ts';
import { resolveRoute } from './resolve-route.ts';
import { previewRework } from './rework-preview.ts';
import { presentProof } from './route-proof.ts';
import { outdatedRoute } from './routes/outdated-route.ts';
import { visibleCase } from './visible-case.ts';

/** Says what would happen on submission, and changes nothing. @throws NOT_FOUND */
export async function dryRunCase(deps: AppDeps, asker: Asker, caseId: string): Promise<DryRun> {
  const row = await visibleCase(deps, asker, caseId);
  const { summary: subject } = row;
  const parts = await resolveRoute(deps, subject);
  const [checks, proof, outdated, rework, forecast] = await Promise.all([
    runChecks(deps, row),
    presentProof(deps, { subject, parts }, asker.language),
    outdatedRoute(deps, subject, asker.language),
    previewRework(deps, asker, row),
    forecastDraft(deps, subject, parts, asker.language),
  ]);
  return {
    checks: checks.map(({ key, ok, advisory, message, pointer }) => ({
      key,
      ok,
      message: message[asker.language],
      ...(advisory && { advisory }),
      ...(pointer !== undefined && { pointer }),
    })),
    ...proof,
    problems: [...outdated, ...proof.problems],
    ...rework,
    forecast,
  };
}

/** Every machine check of the kind on the present content and today's data. */
export async function runChecks(
  deps: AppDeps,
  { id, summary, content, studentIds }: CaseRow,
): Promise<readonly Check[]> {
  const kind = kindOfCase(summary);
  const { process, authorId } = summary;
  const data = await contentData(deps, { process, kind, content }, { authorId, caseId: id, studentIds });
  return kind.checks(content, data);
}
