/** Papers at the moments at which people race. */
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import { aDraft, answer, answerEffect, AUTHOR, person, send, submitted, type TestCase } from '../factories/cases.ts';
import { aShortDefinition, aSignature, aStage, aWaitingDefinition, titled } from '../factories/definitions.ts';
import { resolves } from './commands.ts';

const UNDO = { undoSeconds: 10 } as const;
const TWO_THIRDS = { numerator: 2, denominator: 3 } as const;

export const draft = (): TestCase => aDraft(aShortDefinition(aStage('deans')));

/** The directory is about to name the people. */
export function awaited(stage: Partial<StageDefinition> = {}, options: Parameters<typeof aDraft>[1] = {}): TestCase {
  return answerEffect(submitted(aDraft(aShortDefinition(aStage('deans', stage), aStage('lawyer')), options)), []);
}

/** Nobody can be asked; the directory is asked again. */
export function blocked(): TestCase {
  const place = { step: 'approval', stage: 'deans' } as const;
  return send(awaited(), { type: 'stage-unresolved', ...place, reason: 'NOBODY' });
}

/** It waits for another paper. */
export function waiting(): TestCase {
  const until = { type: 'case', caseFact: 'orderId', outcomes: ['registered', 'withdrawn'] } as const;
  const paper = answerEffect(submitted(aDraft(aWaitingDefinition(until))), []);
  const wait = { awaited: { caseId: 'c2', outcomes: until.outcomes } };
  return send({ ...paper, effects: [] }, { type: 'wait-prepared', step: 'wait', wait });
}

/** Two are asked. */
export function asked(stage: Partial<StageDefinition> = {}, options: Parameters<typeof aDraft>[1] = {}): TestCase {
  const paper = awaited(stage, options);
  return send({ ...paper, effects: [] }, resolves(paper));
}

export const askedForOne = (): TestCase => asked({ rule: { type: 'any' } });
export const askedInTurn = (): TestCase => asked({ order: 'sequential' });
export const voting = (): TestCase => asked({ rule: { type: 'fraction', share: TWO_THIRDS, of: 'present' } });

/** Two are asked, and some have given verdicts that can still be taken back. */
export function given(verdicts: Readonly<Record<string, Verdict>>, stage: Partial<StageDefinition> = {}): TestCase {
  return Object.entries(verdicts).reduce(
    (paper, [personId, verdict]) => send(paper, answer(paper, personId, verdict)),
    asked(stage, UNDO),
  );
}

/** A visa holder has asked the author. */
export function questioned(): TestCase {
  const paper = asked();
  const [task] = paper.state.tasks;
  const question = { actorId: 'a', taskId: task?.id ?? '', to: person(AUTHOR), remarkId: 'question' };
  return send(paper, { type: 'ask', ...question });
}

/** The paper lies before its signatories. */
export function unsigned(staleLanguages: string[] = [], options: Parameters<typeof aDraft>[1] = {}): TestCase {
  const definition = {
    ...titled('letter'),
    steps: [
      { ...titled('draft'), type: 'draft' as const },
      aSignature(aStage('rector')),
      { ...titled('filing'), type: 'filing' as const, nomenclature: '01-01' },
    ],
  };
  const paper = answerEffect(submitted(aDraft(definition, options), { staleLanguages }), []);
  return send({ ...paper, effects: [] }, resolves(paper));
}

/** One of two has signed. */
export function signedByOne(): TestCase {
  const paper = unsigned();
  return send(paper, answer(paper, 'a', 'sign'));
}
