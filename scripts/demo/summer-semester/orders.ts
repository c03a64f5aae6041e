/** The orders of the campaign go their ways until they have their numbers. */
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import { driveCase, readCase } from '../drive-case.ts';
import { campaignWhen, type Story } from './story.ts';

/** Every order the campaign has opened gets its number, and those that are opened then, until the phase is over. */
export async function issueOrders(story: Story): Promise<void> {
  const { phase } = await campaignWhen(story, ({ orders }) => orders.length > 0, 'no order is opened');
  for (;;) {
    const campaign = await campaignWhen(story, (now) => now.phase !== phase || unissued(now).length > 0, 'it goes on');
    if (campaign.phase !== phase) return;
    await Promise.all(unissued(campaign).map((order) => issueOrder(story, order)));
  }
}

type Order = CampaignView['orders'][number];

/** Orders on their way to a number. */
export function unissued({ orders }: CampaignView): Order[] {
  return orders.filter(({ number, status }) => number === undefined && status !== 'withdrawn' && status !== 'refused');
}

/** An order goes its way until it has its number. */
export async function issueOrder({ office, tell }: Story, { purpose, caseId }: Order): Promise<void> {
  const { status, version } = await readCase(office, caseId);
  if (status === 'draft') await office.call('registrar', 'POST', `/cases/${caseId}/submit`, { version });
  const { number } = await driveCase(office, caseId, (paper) => paper.number !== undefined);
  tell(`The order of ${purpose} is registered as ${number}.`);
}
