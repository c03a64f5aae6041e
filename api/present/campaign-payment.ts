import type { PaymentView } from '../../contracts/campaign-payments.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import type { PaymentRow } from '../../db/read-models/campaign/payments.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { mayEnterPayments } from '../policy/access-policy.ts';
import { shortName } from './people.ts';

export function presentPayment(
  row: PaymentRow,
  { viewer, language }: { readonly viewer: Viewer; readonly language: Language },
): PaymentView {
  const { id, paidOn, amount, reference, outcome, purpose, enteredAt } = row;
  const { applicationId, number, status, studentName } = row;
  const isKnown = applicationId !== null && number !== null && status !== null && studentName !== null;
  return {
    ...{ id, paidOn, amount, reference, outcome, purpose, enteredAt },
    ...(isKnown && { application: { id: applicationId, number, status, student: shortName(studentName, language) } }),
    allowedActions: outcome === 'unmatched' && mayEnterPayments(viewer) ? ['assign'] : [],
  };
}
