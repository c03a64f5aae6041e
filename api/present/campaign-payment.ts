import type { PaymentView } from '../../contracts/campaign-payments.schemas.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import type { PaymentRow } from '../../db/read-models/campaign/payments.ts';
import { toApplication } from '../../db/stores/campaign/application-row.ts';
import { allowedPaymentActions, type PaymentAction } from '../../domain/campaign/payment.ts';
import type { CampaignState } from '../../domain/campaign/state.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { mayEnterPayments } from '../policy/campaign-policy.ts';
import { shortName } from './people.ts';

/** Who looks at payments, and at which stage of their campaign. */
interface PaymentReader {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly campaign: Pick<CampaignState, 'phase' | 'times'>;
}

export function presentPayment(row: PaymentRow, reader: PaymentReader): PaymentView {
  const { id, paidOn, amount, reference, outcome, purpose, enteredAt, enteredBy, fileName, returnedOn, reason } = row;
  const { language } = reader;
  const application = applicationOf(row, language);
  return {
    ...{ id, paidOn, amount, reference, outcome, purpose, enteredAt },
    enteredBy: shortName(enteredBy, language),
    ...(application && { application }),
    ...(fileName !== null && { statement: fileName }),
    ...(returnedOn !== null && { returnedOn }),
    ...(reason !== null && { reason }),
    allowedActions: [...rightsToPayment(row, reader)],
  };
}

function applicationOf({ application, studentName }: PaymentRow, language: Language): PaymentView['application'] {
  if (!application || !studentName) return undefined;
  const { id, number, status } = application;
  return { id, number, status, student: shortName(studentName, language) };
}

function rightsToPayment(row: PaymentRow, { viewer, campaign }: PaymentReader): readonly PaymentAction[] {
  if (!mayEnterPayments(viewer)) return [];
  const application = row.application ? toApplication(row.application) : undefined;
  return allowedPaymentActions({ payment: row, application }, campaign);
}
