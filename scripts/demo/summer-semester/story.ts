/** A summer semester as the demo lives through it: who is asked, how much of it there is, and where it stands. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ApplicationView } from '../../../contracts/applications.schemas.ts';
import type { CampaignView } from '../../../contracts/campaigns.schemas.ts';
import type { ApplicationStatus } from '../../../domain/campaign/application.ts';
import type { Phase } from '../../../domain/campaign/state.ts';
import type { Office } from '../office.ts';

export interface Story {
  readonly office: Office;
  readonly campaignId: string;
  /** how many applications are made */
  readonly applications: number;
  /** says a line to whoever has started the demo */
  readonly tell: (line: string) => void;
}

export const ADVISERS = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `adviser-${number}`);
export const DEANS = [1, 2, 3, 4].map((number) => `dean-${number}`);

const PATIENCE_MS = 120_000;
const LOOK_AGAIN_MS = 150;
const APPLICATIONS_TO_A_RARITY = 100;

/** How many applications something befalls that befalls few. */
export function fewOf({ applications }: Pick<Story, 'applications'>): number {
  return Math.ceil(applications / APPLICATIONS_TO_A_RARITY);
}

export function placeOf({ campaignId }: Pick<Story, 'campaignId'>): string {
  return `/campaigns/${campaignId}`;
}

export async function readCampaign({ office, campaignId }: Story): Promise<CampaignView> {
  return (await office.call<{ campaign: CampaignView }>('registrar', 'GET', `/campaigns/${campaignId}`)).campaign;
}

/** Looks at the campaign until it is so. @throws when it does not become so in two minutes */
export async function campaignWhen(
  story: Story,
  isSo: (campaign: CampaignView) => boolean,
  what: string,
): Promise<CampaignView> {
  for (const deadline = Date.now() + PATIENCE_MS; ; await pause(LOOK_AGAIN_MS)) {
    const campaign = await readCampaign(story);
    if (isSo(campaign)) return campaign;
    if (Date.now() > deadline) throw new Error(`The campaign stands at ${campaign.phase}: ${what}.`);
  }
}

export async function act(story: Story, body: object, login = 'registrar'): Promise<void> {
  await story.office.call(login, 'POST', `${placeOf(story)}/acts`, body);
}

/** Ends a phase that would last until its day. */
export async function endPhase(story: Story, phase: Phase): Promise<void> {
  await act(story, { type: 'end-phase', phase, reason: 'Көрсетілім күтпейді. / Демонстрация не ждёт.' });
}

/** All pages of a list, as somebody may see them. */
export async function everyItem<Item>(office: Office, login: string, path: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const after: string =
      cursor === null ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Item[]; nextCursor: string | null } = await office.call(login, 'GET', `${path}${after}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

/** What one request may take, and the rest in the next ones. */
export function portionsOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, index) => items.slice(index * most, (index + 1) * most));
}

/** Applications with a status, in order of number, as somebody may see them. */
export async function applicationsWith(
  story: Story,
  status: ApplicationStatus,
  login = 'registrar',
): Promise<readonly ApplicationView[]> {
  const path = `${placeOf(story)}/applications?status=${status}`;
  const found = await everyItem<ApplicationView>(story.office, login, path);
  return found.toSorted((one, other) => (one.number < other.number ? -1 : 1));
}

export async function withdraw(story: Story, application: ApplicationView, login: string, reason: string) {
  const path = `${placeOf(story)}/applications/${application.id}/withdraw`;
  await story.office.call(login, 'POST', path, { version: application.version, reason });
}
