import type { RouteValidation } from '../../../contracts/routes.schemas.ts';
import type { RouteKey } from '../../../db/stores/routes-store.ts';
import type { Definition, StepDefinition } from '../../../domain/approval/definition.ts';
import { isStaged } from '../../../domain/approval/steps.ts';
import { routeFaults, type RouteFault } from '../../../domain/routes/route-faults.ts';
import type { Language } from '../../../domain/shared/localized.ts';
import { routeFaultText } from '../../../platform/i18n/route-fault-text.ts';
import type { AppDeps } from '../../app-deps.ts';
import type { Asker } from '../../call.ts';
import { groundOf } from './route-ground.ts';
import { knownKind } from './known-kind.ts';

/** The definition a proposal makes: key and title are the procedure's. */
export function definitionOf(key: RouteKey, steps: readonly StepDefinition[]): Definition {
  const { definition } = knownKind(key);
  return { key: definition.key, title: definition.title, steps };
}

/** Says in words what keeps papers from going a proposed route. @throws NOT_FOUND */
export async function checkRoute(
  deps: AppDeps,
  asker: Asker,
  key: RouteKey,
  steps: readonly StepDefinition[],
): Promise<RouteValidation> {
  const proposed = definitionOf(key, steps);
  const ground = await groundOf(deps, asker, key);
  const faults = routeFaults(proposed, ground);
  return {
    ok: faults.length === 0,
    faults: faults.map((fault) => ({
      code: fault.code,
      ...(fault.step !== undefined && { step: fault.step }),
      ...(fault.stage !== undefined && { stage: fault.stage }),
      message: routeFaultText(fault, placeOf(fault, [proposed, ground.original], asker.language), asker.language),
    })),
  };
}

/** Title of the stage, or of the step; what was taken out is found in the original. */
function placeOf({ step, stage }: RouteFault, definitions: readonly Definition[], language: Language): string {
  const steps = definitions.flatMap((definition) => definition.steps).filter(({ key }) => key === step);
  const [found] = steps;
  const stages = steps.flatMap((each) => (isStaged(each) ? each.stages : []));
  const named = stage === undefined ? undefined : stages.find(({ key }) => key === stage);
  return (named ?? found)?.title[language] ?? stage ?? step ?? '';
}
