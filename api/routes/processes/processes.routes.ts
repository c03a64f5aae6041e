import type { Procedure } from '../../../contracts/procedure.ts';
import type { Language, LocalizedText } from '../../../domain/shared/localized.ts';
import { AppError } from '../../../contracts/errors.ts';
import { routeInForce } from '../../../db/read-models/route-in-force.ts';
import { kindOf, procedureByKey, PROCEDURES } from '../../../processes/index.ts';
import { SUBSTITUTED_WORK } from '../../../processes/substituted-work.ts';
import type { AppDeps } from '../../app-deps.ts';
import { mayStart } from '../../policy/case-policy.ts';
import { mayEnterAbsences } from '../../policy/office-policy.ts';
import { presentKind } from '../../present/kind.ts';
import type { Serve } from '../../serve.ts';
import { sampleContent } from '../../use-cases/sample-content.ts';
import { getKind, listProcesses } from './processes.operations.ts';

interface Work {
  readonly key: string;
  readonly title: LocalizedText;
  readonly kinds?: Procedure['kinds'];
}

function presentProcess({ key, title, kinds = [] }: Work, language: Language): object {
  return {
    key,
    title: title[language],
    kinds: kinds.map((kind) => ({ key: kind.key, title: kind.title[language] })),
  };
}

export function processRoutes(serve: Serve, deps: AppDeps): void {
  serve(listProcesses, ({ viewer, language, query }) => {
    const isAll = query.of === 'all';
    if (isAll && !mayEnterAbsences(viewer)) throw new AppError('FORBIDDEN');
    const startable = PROCEDURES.filter(({ startedBy }) => mayStart(viewer, startedBy));
    return { items: (isAll ? SUBSTITUTED_WORK : startable).map((work) => presentProcess(work, language)) };
  });

  serve(getKind, async ({ viewer, language, params }) => {
    const kind = kindOf(params.process, params.kind);
    if (!kind || !mayStart(viewer, procedureByKey(params.process)?.startedBy ?? [])) throw new AppError('NOT_FOUND');
    const [definition, sample] = await Promise.all([
      routeInForce(deps.db, params, { kind, date: deps.clock.today() }),
      sampleContent(deps, viewer, kind),
    ]);
    return presentKind(kind, { definition, sample }, language);
  });
}
