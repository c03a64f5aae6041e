import { AppError } from '../../../contracts/errors.ts';
import type { ProcedureKind } from '../../../contracts/procedure.ts';
import { createRoutesStore, type RouteKey } from '../../../db/stores/routes-store.ts';
import type { Definition } from '../../../domain/approval/definition.ts';
import type { IsoDate } from '../../../domain/shared/time.ts';
import { kindOf } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';

/** The route a paper of the kind goes that is launched on the day. */
export async function routeInForce(
  { db }: Pick<AppDeps, 'db'>,
  key: RouteKey,
  { kind, date }: { readonly kind: ProcedureKind; readonly date: IsoDate },
): Promise<Definition> {
  const route = await createRoutesStore(db).inForce(key, date);
  return route?.definition ?? kind.definition;
}

/** @throws NOT_FOUND when there is no such kind */
export function knownKind({ process, kind }: RouteKey): ProcedureKind {
  const found = kindOf(process, kind);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
