import { AppError } from '../../../contracts/errors.ts';
import type { ProcedureKind } from '../../../contracts/procedure.ts';
import type { RouteKey } from '../../../db/stores/routes-store.ts';
import { kindOf } from '../../../processes/index.ts';

/** @throws NOT_FOUND when there is no such kind */
export function knownKind({ process, kind }: RouteKey): ProcedureKind {
  const found = kindOf(process, kind);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}
