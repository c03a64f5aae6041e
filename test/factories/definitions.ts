/** Definitions for tests of the engine, built from small parts that take overrides. */
import type {
  ApprovalStep,
  Awaited,
  Definition,
  SignatureStep,
  StageDefinition,
} from '../../domain/approval/definition.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';

export function titled(key: string): { key: string; title: LocalizedText } {
  return { key, title: { kk: key, ru: key, en: key } };
}

const DEADLINE = { amount: 2, unit: 'working-days' } as const;

export function aStage(key: string, overrides: Partial<StageDefinition> = {}): StageDefinition {
  return {
    ...titled(key),
    participants: [{ by: 'role', role: 'dean' }],
    order: 'parallel',
    rule: { type: 'all' },
    deadline: DEADLINE,
    ...overrides,
  };
}

export function anApproval(...stages: readonly StageDefinition[]): ApprovalStep {
  return { ...titled('approval'), type: 'approval', stages };
}

export function aSignature(...stages: readonly StageDefinition[]): SignatureStep {
  return { ...titled('signature'), type: 'signature', stages };
}

/** Draft, visas, signature, number, distribution, execution with effects, filing: every step there is. */
export function aFullDefinition(overrides: Partial<Definition> = {}): Definition {
  return {
    ...titled('full'),
    steps: [
      { ...titled('draft'), type: 'draft' },
      anApproval(aStage('deans'), aStage('lawyer', { order: 'sequential' })),
      aSignature(aStage('vice-rector')),
      { ...titled('registration'), type: 'registration', journal: 'orders' },
      { ...titled('distribution'), type: 'distribution', acquaint: [{ by: 'role', role: 'dean' }], deadline: DEADLINE },
      {
        ...titled('execution'),
        type: 'execution',
        effectsOnFact: 'effectiveDate',
        assignments: [{ ...titled('entry'), participants: [{ by: 'role', role: 'specialist' }], deadline: DEADLINE }],
      },
      { ...titled('filing'), type: 'filing', nomenclature: '05-12' },
    ],
    ...overrides,
  };
}

/** The shortest way: one visa, no number. */
export function aShortDefinition(...stages: readonly StageDefinition[]): Definition {
  return {
    ...titled('short'),
    steps: [
      { ...titled('draft'), type: 'draft' },
      anApproval(...stages),
      { ...titled('filing'), type: 'filing', nomenclature: '01-01' },
    ],
  };
}

/** A paper that waits, and is filed. */
export function aWaitingDefinition(until: Awaited): Definition {
  return {
    ...titled('waiting'),
    steps: [
      { ...titled('draft'), type: 'draft' },
      { ...titled('wait'), type: 'wait', until },
      { ...titled('filing'), type: 'filing', nomenclature: '01-01' },
    ],
  };
}
