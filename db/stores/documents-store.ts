/** Documents are bytes: frozen once, addressed by their SHA-256, never made again. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { FreezePurpose } from '../../domain/approval/events.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';
import { withTransaction } from '../transaction.ts';

export type DocumentPurpose = FreezePurpose | 'extract';

/** A document ready to be frozen. Its place is the case, purpose, version, key, language and student together. */
export interface NewDocument {
  readonly id: string;
  readonly caseId: string;
  readonly key: string;
  readonly language: string;
  readonly title: LocalizedText;
  readonly purpose: DocumentPurpose;
  readonly version: number;
  readonly studentId?: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

export interface FrozenBytes {
  readonly id: string;
  readonly sha256: string;
}

export interface StoredDocument extends Omit<NewDocument, 'bytes' | 'at'> {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly createdAt: Instant;
}

export interface DocumentContent {
  readonly caseId: string;
  readonly mediaType: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Buffer;
}

export interface FiledPaper {
  readonly studentId: string;
  readonly documentId: string;
  readonly caseId: string;
  readonly at: Instant;
}

interface DocumentRow {
  readonly id: string;
  readonly case_id: string;
  readonly key: string;
  readonly language: string;
  readonly title: LocalizedText;
  readonly purpose: DocumentPurpose;
  readonly version: number;
  readonly student_id: string | null;
  readonly media_type: string;
  readonly file_name: string;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly created_at: Instant;
}

type ContentRow = Pick<DocumentRow, 'case_id' | 'media_type' | 'file_name' | 'sha256'> & { readonly bytes: Buffer };

const CONTENT_COLUMNS = [
  'documents.case_id',
  'documents.media_type',
  'documents.file_name',
  'documents.sha256',
  'document_bytes.bytes',
] as const;

const DOCUMENT_COLUMNS = [
  'documents.id',
  'documents.case_id',
  'documents.key',
  'documents.language',
  'documents.title',
  'documents.purpose',
  'documents.version',
  'documents.student_id',
  'documents.media_type',
  'documents.file_name',
  'documents.size_bytes',
  'documents.sha256',
  'documents.created_at',
] as const;

export type DocumentsStore = ReturnType<typeof createDocumentsStore>;

export function createDocumentsStore(db: Knex) {
  const documents = () => db('documents').select<DocumentRow[]>(DOCUMENT_COLUMNS);

  return {
    /** Keeps a document; a place that has its document already answers with that one, whatever the new bytes are. */
    freeze(document: NewDocument): Promise<FrozenBytes> {
      return withTransaction(db, (transaction) => freezeDocument(transaction, document));
    },

    /** All documents of a case, in order of freezing. */
    async documentsOf(caseId: string): Promise<StoredDocument[]> {
      const rows = await documents()
        .where('documents.case_id', caseId)
        .orderBy(['documents.created_at', 'documents.id']);
      return rows.map(toDocument);
    },

    async contentOf(documentId: string): Promise<DocumentContent | undefined> {
      const row = await db('documents')
        .join('document_bytes', 'document_bytes.sha256', 'documents.sha256')
        .where('documents.id', documentId)
        .first<ContentRow | undefined>(CONTENT_COLUMNS);
      if (!row) return undefined;
      const { case_id: caseId, media_type: mediaType, file_name: fileName, bytes } = row;
      return { caseId, mediaType, fileName, sha256: row.sha256, bytes };
    },

    /** Puts a paper into a student's personal file; once is enough. */
    async addToPersonalFile({ studentId, documentId, caseId, at }: FiledPaper): Promise<void> {
      await db('personal_file_papers')
        .insert({ student_id: studentId, document_id: documentId, case_id: caseId, filed_at: at })
        .onConflict(['student_id', 'document_id'])
        .ignore();
    },

    /** Papers in a student's personal file, in order of filing. */
    async personalFileOf(studentId: string): Promise<StoredDocument[]> {
      const rows = await documents()
        .join('personal_file_papers', 'personal_file_papers.document_id', 'documents.id')
        .where('personal_file_papers.student_id', studentId)
        .orderBy(['personal_file_papers.filed_at', 'documents.id']);
      return rows.map(toDocument);
    },
  };
}

async function freezeDocument(transaction: Knex.Transaction, document: NewDocument): Promise<FrozenBytes> {
  const hash = await saveBytes(transaction, document.bytes);
  const inserted = await transaction('documents')
    .insert(toDocumentRow(document, hash))
    .onConflict()
    .ignore()
    .returning('id');
  if (inserted.length > 0) return { id: document.id, sha256: hash };
  const frozen = await documentAt(transaction, document);
  if (!frozen) throw new Error(`document id ${document.id} is taken by another place`);
  return frozen;
}

/** Keeps bytes under their hash and answers it. */
export async function saveBytes(db: Knex, bytes: Uint8Array): Promise<string> {
  const hash = sha256(bytes);
  await db('document_bytes')
    .insert({ sha256: hash, bytes: Buffer.from(bytes) })
    .onConflict('sha256')
    .ignore();
  return hash;
}

async function documentAt(transaction: Knex.Transaction, document: NewDocument): Promise<FrozenBytes | undefined> {
  const { caseId, purpose, version, key, language, studentId } = document;
  return transaction<DocumentRow>('documents')
    .select('id', 'sha256')
    .where({ case_id: caseId, purpose, version, key, language, student_id: studentId ?? null })
    .first();
}

function toDocumentRow(document: NewDocument, hash: string): object {
  return {
    id: document.id,
    case_id: document.caseId,
    key: document.key,
    language: document.language,
    title: toJsonColumn(document.title),
    purpose: document.purpose,
    version: document.version,
    student_id: document.studentId ?? null,
    media_type: document.mediaType,
    file_name: document.fileName,
    size_bytes: document.bytes.byteLength,
    sha256: hash,
    created_at: document.at,
  };
}

function toDocument(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    caseId: row.case_id,
    key: row.key,
    language: row.language,
    title: row.title,
    purpose: row.purpose,
    version: row.version,
    ...(row.student_id !== null && { studentId: row.student_id }),
    mediaType: row.media_type,
    fileName: row.file_name,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdAt: row.created_at,
  };
}
