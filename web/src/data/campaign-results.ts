import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { PaperLanguage } from '../i18n/language.ts';

const RESULTS = ['campaign-results'] as const;

/** Figures of a summer semester as they are now. */
export function useCampaignReport(id: string) {
  return useQuery({
    queryKey: [...RESULTS, id, 'report'],
    queryFn: async () => (await bodyOf(api.GET('/campaigns/{id}/report', { params: { path: { id } } }))).report,
  });
}

export type CampaignPaper = 'announcement' | 'candidates/document' | 'report/document' | 'report/spreadsheet';

/** Address of a file of a campaign. */
export function campaignPaper(id: string, paper: CampaignPaper, language: PaperLanguage): string {
  return `/api/v1/campaigns/${encodeURIComponent(id)}/${paper}?lang=${language}`;
}
