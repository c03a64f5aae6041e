/** Papers of a case: made from its content and the data kept with its version, frozen as bytes. */
import type { DocumentModel } from '../contracts/document-model.ts';
import type { DocumentDefinition } from '../contracts/procedure.ts';
import type { FrozenDocument } from '../domain/approval/events.ts';
import type { CaseSummary } from '../domain/approval/summary.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import { readDocumentModel } from '../db/read-models/document-model.ts';
import { createDocumentsStore, type DocumentPurpose } from '../db/stores/documents-store.ts';
import { createJournalsStore } from '../db/stores/journals-store.ts';
import type { Instant } from '../domain/shared/time.ts';
import { dateIn } from '../platform/clock.ts';
import { verificationUrl } from '../platform/verification-url.ts';
import { derivedId } from '../platform/ids.ts';
import type { ActivityDependencies } from './dependencies.ts';
import type { OpenedCase } from './opened-case.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type PaperDependencies = Pick<ActivityDependencies, 'db' | 'clock' | 'timeZone' | 'publicUrl' | 'renderDocx'>;

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
  const bytes = await renderPapers(dependencies, opened, papers);
  return Promise.all(
    papers.map((paper, index) =>
      freeze(dependencies, opened, { paper, purpose, bytes: bytes[index] ?? new Uint8Array() }),
    ),
  );
}

/**
 * Makes papers and keeps nothing.
 *
 * @param at  as they would have been then, for whoever proves frozen ones; absent: as they are now
 * @returns the bytes, in the order of the papers
 */
export async function renderPapers(
  dependencies: PaperDependencies,
  opened: OpenedCase,
  papers: readonly Paper[],
  at?: Instant,
): Promise<readonly Uint8Array[]> {
  const models = await readModels(dependencies, opened.summary, at);
  const requests = papers.map(({ document, language, studentId }) => ({
    template: document.template,
    model: { ...models[language], view: opened.view(language, studentId) },
  }));
  return dependencies.renderDocx(requests);
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
  { db, clock, timeZone, publicUrl }: PaperDependencies,
  summary: CaseSummary,
  at: Instant | undefined,
): Promise<Readonly<Record<DocumentLanguage, DocumentModel>>> {
  const token = summary.registration && (await createJournalsStore(db).verificationToken(summary.caseId));
  const url = token === undefined ? {} : { verificationUrl: verificationUrl(publicUrl, token) };
  const moment = at === undefined ? { today: clock.today() } : { today: dateIn(timeZone, at), at };
  const common = { summary, view: {}, timeZone, ...moment, ...url };
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
