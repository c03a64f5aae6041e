import type { DryRun } from '../../contracts/case-records.schemas.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import { readStandingVisas } from '../../db/read-models/records/visas.ts';
import { readVersionSentBefore } from '../../db/read-models/version-contents.ts';
import { sortVisas } from '../../domain/approval/rework.ts';
import { DOCUMENT_LANGUAGES } from '../../domain/shared/localized.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { presentDoer } from '../present/records/doer.ts';
import { changesSinceSubmission } from './content-changes.ts';

type ReworkPreview = Pick<DryRun, 'lapsingVisas' | 'staleLanguages' | 'rework'>;

/** Whose visas would stand or lapse if the content went on its way as it is, and languages that would need confirming. */
export async function previewRework(deps: AppDeps, asker: Asker, row: CaseRow): Promise<ReworkPreview> {
  const { summary } = row;
  if (summary.status !== 'rework') return { lapsingVisas: [], staleLanguages: [] };
  const { changedParts, staleLanguages } = await changesSinceSubmission(deps, row);
  const lapsing = sortVisas(summary, changedParts).lapsing.map((visa) => visa.taskId);
  const [visas, since] = await Promise.all([
    readStandingVisas(deps.db, summary, deps.settings.timeZone),
    readVersionSentBefore(deps.db, row.id, summary.version + 1),
  ]);
  const lines = visas.map((visa) => {
    const { post, name, onBehalfOf } = presentDoer(visa, asker.language);
    const stands = !lapsing.includes(visa.taskId);
    return { taskId: visa.taskId, post, name, ...(onBehalfOf !== undefined && { onBehalfOf }), at: visa.at, stands };
  });
  return {
    lapsingVisas: lapsing,
    staleLanguages: DOCUMENT_LANGUAGES.filter((language) => staleLanguages.includes(language)),
    rework: { since: since ?? summary.version, visas: lines },
  };
}
