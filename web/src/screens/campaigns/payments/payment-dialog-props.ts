import type { CampaignPayment } from '../../../api/models.ts';

/** What every dialog about a payment is given. */
export interface PaymentDialogProps {
  readonly campaign: string;
  readonly payment: CampaignPayment;
  readonly onClose: () => void;
}
