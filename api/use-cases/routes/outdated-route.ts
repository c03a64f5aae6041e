import { routeInForce } from '../../../db/read-models/route-in-force.ts';
import { canonicalJson } from '../../../domain/change-log/canonical-json.ts';
import type { Json } from '../../../domain/shared/json.ts';
import type { CaseSummary } from '../../../domain/approval/summary.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { OUTDATED_ROUTE } from '../../../platform/i18n/route-text.ts';
import { kindOf } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { RouteProof } from '../route-proof.ts';

/**
 * A draft keeps the route it was opened with. If another is in force on the day of its launch, it is not launched: it is
 * begun anew. A paper that has been launched once keeps its route.
 */
export async function outdatedRoute(
  deps: AppDeps,
  { status, process, kind: key, definition }: CaseSummary,
  language: Language,
): Promise<RouteProof['problems']> {
  const kind = kindOf(process, key);
  if (status !== 'draft' || !kind) return [];
  const present = await routeInForce(deps.db, { process, kind: key }, { kind, date: deps.clock.today() });
  const text = (value: typeof present) => canonicalJson(value as unknown as Json);
  if (text(present) === text(definition)) return [];
  return [{ code: 'ROUTE_CHANGED', blocks: true, message: OUTDATED_ROUTE[language] }];
}
