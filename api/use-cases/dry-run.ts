import type { DryRun } from '../../contracts/case-records.schemas.ts';
import type { Check } from '../../contracts/procedure.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import { sortVisas } from '../../domain/approval/rework.ts';
import { DOCUMENT_LANGUAGES } from '../../domain/shared/localized.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { contentData } from './case-content.ts';
import { changesSinceSubmission } from './content-changes.ts';
import { kindOfCase } from './edit-case.ts';
import { forecastDraft } from './forecast.ts';
import { resolveRoute } from './resolve-route.ts';
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
    changesOfRework(deps, row),
    forecastDraft(deps, subject, parts),
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

/** Tasks whose visas would not stand on the present content, and languages the author would have to confirm. */
async function changesOfRework(deps: AppDeps, row: CaseRow): Promise<Pick<DryRun, 'lapsingVisas' | 'staleLanguages'>> {
  if (row.summary.status !== 'rework') return { lapsingVisas: [], staleLanguages: [] };
  const { changedParts, staleLanguages } = await changesSinceSubmission(deps, row);
  return {
    lapsingVisas: sortVisas(row.summary, changedParts).lapsing.map((visa) => visa.taskId),
    staleLanguages: DOCUMENT_LANGUAGES.filter((language) => staleLanguages.includes(language)),
  };
}
