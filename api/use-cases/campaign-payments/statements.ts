import type { StatementView } from '../../../contracts/campaign-payments.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createCampaignsStore } from '../../../db/stores/campaign/campaigns-store.ts';
import { inCampaign, type HeldCampaign } from '../../../db/stores/campaign/in-campaign.ts';
import { createStatementsStore, type StoredStatement } from '../../../db/stores/campaign/statements-store.ts';
import { takePayments } from '../../../db/stores/campaign/take-payments.ts';
import { derivedId } from '../../../platform/ids.ts';
import type { AppDeps } from '../../app-deps.ts';
import { idFor, type Asker } from '../../call.ts';
import { mayEnterPayments } from '../../policy/campaign-policy.ts';
import { presentStatement } from '../../present/bank-statement.ts';
import { lookOn } from '../applications/look-on.ts';
import { judgeStatement, type JudgedStatement } from './judge-statement.ts';

interface Upload {
  readonly campaignId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * Says what a bank statement would enter and keeps the file; nothing is entered.
 *
 * @throws FORBIDDEN · NOT_FOUND · TABLE_UNREADABLE · IMPORT_INVALID
 */
export async function previewStatement(deps: AppDeps, asker: Asker, upload: Upload): Promise<StatementView> {
  if (!mayEnterPayments(asker.viewer)) throw new AppError('FORBIDDEN');
  await createCampaignsStore(deps.db).stateOf(upload.campaignId);
  const judged = await judgeStatement(deps.db, { ...upload, language: asker.language });
  const id = idFor(asker, `statement ${upload.campaignId}`);
  const { planSha256 } = judged;
  const entered = { by: asker.viewer.personId, at: deps.clock.now() };
  await createStatementsStore(deps.db).keep({ ...upload, ...entered, id, planSha256 });
  return presentStatement(deps.db, { id, fileName: upload.fileName, judged }, asker.language);
}

/**
 * Enters the payments of a statement exactly as its preview said; faulty rows and known payments stay out.
 *
 * @throws FORBIDDEN · NOT_FOUND · IMPORT_OUTDATED when payments or applications have changed since
 */
export async function confirmStatement(
  deps: AppDeps,
  asker: Asker,
  { campaignId, id }: { readonly campaignId: string; readonly id: string },
): Promise<StatementView> {
  if (!mayEnterPayments(asker.viewer)) throw new AppError('FORBIDDEN');
  const at = deps.clock.now();
  const { stored, judged } = await inCampaign(deps.db, { campaignId, at }, (held) => takeIn(held, asker, id));
  await lookOn(deps, asker, campaignId);
  const { fileName, confirmedAt } = stored;
  return presentStatement(deps.db, { id, fileName, judged, confirmedAt: confirmedAt ?? at }, asker.language);
}

interface Taken {
  readonly stored: StoredStatement;
  readonly judged: JudgedStatement;
}

async function takeIn(held: HeldCampaign, { viewer, language }: Asker, id: string): Promise<Taken> {
  const { transaction, state, at } = held;
  const { campaignId } = state;
  const store = createStatementsStore(transaction);
  const stored = await store.byId(campaignId, id);
  if (!stored) throw new AppError('NOT_FOUND');
  const judged = await judgeStatement(transaction, { campaignId, bytes: stored.bytes, language });
  if (stored.confirmedAt !== null) return { stored, judged };
  if (judged.planSha256 !== stored.planSha256) throw new AppError('IMPORT_OUTDATED');
  const payments = paymentsOf(judged, { campaignId, statementId: id });
  if (payments.length > 0) await takePayments(held, payments, viewer.personId);
  await store.confirm(id, { by: viewer.personId, at });
  return { stored, judged };
}

function paymentsOf({ rows }: JudgedStatement, place: { readonly campaignId: string; readonly statementId: string }) {
  return rows.flatMap(({ payment, match }) => {
    if (!payment || !match || match.match === 'known') return [];
    const { paidOn, amount, reference, purpose, payerIin } = payment;
    return {
      ...{ ...place, paidOn, amount, reference, purpose },
      id: derivedId('payment', place.statementId, reference),
      ...(match.applicationId !== undefined && { applicationId: match.applicationId }),
      ...(payerIin !== '' && { payerIin }),
    };
  });
}
