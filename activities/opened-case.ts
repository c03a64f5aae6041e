/** A case opened for making papers and changes. */
import type { StudentChange } from '../contracts/directory.ts';
import type { CaseData, DocumentView, ProcedureKind } from '../contracts/procedure.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import { readContent } from '../db/read-models/case-content.ts';
import { readCaseData, type CaseDataRequest } from '../db/read-models/case-data.ts';
import { createSnapshotsStore } from '../db/stores/snapshots-store.ts';
import { kindOf, earlierPapers } from '../processes/index.ts';
import type { ActivityDependencies } from './dependencies.ts';

export interface OpenedCase {
  readonly summary: CaseSummary;
  readonly kind: ProcedureKind;
  readonly studentIds: readonly string[];
  /** hash of the data kept with the version */
  readonly dataSha256: string;
  view(language: DocumentLanguage, studentId?: string): DocumentView;
  changes(): readonly StudentChange[];
  /** the order this one annuls, if that is what it does */
  readonly annulledOrderId?: string;
}

/**
 * Opens a case with the content of the version it is at. What it was submitted with is kept the first time and used ever after, so that
 * the numbered paper says what the signed one said, whatever has changed in the register meanwhile.
 */
export async function openCase(
  dependencies: Pick<ActivityDependencies, 'db' | 'clock'>,
  summary: CaseSummary,
): Promise<OpenedCase> {
  const kind = kindOf(summary.process, summary.kind);
  const stored = await readContent(dependencies.db, summary.contentId);
  if (!kind || !stored) throw new Error(`The case ${summary.caseId} has no content of a known kind.`);
  const { content, studentIds } = stored;
  const { data, sha256 } = await dataOfVersion(dependencies, summary, {
    studentIds,
    ...earlierPapers(summary.process, kind, content),
  });
  return {
    summary,
    kind,
    studentIds,
    dataSha256: sha256,
    view: (language, studentId) => kind.documentView(content, data, language, studentId),
    changes: () => kind.changes(content, data),
    ...(kind.relation?.type === 'annuls' && { annulledOrderId: kind.relation.orderId(content) }),
  };
}

async function dataOfVersion(
  { db, clock }: Pick<ActivityDependencies, 'db' | 'clock'>,
  { caseId, version, authorId }: CaseSummary,
  named: Pick<CaseDataRequest, 'studentIds' | 'predecessor' | 'orderId'>,
): Promise<{ readonly data: CaseData; readonly sha256: string }> {
  const snapshots = createSnapshotsStore(db);
  const kept = await snapshots.snapshotOf({ caseId, version });
  if (kept) return kept;
  const data = await readCaseData(db, { ...named, authorId, caseId, today: clock.today() });
  return snapshots.keep({ caseId, version }, data, clock.now());
}
