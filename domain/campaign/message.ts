/** What people are told in a campaign; the words stand where they are shown. */
export const CAMPAIGN_MESSAGE_KINDS = [
  'may-apply',
  'candidates-of-adviser',
  'application-made',
  'application-declined',
  'application-payable',
  'application-paid',
  'application-withdrawn',
  'application-lapsed',
  'application-restored',
  'payment-late',
  'payment-taken-back',
  'payment-returned',
  'group-cancelled',
  'choice-full',
  'sheets-late',
] as const;
export type CampaignMessageKind = (typeof CAMPAIGN_MESSAGE_KINDS)[number];
