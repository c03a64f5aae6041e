/** Candidates of a summer semester, and applications made for many of them. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type {
  AppliedForStudents,
  ApplyForStudents,
  CampaignCandidate,
  CampaignCandidateFilter,
} from '../api/models.ts';
import { APPLICATIONS, useRefreshApplications } from './applications.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

/** As many as one request takes. */
const AT_ONCE = 50;

function readCandidates(campaign: string, filter: CampaignCandidateFilter, cursor: string | undefined) {
  const query = definedOnly({ ...filter, cursor });
  return bodyOf(api.GET('/campaigns/{id}/candidates', { params: { path: { id: campaign }, query } }));
}

/** Candidates the person may see, by their names. */
export function useCampaignCandidates(campaign: string, filter: CampaignCandidateFilter) {
  return usePages<CampaignCandidate, Awaited<ReturnType<typeof readCandidates>>>(
    [...APPLICATIONS, campaign, 'candidates', filter],
    (cursor) => readCandidates(campaign, filter, cursor),
  );
}

/** Courses those candidates have a ground for. */
export function useCandidateCourses(campaign: string) {
  return useQuery({
    queryKey: [...APPLICATIONS, campaign, 'candidate-courses'],
    queryFn: async () =>
      (await bodyOf(api.GET('/campaigns/{id}/candidates/courses', { params: { path: { id: campaign } } }))).items,
  });
}

/** Applies for one course for many students, however many they are; each has an outcome of their own. */
export function useApplyForStudents(campaign: string) {
  const refresh = useRefreshApplications();
  return useMutation({
    mutationFn: async ({ courseCode, students }: ApplyForStudents) => {
      const outcomes: AppliedForStudents['items'] = [];
      for (let from = 0; from < students.length; from += AT_ONCE) {
        const body = { courseCode, students: students.slice(from, from + AT_ONCE) };
        const params = { path: { id: campaign } };
        outcomes.push(...(await bodyOf(api.POST('/campaigns/{id}/applications/for-students', { params, body }))).items);
      }
      return outcomes;
    },
    onSettled: refresh,
  });
}
