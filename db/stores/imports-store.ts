/** Files of lists, kept from their preview on. */
import type { Knex } from 'knex';
import type { ImportKindName } from '../../contracts/imports.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { withTransaction } from '../transaction.ts';
import { saveBytes } from './documents-store.ts';

/** How many rows of a list are what. */
export interface RowCounts {
  readonly newRows: number;
  readonly changedRows: number;
  readonly unchangedRows: number;
  readonly wrongRows: number;
}

export interface StoredImport extends RowCounts {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly sha256: string;
  readonly planSha256: string;
  readonly previewedBy: string;
  readonly previewedAt: Instant;
  /** null until it is taken in */
  readonly confirmedBy: string | null;
  readonly confirmedAt: Instant | null;
}

/** The sheets a file of results is for. */
export interface SheetsOfImport {
  readonly campaignId: string;
  /** absent: any sheet of the campaign */
  readonly sheetId?: string | undefined;
}

export type NewImport = Omit<StoredImport, 'sha256' | 'confirmedBy' | 'confirmedAt'> & {
  readonly bytes: Uint8Array;
  /** present exactly for results of sheets */
  readonly sheets?: SheetsOfImport;
};

/** An import with its file, held until the transaction ends. */
export interface LockedImport {
  readonly stored: StoredImport;
  readonly bytes: Buffer;
  readonly sheets?: SheetsOfImport;
}

interface LockedRow extends StoredImport {
  readonly bytes: Buffer;
  readonly campaignId: string | null;
  readonly sheetId: string | null;
}

export const IMPORT_COLUMNS = {
  id: 'imports.id',
  kind: 'imports.kind',
  fileName: 'imports.file_name',
  sha256: 'imports.sha256',
  planSha256: 'imports.plan_sha256',
  newRows: 'imports.new_rows',
  changedRows: 'imports.changed_rows',
  unchangedRows: 'imports.unchanged_rows',
  wrongRows: 'imports.wrong_rows',
  previewedBy: 'imports.previewed_by',
  previewedAt: 'imports.previewed_at',
  confirmedBy: 'imports.confirmed_by',
  confirmedAt: 'imports.confirmed_at',
} as const;

const SHEETS_COLUMNS = { campaignId: 'imports.campaign_id', sheetId: 'imports.sheet_id' } as const;

export type ImportsStore = ReturnType<typeof createImportsStore>;

export function createImportsStore(db: Knex) {
  return {
    /** Keeps a file with what it would do; the same id again is the same preview, made anew. */
    keep(preview: NewImport): Promise<void> {
      return withTransaction(db, (transaction) => keepPreview(transaction, preview));
    },

    /** The import and its file, held until the transaction ends. */
    async locked(id: string): Promise<LockedImport | undefined> {
      const row: LockedRow | undefined = await db('imports')
        .join('document_bytes', 'document_bytes.sha256', 'imports.sha256')
        .where('imports.id', id)
        .forUpdate('imports')
        .first({ ...IMPORT_COLUMNS, ...SHEETS_COLUMNS, bytes: 'document_bytes.bytes' });
      if (!row) return undefined;
      const { bytes, campaignId, sheetId, ...stored } = row;
      if (campaignId === null) return { stored, bytes };
      return { stored, bytes, sheets: { campaignId, ...(sheetId !== null && { sheetId }) } };
    },

    async confirm(id: string, { by, at }: { readonly by: string; readonly at: Instant }): Promise<void> {
      await db('imports').where({ id }).whereNull('confirmed_at').update({ confirmed_by: by, confirmed_at: at });
    },
  };
}

async function keepPreview(transaction: Knex.Transaction, { bytes, sheets, ...preview }: NewImport): Promise<void> {
  const sha256 = await saveBytes(transaction, bytes);
  await transaction('imports')
    .insert({
      id: preview.id,
      kind: preview.kind,
      file_name: preview.fileName,
      sha256,
      plan_sha256: preview.planSha256,
      new_rows: preview.newRows,
      changed_rows: preview.changedRows,
      unchanged_rows: preview.unchangedRows,
      wrong_rows: preview.wrongRows,
      previewed_by: preview.previewedBy,
      previewed_at: preview.previewedAt,
      campaign_id: sheets?.campaignId ?? null,
      sheet_id: sheets?.sheetId ?? null,
    })
    .onConflict('id')
    .merge();
}
