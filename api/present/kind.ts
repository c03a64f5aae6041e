import type { KindView } from '../../contracts/processes.schemas.ts';
import type { ProcedureKind } from '../../contracts/procedure.ts';
import type { Definition, StepDefinition } from '../../domain/approval/definition.ts';
import type { Language } from '../../domain/shared/localized.ts';
import { contentSchemaOf } from './content-schema.ts';

interface KindToday {
  /** the route in force */
  readonly definition: Definition;
  readonly sample: unknown;
}

export function presentKind(kind: ProcedureKind, { definition, sample }: KindToday, language: Language): KindView {
  const { steps } = definition;
  return {
    key: kind.key,
    title: kind.title[language],
    sources: [...kind.sources],
    contentSchema: contentSchemaOf(kind),
    steps: steps.map(({ key, type, title }) => ({ key, type, title: title[language] })),
    route: steps.flatMap((step) => presentRoute(step, language)),
    documents: kind.documents.map(({ key, title, languages, per }) => ({
      key,
      title: title[language],
      languages: [...languages],
      per,
    })),
    sample,
  };
}

function presentRoute(step: StepDefinition, language: Language): KindView['route'] {
  if (step.type !== 'approval' && step.type !== 'signature') return [];
  return step.stages.map((stage) => ({
    step: step.key,
    stage: stage.key,
    title: stage.title[language],
    action: step.type === 'signature' ? 'sign' : 'approve',
    participants: stage.participants.map((rule) => ({ by: rule.by, ...('role' in rule && { role: rule.role }) })),
    conditional: stage.condition !== undefined,
  }));
}
