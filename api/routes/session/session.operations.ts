import {
  createdTokenSchema,
  createTokenSchema,
  meSchema,
  sessionSchema,
  signInSchema,
} from '../../../contracts/session.schemas.ts';
import { operation } from '../../operation.ts';

const tag = 'session';

export const signIn = operation({
  id: 'signIn',
  method: 'post',
  path: '/session',
  tag,
  summary: 'Sign in; the answer sets the session cookie',
  access: 'public',
  body: signInSchema,
  example: { login: 'registrar', password: 'tirkeu-demo' },
  status: 200,
  answer: sessionSchema,
  errors: ['WRONG_LOGIN', 'TOO_MANY_REQUESTS'],
});

export const signOut = operation({
  id: 'signOut',
  method: 'delete',
  path: '/session',
  tag,
  summary: 'Sign out',
  access: 'signed-in',
  ofOneself: true,
  status: 204,
});

export const createToken = operation({
  id: 'createToken',
  method: 'post',
  path: '/tokens',
  tag,
  summary: 'Make a token for another program; it is shown once',
  access: 'signed-in',
  body: createTokenSchema,
  example: { name: 'Contingent report', scopes: ['read'], expiresAt: '2027-06-30T23:59:59+05:00' },
  ofOneself: true,
  status: 201,
  answer: createdTokenSchema,
});

export const getMe = operation({
  id: 'getMe',
  method: 'get',
  path: '/me',
  tag,
  summary: 'Who the caller is and what they may do',
  access: 'signed-in',
  status: 200,
  answer: meSchema,
});
