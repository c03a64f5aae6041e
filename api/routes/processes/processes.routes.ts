import { AppError } from '../../../contracts/errors.ts';
import { kindOf, procedureByKey, PROCEDURES } from '../../../processes/index.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayEnterAbsences, mayStart } from '../../policy/access-policy.ts';
import { presentKind } from '../../present/kind.ts';
import type { Serve } from '../../serve.ts';
import { routeInForce } from '../../use-cases/routes/route-in-force.ts';
import { sampleContent } from '../../use-cases/sample-content.ts';
import { getKind, listProcesses } from './processes.operations.ts';

export function processRoutes(serve: Serve, deps: AppDeps): void {
  serve(listProcesses, ({ viewer, language, query }) => {
    const isAll = query.of === 'all';
    if (isAll && !mayEnterAbsences(viewer)) throw new AppError('FORBIDDEN');
    return {
      items: PROCEDURES.filter(({ startedBy }) => isAll || mayStart(viewer, startedBy)).map((procedure) => ({
        key: procedure.key,
        title: procedure.title[language],
        kinds: procedure.kinds.map((kind) => ({ key: kind.key, title: kind.title[language] })),
      })),
    };
  });

  serve(getKind, async ({ viewer, language, params }) => {
    const kind = kindOf(params.process, params.kind);
    if (!kind || !mayStart(viewer, procedureByKey(params.process)?.startedBy ?? [])) throw new AppError('NOT_FOUND');
    const [definition, sample] = await Promise.all([
      routeInForce(deps, params, { kind, date: deps.clock.today() }),
      sampleContent(deps, viewer, kind),
    ]);
    return presentKind(kind, { definition, sample }, language);
  });
}
