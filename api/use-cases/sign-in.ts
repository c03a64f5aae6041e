import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import type { Request } from 'express';
import { AppError } from '../../contracts/errors.ts';
import type { Viewer } from '../../contracts/viewer.ts';
import { readViewer } from '../../db/read-models/viewer.ts';
import { createDirectoryStore } from '../../db/stores/directory-store.ts';
import { passwordMatches } from '../../platform/sessions/passwords.ts';
import type { AppDeps } from '../app-deps.ts';

export interface SignedIn {
  readonly viewer: Viewer;
  readonly csrfToken: string;
}

/** Begins a session of its own, whatever the browser had before. @throws WRONG_LOGIN */
export async function signInPerson(
  { db }: AppDeps,
  request: Request,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<SignedIn> {
  const person = await createDirectoryStore(db).personByLogin(login);
  const matches = await passwordMatches(person?.passwordHash, password);
  const viewer = matches && person ? await readViewer(db, person.id) : undefined;
  if (!viewer) throw new AppError('WRONG_LOGIN');
  const csrfToken = randomBytes(24).toString('base64url');
  await promisify((done: (error?: unknown) => void) => request.session.regenerate(done))();
  request.session.personId = viewer.personId;
  request.session.csrfToken = csrfToken;
  await promisify((done: (error?: unknown) => void) => request.session.save(done))();
  return { viewer, csrfToken };
}

/** Ends the session; a token is not ended by signing out. */
export async function signOutPerson(request: Request): Promise<void> {
  await promisify((done: (error?: unknown) => void) => request.session.destroy(done))();
}
