/** What a campaign causes. Payloads carry ids, codes and counts only. */
import type { SystemCampaignCommand } from '../domain/campaign/commands.ts';
import type { CampaignWorkInput, RecordCampaignInput } from './campaign.messages.ts';

export interface CampaignActivities {
  /** Stores the campaign and its log entries in one transaction; repeating it changes nothing. */
  recordCampaign(input: RecordCampaignInput): Promise<void>;
  /** Does a piece of work a campaign has asked for; repeating it does nothing twice. */
  doCampaignWork(input: CampaignWorkInput): Promise<SystemCampaignCommand | undefined>;
}
