import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { Application, CampaignPayment, EnterPayment, PaymentFilter } from '../api/models.ts';
import { APPLICATIONS } from './applications.ts';
import { CAMPAIGNS } from './campaigns.ts';
import { definedOnly } from './defined-only.ts';
import { usePages } from './pages.ts';

/** What changes an application changes what its payments are. */
const PAYMENTS = [...APPLICATIONS, 'payments'] as const;
const NUMBER = /^\d{8}$/;

function readPayments(campaign: string, filter: PaymentFilter, cursor: string | undefined) {
  const query = definedOnly({ ...filter, cursor });
  return bodyOf(api.GET('/campaigns/{id}/payments', { params: { path: { id: campaign }, query } }));
}

/** Payments of a semester, the latest day first. */
export function usePayments(campaign: string, filter: PaymentFilter) {
  return usePages<CampaignPayment, Awaited<ReturnType<typeof readPayments>>>(
    [...PAYMENTS, campaign, filter],
    (cursor) => readPayments(campaign, filter, cursor),
  );
}

/** The application a number belongs to; null when there is none, absent while the number is not whole. */
export function useNumberedApplication(campaign: string, number: string) {
  return useQuery({
    queryKey: [...APPLICATIONS, campaign, 'numbered', number],
    queryFn: async (): Promise<Application | null> => {
      const params = { path: { id: campaign }, query: { q: number } };
      const { items } = await bodyOf(api.GET('/campaigns/{id}/applications', { params }));
      return items.find((application) => application.number === number) ?? null;
    },
    enabled: NUMBER.test(number),
  });
}

/** Payments, applications and the figures of the semester change together. */
function useRefreshPayments(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([APPLICATIONS, CAMPAIGNS].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
}

export function useEnterPayment(campaign: string) {
  const refresh = useRefreshPayments();
  return useMutation({
    mutationFn: async (body: EnterPayment) =>
      (await bodyOf(api.POST('/campaigns/{id}/payments', { params: { path: { id: campaign } }, body }))).payment,
    onSettled: refresh,
  });
}

/** What may be done with a payment that is entered. */
export type PaymentAct =
  | { readonly type: 'assign'; readonly application: string }
  | { readonly type: 'take-back'; readonly reason: string }
  | { readonly type: 'return'; readonly reason: string; readonly returnedOn: string };

function sendAct(campaign: string, payment: string, act: PaymentAct) {
  const params = { path: { id: campaign, payment } };
  switch (act.type) {
    case 'assign': {
      const { application } = act;
      return bodyOf(api.POST('/campaigns/{id}/payments/{payment}/assign', { params, body: { application } }));
    }
    case 'take-back': {
      const { reason } = act;
      return bodyOf(api.POST('/campaigns/{id}/payments/{payment}/take-back', { params, body: { reason } }));
    }
    case 'return': {
      const { reason, returnedOn } = act;
      return bodyOf(api.POST('/campaigns/{id}/payments/{payment}/return', { params, body: { reason, returnedOn } }));
    }
  }
}

export function usePaymentAct(campaign: string, payment: string) {
  const refresh = useRefreshPayments();
  return useMutation({
    mutationFn: (act: PaymentAct) => sendAct(campaign, payment, act),
    onSettled: refresh,
  });
}

/** Asks what a statement of the bank would enter. */
export function usePreviewStatement(campaign: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData();
      form.set('file', file);
      const params = { path: { id: campaign } };
      const request = { params, body: { file: '' }, bodySerializer: () => form };
      return (await bodyOf(api.POST('/campaigns/{id}/statements', request))).statement;
    },
  });
}

/** Has a previewed statement taken in. */
export function useConfirmStatement(campaign: string) {
  const refresh = useRefreshPayments();
  return useMutation({
    mutationFn: async (statement: string) => {
      const params = { path: { id: campaign, statement } };
      return (await bodyOf(api.POST('/campaigns/{id}/statements/{statement}/confirm', { params }))).statement;
    },
    onSettled: refresh,
  });
}

/** Address of the list as a table to be saved. */
export function paymentsTable(campaign: string, filter: PaymentFilter, format: 'csv' | 'xlsx'): string {
  const query = new URLSearchParams({ ...definedOnly(filter), format });
  return `/api/v1/campaigns/${campaign}/payments/table?${query.toString()}`;
}
