import { api, bodyOf } from '../api/client.ts';
import type { CampaignMessage } from '../api/models.ts';
import { APPLICATIONS } from './applications.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

function readMessages(campaign: string, q: string | undefined, cursor: string | undefined) {
  const params = { path: { id: campaign }, query: definedOnly({ q, cursor }) };
  return bodyOf(api.GET('/campaigns/{id}/messages', { params }));
}

/** What the person signed in was told in a semester, newest first; who leads it reads what everybody was told. */
export function useCampaignMessages(campaign: string, q?: string) {
  return usePages<CampaignMessage, Awaited<ReturnType<typeof readMessages>>>(
    [...APPLICATIONS, campaign, 'messages', q],
    (cursor) => readMessages(campaign, q, cursor),
  );
}
