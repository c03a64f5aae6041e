import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { TrustedCertificatePreview } from '../api/models.ts';
import { toBase64 } from './base64.ts';

const CERTIFICATES = ['trusted-certificates'] as const;

/** Every certificate that was ever trusted, those in force first. */
export function useTrustedCertificates() {
  return useQuery({
    queryKey: CERTIFICATES,
    queryFn: async () => (await bodyOf(api.GET('/trusted-certificates'))).items,
  });
}

/** What a chosen file is, with its bytes as they were looked at. */
export interface PreviewedCertificate extends TrustedCertificatePreview {
  /** Base64 */
  readonly file: string;
}

export function usePreviewCertificate() {
  return useMutation({
    mutationFn: async (chosen: File): Promise<PreviewedCertificate> => {
      const file = toBase64(new Uint8Array(await chosen.arrayBuffer()));
      return { ...(await bodyOf(api.POST('/trusted-certificates/preview', { body: { file } }))), file };
    },
  });
}

function useRefreshCertificates(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: CERTIFICATES });
}

export function useTrustCertificate() {
  const refresh = useRefreshCertificates();
  return useMutation({
    mutationFn: ({ file, certificate: { sha256 } }: PreviewedCertificate) =>
      bodyOf(api.POST('/trusted-certificates', { body: { file, sha256 } })),
    onSettled: refresh,
  });
}

export function useWithdrawTrust() {
  const refresh = useRefreshCertificates();
  return useMutation({
    mutationFn: ({ sha256, reason }: { readonly sha256: string; readonly reason: string }) =>
      bodyOf(api.POST('/trusted-certificates/{sha256}/withdraw', { params: { path: { sha256 } }, body: { reason } })),
    onSettled: refresh,
  });
}
