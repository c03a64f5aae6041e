/** Words in which the patterns are told. */
import type { StageDefinition } from '../../domain/approval/definition.ts';
import type { Verdict } from '../../domain/approval/state.ts';
import { aDraft, answer, answerEffect, inApproval, send, type TestCase } from '../factories/cases.ts';
import { aShortDefinition } from '../factories/definitions.ts';

/** A paper whose first stage asks the people named. */
export function aPaper(
  stages: readonly StageDefinition[],
  people: readonly string[],
  options: Parameters<typeof aDraft>[1] = {},
): TestCase {
  return inApproval(aDraft(aShortDefinition(...stages), options), people);
}

/** The people answer one after another; the same verdict from each. */
export function says(paper: TestCase, verdict: Verdict, ...people: readonly string[]): TestCase {
  return people.reduce((so, personId) => send(so, answer(so, personId, verdict)), paper);
}

/** The stage awaited asks the people named. */
export function asks(paper: TestCase, ...people: readonly string[]): TestCase {
  return answerEffect(paper, people);
}

/** Who is asked now. */
export function askedNow({ state }: TestCase): readonly string[] {
  return state.tasks.map((task) => task.assigneeId);
}

/** The stage or step the paper has just gone on to. */
export function goesOnTo({ effects }: TestCase): string | undefined {
  const last = effects.at(-1);
  return last?.type === 'resolve-stage' ? last.stage : last?.type;
}

/** The effects scheduled or asked for are brought about until only people are waited for. */
export function undisturbed(paper: TestCase, people: readonly string[]): TestCase {
  let so = paper;
  while (so.effects.length > 0) so = answerEffect(so, people);
  return so;
}
