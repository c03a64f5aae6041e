import type { RouteVersionView, SaveRoute } from '../../../contracts/routes.schemas.ts';
import { AppError } from '../../../contracts/errors.ts';
import { createRoutesStore, type RouteKey } from '../../../db/stores/routes-store.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { mayEditRoutes } from '../../policy/case-policy.ts';
import { checkRoute, definitionOf } from './check-route.ts';
import { viewVersions } from './view-routes.ts';

/**
 * Keeps a new version; papers launched from its day on go it, those on their way keep theirs.
 *
 * @throws FORBIDDEN · NOT_FOUND · ROUTE_INVALID · ROUTE_IN_PAST · CHANGED_MEANWHILE
 */
export async function saveRoute(
  deps: AppDeps,
  asker: Asker,
  key: RouteKey,
  { steps, validFrom, reason, source, createdFrom, latest }: SaveRoute,
): Promise<RouteVersionView> {
  if (!mayEditRoutes(asker.viewer)) throw new AppError('FORBIDDEN');
  const { faults } = await checkRoute(deps, asker, key, steps);
  if (faults.length > 0) {
    const fields = faults.map(({ code, step, stage, message }) => ({
      pointer: ['/steps', step, stage].filter((part) => part !== undefined).join('/'),
      ...{ code, detail: message },
    }));
    throw new AppError('ROUTE_INVALID', { fields });
  }
  if (validFrom < deps.clock.today()) throw new AppError('ROUTE_IN_PAST');
  const definition = definitionOf(key, steps);
  const by = { authorId: asker.viewer.personId, createdAt: deps.clock.now() };
  const route = { ...key, ...by, validFrom, definition, createdFrom, reason, source };
  const version = await createRoutesStore(deps.db).save(route, latest);
  return versionOf(deps, asker, { ...key, version });
}

/** Takes back a version whose day has not come. @throws FORBIDDEN · NOT_FOUND · ROUTE_IN_FORCE */
export async function cancelRoute(
  deps: AppDeps,
  asker: Asker,
  route: RouteKey & { readonly version: number },
  reason: string,
): Promise<RouteVersionView> {
  if (!mayEditRoutes(asker.viewer)) throw new AppError('FORBIDDEN');
  const { status } = await versionOf(deps, asker, route);
  if (status !== 'coming') throw new AppError('ROUTE_IN_FORCE');
  const { process, kind, version } = route;
  const by = { by: asker.viewer.personId, at: deps.clock.now(), reason };
  await createRoutesStore(deps.db).cancel({ process, kind, version, ...by });
  return versionOf(deps, asker, route);
}

async function versionOf(
  deps: AppDeps,
  asker: Asker,
  { process, kind, version }: RouteKey & { readonly version: number },
): Promise<RouteVersionView> {
  const found = (await viewVersions(deps, asker, { process, kind })).find((route) => route.version === version);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
