import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';
import type { FileMatch, Verification } from '../api/models.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { hashOfFile } from './file-hash.ts';

/** What the university says of the paper with this token. */
export function useVerification(token: string) {
  const language = useLanguage();
  return useQuery<Verification>({
    queryKey: ['verification', token, language],
    queryFn: () => bodyOf(api.GET('/verify/{token}', { params: { path: { token } } })),
  });
}

/** Sends the hash of the file, or the file itself where the browser does not count hashes. */
async function checkFile(token: string, file: File): Promise<FileMatch> {
  const params = { path: { token } };
  const sha256 = await hashOfFile(file);
  if (sha256 !== undefined) return bodyOf(api.POST('/verify/{token}', { params, body: { sha256 } }));
  const form = new FormData();
  form.set('file', file);
  return bodyOf(api.POST('/verify/{token}', { params, body: form, bodySerializer: () => form }));
}

export function useFileCheck(token: string) {
  return useMutation({ mutationFn: (file: File) => checkFile(token, file) });
}
