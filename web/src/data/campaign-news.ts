import type { QueryClient } from '@tanstack/react-query';
import { CAMPAIGNS } from './campaigns.ts';

/** While applications pour in, a page is read again once in so long. */
const TOGETHER_MS = 2_000;

export interface CampaignNews {
  /** @param campaignId  null: any campaign may have changed */
  hear(campaignId: string | null): void;
  stop(): void;
}

/** Has open pages of a campaign read again when it has changed: at once, and then for all that comes meanwhile together. */
export function createCampaignNews(queryClient: QueryClient): CampaignNews {
  const waiting = new Set<string | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    const heard = [...waiting];
    waiting.clear();
    timer = heard.length > 0 ? setTimeout(refresh, TOGETHER_MS) : undefined;
    for (const queryKey of heard.flatMap(keysOf)) void queryClient.invalidateQueries({ queryKey });
  };
  return {
    hear(campaignId) {
      waiting.add(campaignId);
      if (timer === undefined) refresh();
    },
    stop: () => clearTimeout(timer),
  };
}

/** What the pages of a campaign and of its groups show; a sheet somebody is filling in is left alone. */
function keysOf(id: string | null): readonly (readonly string[])[] {
  if (id === null) return [CAMPAIGNS];
  const ofPage = [['one', id], ['history', id], [id, 'groups'], [id, 'list-changes'], ['list']];
  return ofPage.map((parts) => [...CAMPAIGNS, ...parts]);
}
