import { AppError } from '../../contracts/errors.ts';
import type { DocumentDefinition } from '../../contracts/procedure.ts';
import { readDocumentModel } from '../../db/read-models/document-model.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import type { AppDeps } from '../app-deps.ts';
import type { Asker } from '../call.ts';
import { contentData } from './case-content.ts';
import { kindOfCase } from './edit-case.ts';
import { visibleCase } from './visible-case.ts';

export interface PreviewRequest {
  /** key of the document; absent for the first of the kind */
  readonly document?: string | undefined;
  readonly lang?: DocumentLanguage | undefined;
  /** id of the student of an extract; absent for the first */
  readonly student?: string | undefined;
}

/** A page that shows a document as it would be now. @throws NOT_FOUND for an unknown document or a student not in the case */
export async function previewDocument(
  deps: AppDeps,
  asker: Asker,
  caseId: string,
  request: PreviewRequest,
): Promise<string> {
  const { summary, content, studentIds } = await visibleCase(deps, asker, caseId);
  const kind = kindOfCase(summary);
  const document = documentOf(kind.documents, request.document);
  const language = request.lang ?? documentLanguage(document, asker);
  const studentId = studentOf(document, studentIds, request.student);
  const { process, authorId } = summary;
  const data = await contentData(deps, { process, kind, content }, { authorId, caseId, studentIds });
  const view = kind.documentView(content, data, language, studentId);
  const place = { timeZone: deps.settings.timeZone, today: deps.clock.today() };
  const model = await readDocumentModel(deps.db, { summary, language, view, ...place });
  return deps.renderHtml({ template: document.template, model });
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
