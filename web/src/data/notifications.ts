import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { NewNotificationSettings, NotificationSettings, UndeliveredMail } from '../api/models.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

const SETTINGS = ['notification-settings'] as const;
const MAILS = ['mails'] as const;

/** How often it is asked what became of a test mail. */
const ASK_AGAIN_MS = 2_000;

/** What the person is written about; read again while a test mail is on its way. */
export function useNotificationSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: () => bodyOf(api.GET('/me/notification-settings')),
    refetchInterval: ({ state }) => (state.data?.test?.state === 'waiting' ? ASK_AGAIN_MS : false),
  });
}

function useKeepSettings() {
  const queryClient = useQueryClient();
  return (settings: NotificationSettings) => queryClient.setQueryData(SETTINGS, settings);
}

export function useSaveNotificationSettings() {
  const keep = useKeepSettings();
  return useMutation({
    mutationFn: (body: NewNotificationSettings) => bodyOf(api.PUT('/me/notification-settings', { body })),
    onSuccess: keep,
  });
}

export function useSendTestMail() {
  const keep = useKeepSettings();
  return useMutation({
    mutationFn: () => bodyOf(api.POST('/me/notification-settings/test')),
    onSuccess: keep,
  });
}

function readMails(cursor: string | undefined) {
  return bodyOf(api.GET('/mails/undelivered', { params: { query: definedOnly({ cursor }) } }));
}

/** Mails that have not arrived, latest first. */
export function useUndeliveredMails() {
  return usePages<UndeliveredMail, Awaited<ReturnType<typeof readMails>>>([...MAILS], readMails);
}

export function useRetryMail() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => bodyOf(api.POST('/mails/{id}/retry', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: MAILS }),
  });
}
