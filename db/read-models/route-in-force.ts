import type { Knex } from 'knex';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { IsoDate } from '../../domain/shared/time.ts';
import { createRoutesStore, type RouteKey } from '../stores/routes-store.ts';

/** The route a paper of the kind goes that is launched on the day: the university's own, or the one the program brings. */
export async function routeInForce(
  db: Knex,
  key: RouteKey,
  { kind, date }: { readonly kind: ProcedureKind; readonly date: IsoDate },
): Promise<Definition> {
  const route = await createRoutesStore(db).inForce(key, date);
  return route?.definition ?? kind.definition;
}
