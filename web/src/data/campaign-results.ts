import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { OutcomeFilter, OutcomeList, OutcomeDecisions, StudentOutcome } from '../api/models.ts';
import type { PaperLanguage } from '../i18n/language.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const RESULTS = ['campaign-results'] as const;

/** Figures of a summer semester as they are now. */
export function useCampaignReport(id: string) {
  return useQuery({
    queryKey: [...RESULTS, id, 'report'],
    queryFn: async () => (await bodyOf(api.GET('/campaigns/{id}/report', { params: { path: { id } } }))).report,
  });
}

function readOutcomes(id: string, filter: OutcomeFilter, cursor: string | undefined): Promise<OutcomeList> {
  const query = definedOnly({ ...filter, cursor });
  return bodyOf(api.GET('/campaigns/{id}/outcomes', { params: { path: { id }, query } }));
}

/** What follows for each student, and what may be decided. */
export function useOutcomes(id: string, filter: OutcomeFilter) {
  return usePages<StudentOutcome, OutcomeList>([...RESULTS, id, 'outcomes', filter], (cursor) =>
    readOutcomes(id, filter, cursor),
  );
}

export function useDecideOutcomes(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (decisions: OutcomeDecisions) =>
      bodyOf(api.PUT('/campaigns/{id}/outcomes/decisions', { params: { path: { id } }, body: { decisions } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: [...RESULTS, id] }),
  });
}

export type CampaignPaper = 'announcement' | 'candidates/document' | 'report/document' | 'report/spreadsheet';

/** Address of a file of a campaign. */
export function campaignPaper(id: string, paper: CampaignPaper, language: PaperLanguage): string {
  return `/api/v1/campaigns/${encodeURIComponent(id)}/${paper}?lang=${language}`;
}
