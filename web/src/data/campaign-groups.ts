import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { GroupAct } from '../api/models.ts';
import { CAMPAIGNS, useRefreshCampaigns } from './campaigns.ts';

interface GroupPlace {
  readonly campaign: string;
  readonly group: string;
}

/** Groups of a summer semester by course and language, with the limits they are judged by. */
export function useGroups(campaign: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS, campaign, 'groups'],
    queryFn: () => bodyOf(api.GET('/campaigns/{id}/groups', { params: { path: { id: campaign } } })),
  });
}

/** What has become of the lists of the opening order since. */
export function useListChanges(campaign: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS, campaign, 'list-changes'],
    queryFn: () => bodyOf(api.GET('/campaigns/{id}/list-changes', { params: { path: { id: campaign } } })),
  });
}

/** A group with its students and the groups they may join. */
export function useGroup({ campaign: id, group }: GroupPlace) {
  return useQuery({
    queryKey: [...CAMPAIGNS, id, 'groups', group],
    queryFn: async () =>
      (await bodyOf(api.GET('/campaigns/{id}/groups/{group}', { params: { path: { id, group } } }))).group,
  });
}

/** Changes a group; answers the group where its students are afterwards. */
export function useGroupAct({ campaign: id, group }: GroupPlace) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: async (body: GroupAct) =>
      (await bodyOf(api.POST('/campaigns/{id}/groups/{group}/acts', { body, params: { path: { id, group } } }))).group,
    onSettled: refresh,
  });
}
