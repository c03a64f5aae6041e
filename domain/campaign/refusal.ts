/** Why a campaign does not do what it is asked. */
export const CAMPAIGN_REFUSALS = [
  'CAMPAIGN_OVER',
  'WRONG_PHASE',
  'PLAN_INVALID',
  'PLAN_FIXED',
  'DAY_PAST',
  'ORDER_UNDER_WAY',
  'REPORT_NOT_READY',
] as const;
export type CampaignRefusal = (typeof CAMPAIGN_REFUSALS)[number];

export interface CampaignRefused {
  readonly ok: false;
  readonly code: CampaignRefusal;
}

export function refusedCampaign(code: CampaignRefusal): CampaignRefused {
  return { ok: false, code };
}
