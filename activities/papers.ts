/** Papers of a case: made from its content and the data kept with its version, frozen as bytes. */
import type { DocumentModel } from '../contracts/document-model.ts';
import type { DocumentDefinition } from '../contracts/procedure.ts';
import type { FrozenDocument } from '../domain/approval/events.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import { readDocumentModel } from '../db/read-models/document-model.ts';
import { createDocumentsStore, type DocumentPurpose } from '../db/stores/documents-store.ts';
import { createJournalsStore } from '../db/stores/journals-store.ts';
import { verificationUrl } from '../platform/verification-url.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { OpenedCase } from './opened-case.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** One paper to make: a document of the kind in one language, for one student where it is an extract. */
export interface Paper {
  readonly document: DocumentDefinition;
  readonly language: DocumentLanguage;
  readonly studentId?: string;
}

/**
 * Makes papers and freezes their bytes, in the order given. A place is frozen once: a repetition gives the first bytes.
 */
export async function freezePapers(
  dependencies: ActivityDependencies,
  opened: OpenedCase,
  papers: readonly Paper[],
  purpose: DocumentPurpose,
): Promise<FrozenDocument[]> {
  const models = await readModels(dependencies, opened.summary);
  const requests = papers.map(({ document, language, studentId }) => ({
    template: document.template,
    model: { ...models[language], view: opened.view(language, studentId) },
  }));
  const bytes = await dependencies.renderDocx(requests);
  return Promise.all(
    papers.map((paper, index) =>
      freeze(dependencies, opened, { paper, purpose, bytes: bytes[index] ?? new Uint8Array() }),
    ),
  );
}

/** Id of a frozen paper; it follows from its place, so that a repetition finds it. */
export function documentIdOf({ caseId, version }: CaseSummary, paper: Paper, purpose: DocumentPurpose): string {
  const { document, language, studentId } = paper;
  return derivedId('document', caseId, purpose, String(version), document.key, language, studentId ?? '');
}

async function freeze(
  { db, clock }: ActivityDependencies,
  { summary }: OpenedCase,
  made: { readonly paper: Paper; readonly purpose: DocumentPurpose; readonly bytes: Uint8Array },
): Promise<FrozenDocument> {
  const { paper, purpose, bytes } = made;
  const { document, language, studentId } = paper;
  const frozen = await createDocumentsStore(db).freeze({
    id: documentIdOf(summary, paper, purpose),
    caseId: summary.caseId,
    key: document.key,
    language,
    title: document.title,
    purpose,
    version: summary.version,
    ...(studentId !== undefined && { studentId }),
    mediaType: DOCX,
    fileName: fileName(summary, paper),
    bytes,
    at: clock.now(),
  });
  return { id: frozen.id, key: document.key, language, sha256: frozen.sha256 };
}

/** What all papers of a language have in common, without the fields of the kind. */
async function readModels(
  { db, clock, timeZone, publicUrl }: ActivityDependencies,
  summary: CaseSummary,
): Promise<Readonly<Record<DocumentLanguage, DocumentModel>>> {
  const token = summary.registration && (await createJournalsStore(db).verificationToken(summary.caseId));
  const url = token === undefined ? {} : { verificationUrl: verificationUrl(publicUrl, token) };
  const common = { summary, view: {}, timeZone, today: clock.today(), ...url };
  const read = (language: DocumentLanguage) => readDocumentModel(db, { ...common, language });
  const [kk, ru] = await Promise.all([read('kk'), read('ru')]);
  return { kk, ru };
}

/** Latin letters, digits and hyphens only, so that every system takes the name. */
function fileName({ kind, registration, caseId }: CaseSummary, { document, language, studentId }: Paper): string {
  const number = registration ? `${registration.registeredOn}-${registration.number}` : `draft-${caseId.slice(-6)}`;
  const parts = [kind, document.key, number, ...(studentId ? [studentId] : []), language];
  return `${parts.join('-').replaceAll(/[^A-Za-z0-9]+/g, '-')}.docx`;
}
