/** What the public check shows of a registered paper. It reads nothing about students and not the title of the case, which may name one. */
import type { Knex } from 'knex';
import type { PersonName } from '../../contracts/directory.ts';
import type { DocumentLanguage, LocalizedText } from '../../domain/shared/localized.ts';
import type { IsoDate } from '../../domain/shared/time.ts';

export interface CheckedDocument {
  readonly title: LocalizedText;
  readonly language: DocumentLanguage;
  readonly purpose: 'registered' | 'extract';
}

export interface Signer {
  readonly post: LocalizedText;
  readonly name: Readonly<Record<DocumentLanguage, PersonName>>;
}

interface Registration {
  readonly caseId: string;
  readonly process: string;
  readonly kind: string;
  readonly number: string;
  readonly date: IsoDate;
  readonly status: 'in-force' | 'annulled';
}

export interface CheckedPaper extends Registration {
  /** by key and language; extracts are left out, as their count would tell how many students there are */
  readonly documents: readonly CheckedDocument[];
  /** in order of signing */
  readonly signers: readonly Signer[];
}

/** The registered paper with this token. */
export async function readCheckedPaper(db: Knex, token: string): Promise<CheckedPaper | undefined> {
  const registration: Registration | undefined = await registrations(db, token).first(
    'registrations.case_id as caseId',
    'cases.process',
    'cases.kind',
    'registrations.number',
    'registrations.registered_on as date',
    'registrations.status',
  );
  if (!registration) return undefined;
  const { caseId } = registration;
  const [documents, signers] = await Promise.all([readRegisteredDocuments(db, caseId), readSigners(db, caseId)]);
  return { ...registration, documents, signers };
}

/** The frozen paper or extract of this registration that has exactly these bytes; drafts never match. */
export async function findDocumentByHash(
  db: Knex,
  token: string,
  sha256: string,
): Promise<CheckedDocument | undefined> {
  return registrations(db, token)
    .join('documents', 'documents.case_id', 'registrations.case_id')
    .whereIn('documents.purpose', ['registered', 'extract'])
    .where('documents.sha256', sha256)
    .orderBy('documents.id')
    .first('documents.title', 'documents.language', 'documents.purpose');
}

/** Tells whether a paper has this token. */
export async function isRegistered(db: Knex, token: string): Promise<boolean> {
  return (await registrations(db, token).first('registrations.id')) !== undefined;
}

function registrations(db: Knex, token: string) {
  return db('registrations').join('cases', 'cases.id', 'registrations.case_id').where('registrations.id', token);
}

function readRegisteredDocuments(db: Knex, caseId: string): Promise<CheckedDocument[]> {
  return db('documents')
    .where({ 'documents.case_id': caseId, 'documents.purpose': 'registered' })
    .orderBy(['documents.key', 'documents.language'])
    .select('documents.title', 'documents.language', 'documents.purpose');
}

function readSigners(db: Knex, caseId: string): Promise<Signer[]> {
  return db('tasks')
    .join('cases', 'cases.id', 'tasks.case_id')
    .join('people', 'people.id', 'tasks.assignee_id')
    .join('posts', 'posts.id', 'tasks.post_id')
    .where({ 'tasks.case_id': caseId, 'tasks.status': 'done', 'tasks.verdict': 'sign' })
    .whereRaw('tasks.version = cases.version')
    .orderBy(['tasks.closed_at', 'tasks.id'])
    .select('posts.title as post', 'people.name');
}
