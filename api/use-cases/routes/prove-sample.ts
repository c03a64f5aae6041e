import { createDirectoryStore } from '../../../db/stores/directory-store.ts';
import type { RouteKey } from '../../../db/stores/routes-store.ts';
import { ROLES, type StepDefinition } from '../../../domain/approval/definition.ts';
import { procedureByKey } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { proveRoute, type RouteProof } from '../route-proof.ts';
import { definitionOf } from './check-route.ts';
import { groundOf } from './route-ground.ts';

/** Proves a proposed route with a paper as it would be written today. @throws NOT_FOUND */
export async function proveWithSample(
  deps: AppDeps,
  asker: Asker,
  key: RouteKey,
  steps: readonly StepDefinition[],
): Promise<RouteProof> {
  const definition = definitionOf(key, steps);
  const [{ facts }, authorId] = await Promise.all([groundOf(deps, asker, key), usualAuthor(deps, asker, key.process)]);
  return proveRoute(deps, { ...key, definition, facts, authorId }, asker.language);
}

/** Somebody of the staff who starts the procedure and is not the one who asks, where there is such a person. */
async function usualAuthor({ db }: AppDeps, { viewer }: Asker, process: string): Promise<string> {
  const startedBy = procedureByKey(process)?.startedBy ?? [];
  const roles = ROLES.filter((role) => role !== 'student' && startedBy.includes(role));
  const context = { facts: {}, authorId: viewer.personId };
  const found = await Promise.all(
    roles.map((role) => createDirectoryStore(db).holdersOf({ by: 'role', role }, context)),
  );
  const people = found.flatMap(({ participants }) => participants.map(({ personId }) => personId));
  return people.find((personId) => personId !== viewer.personId) ?? viewer.personId;
}
