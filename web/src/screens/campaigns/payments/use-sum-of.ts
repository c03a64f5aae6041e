import { useTranslation } from 'react-i18next';
import type { CampaignPayment } from '../../../api/models.ts';
import { useFormat } from '../../../i18n/use-format.ts';

/** «45 000 ₸ · 7 июня · № B-1», as dialogs name a payment. */
export function useSumOf({ amount, paidOn, reference }: CampaignPayment): string {
  const { t } = useTranslation();
  const { count, day } = useFormat();
  return t('payments.line', { amount: count(amount), day: day(paidOn), reference });
}
