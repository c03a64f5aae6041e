import { randomBytes } from 'node:crypto';
import { AppError } from '../../../contracts/errors.ts';
import type { Me } from '../../../contracts/session.schemas.ts';
import { createTokensStore } from '../../../db/stores/tokens-store.ts';
import { fieldText } from '../../../platform/i18n/field-text.ts';
import { newId, sha256 } from '../../../platform/ids.ts';
import { PROCEDURES } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Call } from '../../call.ts';
import { limitSignIns } from '../../middleware/rate-limits.ts';
import { readVisaDesks } from '../../../db/read-models/campaign/visa-desks.ts';
import { substitutedBy } from '../../../domain/campaign/visa-givers.ts';
import { abilitiesOf } from '../../policy/abilities.ts';
import { presentUser } from '../../present/user.ts';
import type { Serve } from '../../serve.ts';
import { actingFor } from '../../use-cases/acting-for.ts';
import { signInPerson, signOutPerson } from '../../use-cases/sign-in.ts';
import { createToken, getMe, signIn, signOut } from './session.operations.ts';

export function sessionRoutes(serve: Serve, deps: AppDeps): void {
  const slowDown = limitSignIns(deps.settings.signInAttempts);

  serve(
    signIn,
    async ({ request, body, language }) => {
      const { viewer, csrfToken } = await signInPerson(deps, request, body);
      return { user: presentUser(viewer, language), csrfToken };
    },
    slowDown,
  );

  serve(signOut, ({ request }) => signOutPerson(request));

  serve(getMe, (call) => me(deps, call));

  serve(createToken, (call) => makeToken(deps, call));
}

async function me({ db, clock, settings }: AppDeps, { viewer, language, request }: Call<typeof getMe>): Promise<Me> {
  const { csrfToken } = request.session;
  const { personId } = viewer;
  const substituted = substitutedBy(personId, await readVisaDesks(db, clock.today()));
  const isDeputy = substituted.advisers.length > 0 || substituted.facultyIds.length > 0;
  const startableBy = PROCEDURES.map((procedure) => procedure.startedBy);
  return {
    user: presentUser(viewer, language),
    actingFor: await actingFor(db, { personId, today: clock.today() }, language),
    can: [...abilitiesOf(viewer, { startableBy, isDeputy })],
    today: clock.today(),
    timeZone: settings.timeZone,
    demo: settings.demo,
    ...(csrfToken !== undefined && { csrfToken }),
  };
}

async function makeToken(
  { db, clock }: AppDeps,
  { viewer, body, language }: Call<typeof createToken>,
): Promise<object> {
  const expiresAt = new Date(body.expiresAt).toISOString();
  const createdAt = clock.now();
  if (expiresAt <= createdAt) {
    const code = 'DATE_IN_PAST';
    throw new AppError('MALFORMED', { fields: [{ pointer: '/expiresAt', code, detail: fieldText(code, language) }] });
  }
  const token = `tirkeu_${randomBytes(32).toString('base64url')}`;
  const { name, scopes } = body;
  const id = newId();
  const tokenSha256 = sha256(token);
  await createTokensStore(db).save({ id, personId: viewer.personId, name, scopes, tokenSha256, createdAt, expiresAt });
  return { token, id, name, scopes, expiresAt };
}
