import { AppError } from '../../../contracts/errors.ts';
import type { Viewer } from '../../../contracts/viewer.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayReadRoutes } from '../../policy/case-policy.ts';
import type { Serve } from '../../serve.ts';
import { cancelRoute as cancel, saveRoute as save } from '../../use-cases/routes/change-routes.ts';
import { checkRoute } from '../../use-cases/routes/check-route.ts';
import { proveWithSample } from '../../use-cases/routes/prove-sample.ts';
import { simulateRoute as simulate } from '../../use-cases/routes/simulate-route.ts';
import { listRoutes as list, readDefinition, viewRoute } from '../../use-cases/routes/view-routes.ts';
import {
  cancelRoute,
  getRoute,
  getRouteDefinition,
  listRoutes,
  proveRouteWithSample,
  saveRoute,
  simulateRoute,
  validateRoute,
} from './procedure-routes.operations.ts';

/** Administration of the routes papers go. */
export function procedureRoutes(serve: Serve, deps: AppDeps): void {
  serve(listRoutes, (call) => list(deps, call));

  serve(getRoute, (call) => viewRoute(deps, call, call.params));

  serve(getRouteDefinition, async (call) => {
    const { steps } = await readDefinition(deps, call, call.params);
    return { version: call.params.version, steps };
  });

  serve(validateRoute, (call) => {
    requireReader(call.viewer);
    return checkRoute(deps, call, call.params, call.body.steps);
  });

  serve(proveRouteWithSample, (call) => {
    requireReader(call.viewer);
    return proveWithSample(deps, call, call.params, call.body.steps);
  });

  serve(simulateRoute, (call) => {
    requireReader(call.viewer);
    const { steps, cursor } = call.body;
    return simulate(deps, call, call.params, { steps, cursor });
  });

  serve(saveRoute, async (call) => ({ route: await save(deps, call, call.params, call.body) }));

  serve(cancelRoute, async (call) => ({ route: await cancel(deps, call, call.params, call.body.reason) }));
}

function requireReader(viewer: Viewer): void {
  if (!mayReadRoutes(viewer)) throw new AppError('FORBIDDEN');
}
