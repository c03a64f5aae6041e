/** How the API and the worker reach running campaigns. Implemented over Temporal in `platform/temporal/campaign-client.ts`. */
import type { NewCampaign } from '../domain/campaign/apply.ts';
import type { PersonCampaignCommand } from '../domain/campaign/commands.ts';
import type { CampaignReceipt, OutsideCampaignCommand } from './campaign.messages.ts';
import type { CommandOptions } from './case-client.ts';

export interface CampaignClient {
  /**
   * Starts the campaign's workflow and answers when its first event is recorded. A repetition finds the first.
   *
   * @throws AppError UNAVAILABLE when Temporal, the worker or PostgreSQL does not answer in time
   */
  open(input: NewCampaign, options: CommandOptions): Promise<CampaignReceipt>;
  /**
   * Sends a command and answers when what it caused is recorded.
   *
   * @throws AppError with the refusal's code · CAMPAIGN_OVER when the workflow has ended · UNAVAILABLE as above
   */
  command(campaignId: string, command: PersonCampaignCommand, options: CommandOptions): Promise<CampaignReceipt>;
  /**
   * Tells a campaign of something outside it; a campaign that is over needs it no more.
   *
   * @throws AppError UNAVAILABLE as above
   */
  bring(campaignId: string, command: OutsideCampaignCommand, options: CommandOptions): Promise<void>;
}
