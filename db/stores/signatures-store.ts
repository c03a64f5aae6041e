/** Signatures made with certificates: each document's by itself, with the report of whoever checked it; never changed. */
import type { Knex } from 'knex';
import { canonicalJson } from '../../domain/change-log/canonical-json.ts';
import type { SignatureReport } from '../../domain/signature/report.ts';
import type { Json } from '../../domain/shared/json.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { toJsonColumn } from '../json-column.ts';
import { sha256 } from '../sha256.ts';
import { withTransaction } from '../transaction.ts';

/** @typeParam Cms  the bytes, or what stands for them where there are none */
export interface DocumentSignature<Cms = Uint8Array> {
  readonly documentId: string;
  /** of the signed bytes */
  readonly documentSha256: string;
  readonly cms: Cms;
  readonly report: SignatureReport;
}

/** One answer of a signatory with all its signatures. */
export interface SigningAct<Cms = Uint8Array> {
  readonly id: string;
  readonly caseId: string;
  readonly taskId: string;
  readonly personId: string;
  readonly version: number;
  readonly at: Instant;
  readonly signatures: readonly DocumentSignature<Cms>[];
}

export interface StoredCms {
  readonly caseId: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly cms: Buffer;
}

export function createSignaturesStore(db: Knex) {
  return {
    /** Keeps an act; one that is kept already stays as it is, whatever it is repeated with. */
    keep(act: SigningAct): Promise<void> {
      return withTransaction(db, (transaction) => keepAct(transaction, act));
    },

    async cmsOf(signatureId: string): Promise<StoredCms | undefined> {
      return db('signatures')
        .join('signing_acts', 'signing_acts.id', 'signatures.act_id')
        .join('documents', 'documents.id', 'signatures.document_id')
        .where('signatures.id', signatureId)
        .first<StoredCms | undefined>(
          'signing_acts.case_id as caseId',
          'documents.file_name as fileName',
          'signatures.sha256',
          'signatures.cms',
        );
    },
  };
}

async function keepAct(transaction: Knex.Transaction, act: SigningAct): Promise<void> {
  const { id, caseId, taskId, personId, version, at, signatures } = act;
  const inserted: { id: string }[] = await transaction('signing_acts')
    .insert({
      ...{ id, case_id: caseId, task_id: taskId, person_id: personId, version, signed_at: at },
      sha256: sumOfSignatures(signatures),
    })
    .onConflict('id')
    .ignore()
    .returning('id');
  if (inserted.length === 0) return;
  await transaction('signatures').insert(
    signatures.map(({ documentId, documentSha256, cms, report }, index) => ({
      id: `${id}-${index + 1}`,
      act_id: id,
      document_id: documentId,
      document_sha256: documentSha256,
      cms: Buffer.from(cms),
      sha256: sha256(cms),
      report: toJsonColumn(report as unknown as Json),
    })),
  );
}

/** One hash over the signatures of an act, so that a single entry of the change log vouches for all of them. */
export function sumOfSignatures(signatures: readonly DocumentSignature[]): string {
  const parts = signatures
    .map(({ documentId, documentSha256, cms, report }) => ({
      ...{ documentId, documentSha256, cmsSha256: sha256(cms) },
      report: report as unknown as Json,
    }))
    .sort((one, other) => (one.documentId < other.documentId ? -1 : 1));
  return sha256(canonicalJson(parts));
}
