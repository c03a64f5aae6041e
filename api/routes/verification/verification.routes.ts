import type { FileMatch, Verification, VerifiedDocument } from '../../../contracts/verification.schemas.ts';
import type { OrderReference } from '../../../contracts/related-order.ts';
import { AppError } from '../../../contracts/errors.ts';
import {
  findDocumentByHash,
  isRegistered,
  readCheckedPaper,
  type CheckedDocument,
} from '../../../db/read-models/verification.ts';
import { readLaterOrders, type LaterOrders } from '../../../db/read-models/relations.ts';
import { createSettingsStore } from '../../../db/stores/settings-store.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { fileHashOrJson } from '../../middleware/file-hash.ts';
import { limitVisitors } from '../../middleware/rate-limits.ts';
import { kindTitle } from '../../present/kind-title.ts';
import { shortName } from '../../present/people.ts';
import type { Serve } from '../../serve.ts';
import { verifyFile, verifyPaper } from './verification.operations.ts';

/** The only pages of the API that strangers read: each address may ask so often. */
const READS = 300;
const FILES = 60;

export function verificationRoutes(serve: Serve, deps: AppDeps): void {
  serve(verifyPaper, (call) => describePaper(deps, call), limitVisitors(READS));
  serve(verifyFile, (call) => matchFile(deps, call), limitVisitors(FILES), fileHashOrJson(verifyFile));
}

async function describePaper({ db }: AppDeps, { params, language }: Call<typeof verifyPaper>): Promise<Verification> {
  const paper = await readCheckedPaper(db, params.token);
  if (!paper) throw new AppError('NOT_FOUND');
  const laterOf = await readLaterOrders(db, [paper.caseId]);
  const { name } = await createSettingsStore(db).letterhead();
  return {
    university: language === 'kk' ? name.kk : name.ru,
    number: paper.number,
    date: paper.date,
    kind: kindTitle(paper, language),
    ...worth(paper.status, laterOf(paper.caseId)),
    documents: paper.documents.map((document) => present(document, language)),
    signers: paper.signers.map((signer) => ({
      post: signer.post[language],
      name: shortName(signer.name, language),
    })),
  };
}

/** Later orders by number and date alone: who holds the paper may not open their cases. */
function worth(
  status: 'in-force' | 'annulled',
  { annulledBy, amendedBy }: LaterOrders,
): Pick<Verification, 'status' | 'annulledBy' | 'amendedBy'> {
  const named = ({ number, registeredOn: date }: OrderReference) => ({ number, date });
  return {
    status: status === 'in-force' && amendedBy.length > 0 ? 'amended' : status,
    ...(annulledBy && { annulledBy: named(annulledBy) }),
    amendedBy: amendedBy.map(named),
  };
}

async function matchFile({ db }: AppDeps, { params, body, language }: Call<typeof verifyFile>): Promise<FileMatch> {
  const { sha256 } = body;
  const document = await findDocumentByHash(db, params.token, sha256);
  if (document) return { matches: true, sha256, document: present(document, language) };
  if (!(await isRegistered(db, params.token))) throw new AppError('NOT_FOUND');
  return { matches: false, sha256 };
}

function present(document: CheckedDocument, language: Language): VerifiedDocument {
  return { ...document, title: document.title[language] };
}
