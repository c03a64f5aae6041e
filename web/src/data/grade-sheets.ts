import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { EnteredResults } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { CAMPAIGNS, useRefreshCampaigns } from './campaigns.ts';

interface SheetPlace {
  readonly campaign: string;
  readonly sheet: string;
}

/** Grade sheets of a summer semester in the order of their numbers. */
export function useSheets(campaign: string) {
  return useQuery({
    queryKey: [...CAMPAIGNS, campaign, 'sheets'],
    queryFn: async () =>
      (await bodyOf(api.GET('/campaigns/{id}/sheets', { params: { path: { id: campaign } } }))).items,
  });
}

/** A grade sheet with its students, their results and the scale. */
export function useSheet({ campaign: id, sheet }: SheetPlace) {
  return useQuery({
    queryKey: [...CAMPAIGNS, id, 'sheets', sheet],
    queryFn: async () =>
      (await bodyOf(api.GET('/campaigns/{id}/sheets/{sheet}', { params: { path: { id, sheet } } }))).sheet,
  });
}

export function useEnterResults({ campaign: id, sheet }: SheetPlace) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: (results: EnteredResults) =>
      bodyOf(api.PUT('/campaigns/{id}/sheets/{sheet}/results', { body: { results }, params: { path: { id, sheet } } })),
    onSuccess: refresh,
  });
}

export function useCollectSheet({ campaign: id, sheet }: SheetPlace) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/campaigns/{id}/sheets/{sheet}/collect', { params: { path: { id, sheet } } })),
    onSettled: refresh,
  });
}

/** Address of a sheet as it was issued. */
export function sheetFile({ campaign, sheet }: SheetPlace): string {
  return `/api/v1/campaigns/${campaign}/sheets/${sheet}/document`;
}

/** Address of a sheet with its results. */
export function filledSheetFile({ campaign, sheet }: SheetPlace): string {
  return `/api/v1/campaigns/${campaign}/sheets/${sheet}/results-document`;
}

/** A whole semester, or one sheet of it. */
interface Sheets {
  readonly campaign: string;
  readonly sheet?: string | undefined;
}

/** Asks what a file would write into the sheets. */
export function usePreviewResults({ campaign: id, sheet }: Sheets) {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      const params = { path: { id }, query: definedOnly({ sheet }) };
      const request = { params, body: { file: '' }, bodySerializer: () => form };
      return bodyOf(api.POST('/campaigns/{id}/results-files', request));
    },
  });
}

/** Has the results of a previewed file written. */
export function useConfirmResults(campaign: string) {
  const refresh = useRefreshCampaigns();
  return useMutation({
    mutationFn: async ({ id, partial }: { readonly id: string; readonly partial: boolean }) => {
      const params = { path: { id: campaign, import: id } };
      const body = { partial };
      return (await bodyOf(api.POST('/campaigns/{id}/results-files/{import}/confirm', { params, body }))).import;
    },
    onSuccess: refresh,
  });
}

/** Address of a table to be filled in with results. */
export function resultsTemplate({ campaign, sheet }: Sheets, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams(definedOnly({ sheet, format }));
  return `/api/v1/campaigns/${campaign}/results-template?${query}`;
}
