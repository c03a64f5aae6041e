import {
  kindParamsSchema,
  kindSchema,
  processListQuerySchema,
  processListSchema,
} from '../../../contracts/processes.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'processes';

export const listProcesses = operation({
  id: 'listProcesses',
  method: 'get',
  path: '/processes',
  tag,
  summary: 'Procedures the caller may start; all of them for whoever enters absences and asks for all',
  access: 'signed-in',
  query: processListQuerySchema,
  status: 200,
  answer: processListSchema,
  errors: ['FORBIDDEN'],
});

export const getKind = operation({
  id: 'getKind',
  method: 'get',
  path: '/processes/{process}/kinds/{kind}',
  tag,
  summary: 'What a kind asks for: JSON Schema of its content, steps, route and a valid sample',
  access: 'signed-in',
  params: kindParamsSchema,
  status: 200,
  answer: kindSchema,
  errors: ['NOT_FOUND'],
});
