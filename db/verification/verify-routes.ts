/** Proves that the versions of routes are those the log of the office tells of. */
import type { Knex } from 'knex';
import type { HashedEntry } from '../../domain/change-log/entry.ts';
import { chainOf, createRoutesStore, hashOf, type RouteVersion } from '../stores/routes-store.ts';
import type { LogProblem } from './problem.ts';

type Details = HashedEntry['details'];

/** The first entry of a chain of routes that its versions do not bear out, or a version it tells nothing of. */
export async function findFalseRoute(
  db: Knex,
  chain: string,
  entries: readonly HashedEntry[],
): Promise<LogProblem | undefined> {
  const [, process = '', kind = ''] = chain.split('/');
  const versions = await createRoutesStore(db).versionsOf({ process, kind });
  const wrong = entries.find(({ action, details }) => !isAsTold(action, details, versions));
  if (wrong) return { seq: wrong.seq, reason: 'changed-route' };
  return versions.every((route) => isToldOf(route, entries)) ? undefined : { reason: 'changed-route' };
}

/** Chains that should be there, by the versions that stand. */
export async function chainsOfRoutes(db: Knex): Promise<readonly string[]> {
  const kinds: { process: string; kind: string }[] = await db('route_versions').distinct('process', 'kind');
  return kinds.map(chainOf);
}

function isAsTold(action: string, details: Details, versions: readonly RouteVersion[]): boolean {
  const route = versions.find(({ version }) => version === details['version']);
  if (!route) return false;
  if (action === 'route-cancelled') return route.cancelledAt !== null && route.cancelReason === details['reason'];
  return (
    details['definitionSha256'] === hashOf(route.definition) &&
    details['validFrom'] === route.validFrom &&
    details['createdFrom'] === route.createdFrom &&
    details['reason'] === route.reason &&
    details['source'] === route.source
  );
}

function isToldOf(route: RouteVersion, entries: readonly HashedEntry[]): boolean {
  const actions = entries.filter(({ details }) => details['version'] === route.version).map(({ action }) => action);
  return actions.includes('route-saved') && actions.includes('route-cancelled') === (route.cancelledAt !== null);
}
