/** Papers people upload as a ground of a case. */
import type { Knex } from 'knex';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../transaction.ts';
import { saveBytes } from './documents-store.ts';

export interface NewUpload {
  readonly id: string;
  readonly ownerId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly at: Instant;
}

export interface StoredUpload extends Omit<NewUpload, 'bytes' | 'at'> {
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly createdAt: Instant;
}

interface UploadRow {
  readonly id: string;
  readonly owner_id: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size_bytes: number;
  readonly sha256: string;
  readonly created_at: Instant;
}

export type UploadsStore = ReturnType<typeof createUploadsStore>;

export function createUploadsStore(db: Knex) {
  return {
    /** Keeps an upload under its id; saving the same id again changes nothing. */
    saveUpload(upload: NewUpload): Promise<{ readonly sha256: string }> {
      return withTransaction(db, async (transaction) => {
        const hash = await saveBytes(transaction, upload.bytes);
        await transaction('uploads').insert(toUploadRow(upload, hash)).onConflict('id').ignore();
        return { sha256: hash };
      });
    },

    /** The uploads found, in order of id. */
    async uploads(ids: readonly string[]): Promise<StoredUpload[]> {
      const rows = await db<UploadRow>('uploads')
        .select('id', 'owner_id', 'file_name', 'media_type', 'size_bytes', 'sha256', 'created_at')
        .whereIn('id', ids)
        .orderBy('id');
      return rows.map(toUpload);
    },

    async bytesOf(id: string): Promise<Buffer | undefined> {
      const row: { bytes: Buffer } | undefined = await db('uploads')
        .join('document_bytes', 'document_bytes.sha256', 'uploads.sha256')
        .where('uploads.id', id)
        .first('document_bytes.bytes');
      return row?.bytes;
    },
  };
}

function toUploadRow(upload: NewUpload, hash: string): object {
  return {
    id: upload.id,
    owner_id: upload.ownerId,
    file_name: upload.fileName,
    media_type: upload.mediaType,
    size_bytes: upload.bytes.byteLength,
    sha256: hash,
    created_at: upload.at,
  };
}

function toUpload(row: UploadRow): StoredUpload {
  return {
    id: row.id,
    ownerId: row.owner_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    sizeBytes: row.size_bytes,
    sha256: row.sha256,
    createdAt: row.created_at,
  };
}
