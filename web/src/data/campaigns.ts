import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { CampaignAct, CampaignHistoryEntry, CampaignPlan } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

export const CAMPAIGNS = ['campaigns'] as const;

/** The server tells of changes; how often an open page is read again even so, if news were lost on the way. */
const ASK_AGAIN_MS = 60_000;

/** Summer semesters, the latest first. */
export function useCampaigns() {
  return useQuery({
    queryKey: [...CAMPAIGNS, 'list'],
    queryFn: async () => (await bodyOf(api.GET('/campaigns'))).items,
  });
}

/** A plan to begin with, and where its values come from. */
export function useCampaignDefaults() {
  return useQuery({
    queryKey: [...CAMPAIGNS, 'defaults'],
    queryFn: () => bodyOf(api.GET('/campaigns/defaults')),
  });
}

/** One semester; others and time move it. */
export function useCampaign(id: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS, 'one', id],
    queryFn: async () => (await bodyOf(api.GET('/campaigns/{id}', { params: { path: { id } } }))).campaign,
    refetchInterval: ASK_AGAIN_MS,
  });
}

function readHistory(id: string, cursor: string | undefined) {
  return bodyOf(api.GET('/campaigns/{id}/history', { params: { path: { id }, query: definedOnly({ cursor }) } }));
}

/** What has happened, latest first. */
export function useCampaignHistory(id: string, updatedAt: string) {
  return usePages<CampaignHistoryEntry, Awaited<ReturnType<typeof readHistory>>>(
    [...CAMPAIGNS, 'history', id, updatedAt],
    (cursor) => readHistory(id, cursor),
  );
}

export function useOpenCampaign() {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: async (plan: CampaignPlan) => (await bodyOf(api.POST('/campaigns', { body: { plan } }))).campaign,
    onSettled: refresh,
  });
}

interface ChangedPlan {
  readonly plan: CampaignPlan;
  readonly reason?: string;
}

export function useChangePlan(id: string) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: (body: ChangedPlan) => bodyOf(api.PUT('/campaigns/{id}/plan', { body, params: { path: { id } } })),
    onSettled: refresh,
  });
}

export function useCampaignAct(id: string) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: (body: CampaignAct) => bodyOf(api.POST('/campaigns/{id}/acts', { body, params: { path: { id } } })),
    onSettled: refresh,
  });
}

/** Reads again everything about campaigns after one's own act. */
export function useRefreshCampaigns() {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: CAMPAIGNS });
}
