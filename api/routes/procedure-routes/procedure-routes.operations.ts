import { LARGE_BODY_BYTES, operation } from '../../operation.ts';
import {
  cancelRouteSchema,
  proposedRouteSchema,
  routeDefinitionSchema,
  routeListSchema,
  routeParamsSchema,
  routeProofAnswerSchema,
  routeSchema,
  routeSimulationSchema,
  routeValidationSchema,
  routeVersionParamsSchema,
  savedRouteSchema,
  saveRouteSchema,
  simulateRouteSchema,
} from '../../../contracts/routes.schemas.ts';

const shared = { tag: 'routes', access: 'signed-in' } as const;
const BASE = '/routes/{process}/{kind}';
const steps = [{ key: 'draft', type: 'draft', title: { kk: 'Жоба', ru: 'Проект', en: 'Draft' } }];

export const listRoutes = operation({
  ...shared,
  id: 'listRoutes',
  method: 'get',
  path: '/routes',
  summary: 'Every kind of paper with the version of its route in force and the one to come',
  status: 200,
  answer: routeListSchema,
  errors: ['FORBIDDEN'],
});

export const getRoute = operation({
  ...shared,
  id: 'getRoute',
  method: 'get',
  path: BASE,
  summary: 'The versions of a route, and the facts, roles, posts and people a new one may name',
  params: routeParamsSchema,
  status: 200,
  answer: routeSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getRouteDefinition = operation({
  ...shared,
  id: 'getRouteDefinition',
  method: 'get',
  path: `${BASE}/versions/{version}`,
  summary: 'The steps of one version, as data',
  params: routeVersionParamsSchema,
  status: 200,
  answer: routeDefinitionSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

const proposal = {
  ...shared,
  method: 'post',
  params: routeParamsSchema,
  body: proposedRouteSchema,
  example: { steps },
  status: 200,
  changesNothing: true,
  bodyLimitBytes: LARGE_BODY_BYTES,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
} as const;

export const validateRoute = operation({
  ...proposal,
  id: 'validateRoute',
  path: `${BASE}/validate`,
  summary: 'What keeps papers from going a proposed route, in words; nothing is changed',
  answer: routeValidationSchema,
});

export const proveRouteWithSample = operation({
  ...proposal,
  id: 'proveRouteWithSample',
  path: `${BASE}/proof`,
  summary: 'Who would be asked on a proposed route for a paper written today, and what stands in the way',
  answer: routeProofAnswerSchema,
});

export const simulateRoute = operation({
  ...proposal,
  id: 'simulateRoute',
  path: `${BASE}/simulate`,
  summary:
    'Which of the last hundred papers would have gone elsewhere on a proposed route; a cursor leads further back',
  body: simulateRouteSchema,
  answer: routeSimulationSchema,
});

export const saveRoute = operation({
  ...shared,
  id: 'saveRoute',
  method: 'post',
  path: `${BASE}/versions`,
  summary: 'Keep a new version from a day on; papers on their way keep theirs',
  params: routeParamsSchema,
  body: saveRouteSchema,
  example: { steps, validFrom: '2026-12-01', reason: 'New regulation.', source: 'Order 12', createdFrom: 1, latest: 1 },
  status: 201,
  answer: savedRouteSchema,
  idempotent: true,
  bodyLimitBytes: LARGE_BODY_BYTES,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'ROUTE_INVALID', 'ROUTE_IN_PAST', 'CHANGED_MEANWHILE'],
});

export const cancelRoute = operation({
  ...shared,
  id: 'cancelRoute',
  method: 'post',
  path: `${BASE}/versions/{version}/cancel`,
  summary: 'Take back a version whose day has not come',
  params: routeVersionParamsSchema,
  body: cancelRouteSchema,
  example: { reason: 'The regulation was put off.' },
  status: 200,
  answer: savedRouteSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'ROUTE_IN_FORCE'],
});
