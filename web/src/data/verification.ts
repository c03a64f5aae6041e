import { useMutation, useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.ts';

/** What anybody may learn of a registered paper by the address printed on it. */
export function useVerification(token: string) {
  return useQuery({
    queryKey: ['verification', token],
    queryFn: () => bodyOf(api.GET('/verify/{token}', { params: { path: { token } } })),
  });
}

/** Asks whether a file is the registered paper or an extract from it; the server does not keep the file. */
export function useVerifyFile(token: string) {
  return useMutation({
    mutationFn: (file: File) => {
      const form = new FormData();
      form.set('file', file);
      return bodyOf(
        api.POST('/verify/{token}', {
          params: { path: { token } },
          // the description knows the form only by its JSON counterpart
          body: { sha256: '' },
          bodySerializer: () => form,
        }),
      );
    },
  });
}
