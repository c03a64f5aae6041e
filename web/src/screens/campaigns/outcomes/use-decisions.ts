import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutcomeDecisions } from '../../../api/models.ts';
import { useDecideOutcomes } from '../../../data/campaign-results.ts';

/** Keeps decisions and says how many were kept; `then` follows only on success. */
export type Decide = (decisions: OutcomeDecisions, then?: () => void) => void;

export function useDecisions(campaignId: string) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { mutate, isPending, error } = useDecideOutcomes(campaignId);
  const decide: Decide = (decisions, then) =>
    mutate(decisions, {
      onSuccess: ({ decided }) => {
        void message.success(t('outcomes.saved', { count: decided }));
        then?.();
      },
    });
  return { decide, isPending, error };
}
