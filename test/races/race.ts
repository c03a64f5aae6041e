/** Two commands that reach a case at the same moment. Each is made from the paper as both saw it. */
import { apply } from '../../domain/approval/apply.ts';
import type { CaseCommand } from '../../domain/approval/commands.ts';
import { NOW, type TestCase } from '../factories/cases.ts';

export type Sent = (paper: TestCase) => CaseCommand;

export interface Race {
  readonly name: string;
  readonly paper: () => TestCase;
  readonly one: Sent;
  readonly other: Sent;
  /** what each gets, `one` first and `other` second in time; and the other way round, still `one` before `other` */
  readonly oneFirst: readonly [one: string, other: string];
  readonly otherFirst: readonly [one: string, other: string];
}

export interface Arrival {
  readonly paper: TestCase;
  /** `accepted` or the refusal code, in the order of arrival */
  readonly answers: readonly string[];
}

/** Lets commands arrive one after another; a refused one changes nothing. */
export function arrive(paper: TestCase, commands: readonly CaseCommand[]): Arrival {
  return commands.reduce<Arrival>(
    (so, command) => {
      const outcome = apply(so.paper.state, command, NOW);
      if (!outcome.ok) return { ...so, answers: [...so.answers, outcome.code] };
      const events = [...so.paper.events, ...outcome.events];
      const after = { state: outcome.state, events, effects: [...so.paper.effects, ...outcome.effects] };
      return { paper: after, answers: [...so.answers, 'accepted'] };
    },
    { paper, answers: [] },
  );
}
