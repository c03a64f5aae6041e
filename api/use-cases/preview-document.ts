import { AppError } from '../../contracts/errors.ts';
import type { CaseData, DocumentDefinition, ProcedureKind } from '../../contracts/procedure.ts';
import type { CaseRow } from '../../db/read-models/cases.ts';
import { readDocumentModel } from '../../db/read-models/document-model.ts';
import { createSnapshotsStore } from '../../db/stores/snapshots-store.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { dateIn } from '../../platform/clock.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { contentData } from './case-content.ts';
import { kindOfCase } from './edit-case.ts';
import { visibleCaseThen } from './view-case-at.ts';

export interface PreviewRequest {
  /** key of the document; absent for the first of the kind */
  readonly document?: string | undefined;
  readonly lang?: DocumentLanguage | undefined;
  /** id of the student of an extract; absent for the first */
  readonly student?: string | undefined;
  /** as it would have been then; absent: now */
  readonly at?: Instant | undefined;
}

/**
 * A page that shows a document as it would be.
 *
 * @throws NOT_FOUND for an unknown document or a student not in the case · NO_SUCH_MOMENT
 */
export async function previewDocument(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
  request: PreviewRequest,
): Promise<string> {
  const { row, then } = await visibleCaseThen(deps, asker, caseId, request.at);
  const { summary, content, studentIds } = row;
  const kind = kindOfCase(summary);
  const document = documentOf(kind.documents, request.document);
  const language = request.lang ?? documentLanguage(document, asker);
  const studentId = studentOf(document, studentIds, request.student);
  const kept = then && (await keptData(deps, summary));
  const data = kept ?? (await presentData(deps, row, kind));
  const view = kind.documentView(content, data, language, studentId);
  const { timeZone } = deps.settings;
  const place = { timeZone, today: dateIn(timeZone, request.at ?? deps.clock.now()) };
  const model = await readDocumentModel(deps.db, { summary, language, view, ...place, then });
  return deps.renderHtml({ template: document.template, model });
}

/** What a version sent into approval was made from. */
async function keptData({ db }: AppDeps, { caseId, version }: CaseSummary): Promise<CaseData | undefined> {
  return (await createSnapshotsStore(db).snapshotOf({ caseId, version }))?.data;
}

function presentData(deps: AppDeps, row: CaseRow, kind: ProcedureKind): Promise<CaseData> {
  const { id: caseId, content, studentIds, summary } = row;
  const { process, authorId } = summary;
  return contentData(deps, { process, kind, content }, { authorId, caseId, studentIds });
}

function documentOf(documents: readonly DocumentDefinition[], key: string | undefined): DocumentDefinition {
  const found = key === undefined ? documents[0] : documents.find((document) => document.key === key);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

function documentLanguage({ languages }: DocumentDefinition, { language }: Asker): DocumentLanguage {
  return languages.find((known) => known === language) ?? languages[0] ?? 'kk';
}

function studentOf(
  { per }: DocumentDefinition,
  studentIds: readonly string[],
  wanted: string | undefined,
): string | undefined {
  if (per === 'case') return undefined;
  const studentId = wanted ?? studentIds[0];
  if (studentId === undefined || !studentIds.includes(studentId)) throw new AppError('NOT_FOUND');
  return studentId;
}
