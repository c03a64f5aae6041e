/** Routes of the kinds of papers. */
import { row, type Row, type Statuses } from './row.ts';

const READS_ROUTES: Statuses = { 'registrar-head': 200, admin: 200, auditor: 200, others: 403 };
const DRAFT_STEP = { key: 'draft', type: 'draft', title: { kk: 'Жоба', ru: 'Проект', en: 'Draft' } };

export const ROUTE_ROWS: readonly Row[] = [
  row('listRoutes', 'routes', READS_ROUTES, (user) => user.get('/routes')),
  row('getRoute', 'a route', READS_ROUTES, (user) => user.get('/routes/order/enrolment')),
  row('getRouteDefinition', 'a version', READS_ROUTES, (user) => user.get('/routes/order/enrolment/versions/1')),
  row('validateRoute', 'no steps worth the name', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/validate', { steps: [DRAFT_STEP] }),
  ),
  row('proveRouteWithSample', 'a route', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/proof', { steps: [DRAFT_STEP] }),
  ),
  row('simulateRoute', 'a route', READS_ROUTES, (user) =>
    user.post('/routes/order/enrolment/simulate', { steps: [DRAFT_STEP] }),
  ),
  row('saveRoute', 'a route that cannot run', { 'registrar-head': 422, others: 403 }, (user) =>
    user.post('/routes/order/enrolment/versions', {
      steps: [DRAFT_STEP],
      ...{ validFrom: '2030-01-01', reason: 'New.', source: '', createdFrom: 1, latest: 1 },
    }),
  ),
  row('cancelRoute', 'no version', { 'registrar-head': 404, others: 403 }, (user) =>
    user.post('/routes/order/enrolment/versions/9/cancel', { reason: 'Mistaken.' }),
  ),
];
