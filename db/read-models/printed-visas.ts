/** The lines of a case's visa sheet. */
import type { Knex } from 'knex';
import type { PrintedVisa } from '../../contracts/document-model.ts';
import type { CaseSummary } from '../../domain/approval/summary.ts';
import type { DocumentLanguage } from '../../domain/shared/localized.ts';
import { toLocal } from '../local-moment.ts';
import type { DoersPlace } from './records/task-doers.ts';
import { readVisaSheet, type StandingVisa } from './records/visas.ts';
import { printOrders } from './printed-orders.ts';
import { readCaseSignatures, signerOf, type CaseSignature } from './signatures.ts';

/** Visas, signatures and votes on the present version, in order of giving; carried ones with their original date. */
export async function readPrintedVisas(
  db: Knex,
  summary: CaseSummary,
  { language, ...given }: DoersPlace & { readonly language: DocumentLanguage },
): Promise<PrintedVisa[]> {
  const [visas, signatures] = await Promise.all([
    readVisaSheet(db, summary, given),
    readCaseSignatures(db, summary.caseId),
  ]);
  return visas.map((visa) => ({ ...toPrinted(visa, language), ...certificateOf(visa, signatures, given.timeZone) }));
}

function toPrinted(visa: StandingVisa, language: DocumentLanguage): PrintedVisa {
  const { post, name, verdict, date, remark, principal, basis, carried, version } = visa;
  return {
    post: post[language],
    name: name[language],
    verdict,
    date,
    ...(carried && { carriedFrom: version }),
    ...(remark !== null && { remark }),
    ...(principal && { onBehalfOf: { name: principal.name[language], sex: principal.sex } }),
    ...(basis && { basis: printOrders(basis, language) }),
  };
}

/** Every signature of an answer is made with the same certificate. */
function certificateOf(
  { taskId }: StandingVisa,
  signatures: readonly CaseSignature[],
  timeZone: string,
): Pick<PrintedVisa, 'certificate'> {
  const found = signatures.find((signature) => signature.taskId === taskId);
  if (!found) return {};
  const { serialNumber, name, notAfter } = signerOf(found).certificate;
  return { certificate: { serialNumber, name, notAfter: toLocal(notAfter, timeZone).date } };
}
