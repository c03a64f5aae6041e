import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Application, ApplicationFilter, ApplicationVerdicts, CourseOffer } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';
import { useCan } from './session.ts';

export const APPLICATIONS = ['applications'] as const;

/** Announced summer semesters, the latest first. */
export function useApplicationWindows() {
  return useQuery({
    queryKey: [...APPLICATIONS, 'windows'],
    queryFn: async () => (await bodyOf(api.GET('/application-windows'))).items,
  });
}

/** How many applications wait for the visa of the person signed in; asked only of those who may have some. */
export function useWaitingVisas(): number {
  const can = useCan();
  const { data } = useQuery({
    queryKey: [...APPLICATIONS, 'waiting'],
    queryFn: async () => (await bodyOf(api.GET('/me/waiting-visas'))).count,
    enabled: can('applications.read'),
  });
  return data ?? 0;
}

/** What a student, or else the person signed in, may take in a summer semester and has applied for. */
export function useCourseOffers(campaign: string, student?: string) {
  const query = definedOnly({ student });
  return useQuery({
    queryKey: [...APPLICATIONS, campaign, 'offers', student],
    queryFn: () => bodyOf(api.GET('/campaigns/{id}/offers', { params: { path: { id: campaign }, query } })),
  });
}

function readApplications(campaign: string, filter: ApplicationFilter, cursor: string | undefined) {
  const query = definedOnly({ ...filter, cursor });
  return bodyOf(api.GET('/campaigns/{id}/applications', { params: { path: { id: campaign }, query } }));
}

/** Applications the person may see, by names of students. */
export function useApplications(campaign: string | undefined, filter: ApplicationFilter) {
  return usePages<Application, Awaited<ReturnType<typeof readApplications>>>(
    [...APPLICATIONS, campaign, 'list', filter],
    (cursor) => readApplications(campaign ?? '', filter, cursor),
    campaign !== undefined,
  );
}

export function useRefreshApplications(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: APPLICATIONS });
}

/** Applies for a student, or else for the person signed in. */
export function useApply(campaign: string, student?: string) {
  const refresh = useRefreshApplications();
  return useMutation({
    mutationFn: (offers: readonly CourseOffer[]) =>
      bodyOf(
        api.POST('/campaigns/{id}/applications', {
          params: { path: { id: campaign } },
          body: {
            ...definedOnly({ student }),
            applications: offers.map(({ course, reason }) => ({ courseCode: course.code, reason })),
          },
        }),
      ),
    onSettled: refresh,
  });
}

interface Reasoned {
  readonly application: Application;
  readonly reason: string;
}

/** Takes an application back, or brings one back that lapsed unpaid. */
export function useReasonedAct(campaign: string, act: 'withdraw' | 'restore') {
  const refresh = useRefreshApplications();
  return useMutation({
    mutationFn: ({ application: { id, version }, reason }: Reasoned) => {
      const request = { params: { path: { id: campaign, application: id } }, body: { version, reason } };
      return bodyOf(
        act === 'withdraw'
          ? api.POST('/campaigns/{id}/applications/{application}/withdraw', request)
          : api.POST('/campaigns/{id}/applications/{application}/restore', request),
      );
    },
    onSettled: refresh,
  });
}

/** Gives one visa to the applications chosen. */
export function useVerdicts(campaign: string) {
  const refresh = useRefreshApplications();
  return useMutation({
    mutationFn: (body: ApplicationVerdicts) =>
      bodyOf(api.POST('/campaigns/{id}/applications/verdicts', { params: { path: { id: campaign } }, body })),
    onSettled: refresh,
  });
}
