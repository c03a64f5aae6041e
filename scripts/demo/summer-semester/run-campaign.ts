/** Carries a campaign through its phases, one chapter after another. */
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { isOver, type Phase } from '../../../domain/campaign/state.ts';
import { CHAPTERS } from './chapters.ts';
import { campaignWhen, type Story } from './story.ts';

/**
 * Plays every phase from the one the campaign stands in, until it is over or stands in the phase asked for, ready to be
 * looked at.
 *
 * @param until  absent: to the end
 */
export async function runCampaign(story: Story, until?: Phase): Promise<CampaignView> {
  for (;;) {
    const campaign = await campaignWhen(story, hasChapter, 'it does not go on by itself');
    if (isOver(campaign)) return campaign;
    const { phase } = campaign;
    const chapter = CHAPTERS[phase];
    const ready = await campaignWhen(story, chapter?.isReady ?? (() => true), 'its work is not done');
    story.tell('');
    story.tell(`== ${phase}`);
    if (phase === until) return ready;
    await chapter?.play(story);
    await campaignWhen(story, (now) => now.phase !== phase, 'it does not leave this phase');
  }
}

function hasChapter(campaign: CampaignView): boolean {
  return isOver(campaign) || CHAPTERS[campaign.phase] !== undefined;
}
