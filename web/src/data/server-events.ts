import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { APPLICATIONS } from './applications.ts';
import { createCampaignNews } from './campaign-news.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { CASES } from './cases.ts';
import { readAgain } from './read-again.ts';
import { TASKS } from './tasks.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/** What people's pages are told of. */
const TOLD = [TASKS, CASES, ['journals'], APPLICATIONS];

interface Heard {
  /** what changed before is not told: it must be read */
  readonly onOpen: () => void;
  readonly onChange: () => void;
  /** null: any campaign may have changed */
  readonly onCampaign: (campaignId: string | null) => void;
}

/**
 * Listens to the server until stopped. The browser reconnects after a lost connection; after an error
 * answer it gives up, so a new source is opened then, waiting longer each time.
 */
function listen({ onOpen, onChange, onCampaign }: Heard): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  const open = () => {
    source = new EventSource('/api/v1/events');
    source.onopen = () => {
      wait = FIRST_WAIT_MS;
      onOpen();
    };
    ['task', 'case', 'job'].forEach((name) => source.addEventListener(name, onChange));
    source.addEventListener('campaign', ({ data }: MessageEvent<string>) => onCampaign(campaignIn(data)));
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

function campaignIn(data: string): string | null {
  return (JSON.parse(data) as { readonly campaignId: string | null }).campaignId;
}

/** Keeps lists and papers fresh while somebody is signed in. */
export function useServerEvents(signedIn: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!signedIn) return;
    const news = createCampaignNews(queryClient);
    const onOpen = () => {
      for (const queryKey of [...TOLD, CAMPAIGNS]) void readAgain(queryClient, queryKey);
    };
    const onChange = () => {
      // a campaign shows how far its orders are
      for (const queryKey of [...TOLD, [...CAMPAIGNS, 'one']]) void queryClient.invalidateQueries({ queryKey });
    };
    const stop = listen({ onOpen, onChange, onCampaign: (campaignId) => news.hear(campaignId) });
    return () => {
      news.stop();
      stop();
    };
  }, [signedIn, queryClient]);
}
