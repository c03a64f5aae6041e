/** Signatures with certificates that count: those the answers of a case were given with. */
import type { Knex } from 'knex';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { SignatureReport, SignerReport } from '../../domain/signature/report.ts';
import type { CaseAuthor } from './cases.ts';

export interface CaseSignature {
  readonly id: string;
  readonly actId: string;
  readonly taskId: string;
  readonly signedAt: Instant;
  readonly person: CaseAuthor;
  readonly documentId: string;
  readonly title: LocalizedText;
  readonly language: string;
  readonly fileName: string;
  /** of the signed bytes */
  readonly documentSha256: string;
  /** of the signature */
  readonly sha256: string;
  readonly report: SignatureReport;
}

/** In order of signing, those of one answer in order of their documents. */
export function readCaseSignatures(db: Knex, caseId: string): Promise<CaseSignature[]> {
  return db('signing_acts')
    .join('tasks', 'tasks.signature_id', 'signing_acts.id')
    .join('signatures', 'signatures.act_id', 'signing_acts.id')
    .join('documents', 'documents.id', 'signatures.document_id')
    .join('people', 'people.id', 'signing_acts.person_id')
    .where('signing_acts.case_id', caseId)
    .orderBy(['signing_acts.signed_at', 'signatures.id'])
    .select<CaseSignature[]>({
      id: 'signatures.id',
      actId: 'signing_acts.id',
      taskId: 'signing_acts.task_id',
      signedAt: 'signing_acts.signed_at',
      documentId: 'documents.id',
      title: 'documents.title',
      language: 'documents.language',
      fileName: 'documents.file_name',
      documentSha256: 'signatures.document_sha256',
      sha256: 'signatures.sha256',
      report: 'signatures.report',
    })
    .select(db.raw(`jsonb_build_object('id', people.id, 'login', people.login, 'name', people.name) as person`));
}

/** What the report tells of the one signer of a signature that counts. */
export function signerOf({ report }: Pick<CaseSignature, 'report'>): SignerReport {
  const [signer] = report.signers;
  if (!signer) throw new Error('a signature is kept whose report tells of no signer');
  return signer;
}
