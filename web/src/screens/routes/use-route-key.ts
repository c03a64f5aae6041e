import { useParams } from 'react-router';
import type { RouteKey } from '../../data/routes.ts';

/** The kind the address names. */
export function useRouteKey(): RouteKey {
  const { process = '', kind = '' } = useParams();
  return { process, kind };
}
