import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters of a list, kept in the address, so that a list can be linked to and comes back after a visit elsewhere. */
export function useAddressFilter() {
  const [params, setParams] = useSearchParams();
  const set = useCallback(
    (name: string, value: string | undefined) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { get: (name: string) => params.get(name) ?? undefined, set };
}
