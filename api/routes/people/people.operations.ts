import { peopleQuerySchema, peopleSchema } from '../../../contracts/people.schemas.ts';
import { operation } from '../../operation.ts';

export const findPeople = operation({
  id: 'findPeople',
  method: 'get',
  path: '/people',
  tag: 'people',
  summary: 'Colleagues who may decide on papers, by name, post or unit; at most twenty',
  access: 'signed-in',
  query: peopleQuerySchema,
  status: 200,
  answer: peopleSchema,
  errors: ['FORBIDDEN'],
});
