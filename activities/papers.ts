import type { StudentChange } from '../contracts/directory.ts';
import type { DocumentDefinition, DocumentView, ProcedureKind } from '../contracts/procedure.ts';
import type { FrozenDocument } from '../domain/approval/events.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import type { Json } from '../domain/shared/json.ts';
import { readCaseContent } from '../db/read-models/case-content.ts';
import { readCaseData } from '../db/read-models/case-data.ts';
import { readDocumentModel } from '../db/read-models/document-model.ts';
import { createDocumentsStore } from '../db/stores/documents-store.ts';
import { createJournalsStore } from '../db/stores/journals-store.ts';
import { verificationUrl } from '../platform/verification-url.ts';
import { derivedId } from '../platform/ids.ts';
import { kindOf } from '../processes/index.ts';
import type { ActivityDependencies } from './dependencies.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type Purpose = 'submitted' | 'registered' | 'extract';

/** A case opened for making papers: its kind, its content and what the rules look at. */
export interface OpenedCase {
  readonly summary: CaseSummary;
  readonly kind: ProcedureKind;
  readonly content: Json;
  readonly studentIds: readonly string[];
  view(language: DocumentLanguage, studentId?: string): DocumentView;
  changes(): readonly StudentChange[];
}

/** One paper to make: a document of the kind in one language, for one student where it is an extract. */
export interface Paper {
  readonly document: DocumentDefinition;
  readonly language: DocumentLanguage;
  readonly studentId?: string;
}

/** Reads all that papers and changes of a case are made from. */
export async function openCasePapers({ db, clock }: ActivityDependencies, summary: CaseSummary): Promise<OpenedCase> {
  const kind = kindOf(summary.process, summary.kind);
  const stored = await readCaseContent(db, summary.caseId);
  if (!kind || !stored) throw new Error(`The case ${summary.caseId} has no content of a known kind.`);
  const { content, studentIds } = stored;
  const { authorId, caseId } = summary;
  const data = await readCaseData(db, { studentIds, authorId, caseId, today: clock.today() });
  return {
    summary,
    kind,
    content,
    studentIds,
    view: (language, studentId) => kind.documentView(content, data, language, studentId),
    changes: () => kind.changes(content, data),
  };
}

/** Makes a paper and freezes its bytes. The same place is frozen once: a repetition gives the first bytes. */
export async function freezePaper(
  dependencies: ActivityDependencies,
  opened: OpenedCase,
  paper: Paper,
  purpose: Purpose,
): Promise<FrozenDocument> {
  const { document, language, studentId } = paper;
  const { caseId, version } = opened.summary;
  const bytes = await dependencies.renderDocx({
    template: document.template,
    model: await modelOf(dependencies, opened, paper),
  });
  const frozen = await createDocumentsStore(dependencies.db).freeze({
    id: documentIdOf(opened.summary, paper, purpose),
    caseId,
    key: document.key,
    language,
    title: document.title,
    purpose,
    version,
    ...(studentId !== undefined && { studentId }),
    mediaType: DOCX,
    fileName: fileName(opened.summary, paper),
    bytes,
    at: dependencies.clock.now(),
  });
  return { id: frozen.id, key: document.key, language, sha256: frozen.sha256 };
}

/** Id of a frozen paper; it follows from its place, so that a repetition finds it. */
export function documentIdOf({ caseId, version }: CaseSummary, paper: Paper, purpose: Purpose): string {
  const { document, language, studentId } = paper;
  return derivedId('document', caseId, purpose, String(version), document.key, language, studentId ?? '');
}

async function modelOf({ db, timeZone, publicUrl }: ActivityDependencies, opened: OpenedCase, paper: Paper) {
  const { summary } = opened;
  const token = summary.registration && (await createJournalsStore(db).verificationToken(summary.caseId));
  return readDocumentModel(db, {
    summary,
    language: paper.language,
    view: opened.view(paper.language, paper.studentId),
    timeZone,
    ...(token !== undefined && { verificationUrl: verificationUrl(publicUrl, token) }),
  });
}

/** Latin letters, digits and hyphens only, so that every system takes the name. */
function fileName({ kind, registration, caseId }: CaseSummary, { document, language, studentId }: Paper): string {
  const number = registration ? `${registration.registeredOn}-${registration.number}` : `draft-${caseId.slice(-6)}`;
  const parts = [kind, document.key, number, ...(studentId ? [studentId] : []), language];
  return `${parts.join('-').replaceAll(/[^A-Za-z0-9-]+/g, '-')}.docx`;
}
