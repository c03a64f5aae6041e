/** Random lives of cases: mostly what is sensible, sometimes what is wild. */
import fc from 'fast-check';
import { apply } from '../../domain/approval/apply.ts';
import type { CaseCommand, PersonCommand } from '../../domain/approval/commands.ts';
import type { Definition } from '../../domain/approval/definition.ts';
import type { Effect } from '../../domain/approval/effects.ts';
import type { Alarm, CaseState, Task, Verdict } from '../../domain/approval/state.ts';
import { awaitedStage } from '../../domain/approval/steps.ts';
import { verdictsOf } from '../../domain/approval/tasks.ts';
import { aDraft, AUTHOR, LATER, NOW, person, resultOf, type TestCase } from './cases.ts';
import { aFullDefinition, aShortDefinition, aSignature, aStage, titled } from './definitions.ts';

/** People of all kinds, the author among them, so that four eyes are tried too. */
export const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', AUTHOR];

const TWO_THIRDS = { numerator: 2, denominator: 3 } as const;
const HALF = { numerator: 1, denominator: 2 } as const;

export const DEFINITIONS: readonly Definition[] = [
  aFullDefinition(),
  aShortDefinition(aStage('one'), aStage('two', { order: 'sequential' }), aStage('three', { rule: { type: 'any' } })),
  aShortDefinition(
    aStage('some', { rule: { type: 'at-least', count: 2 }, collectAll: true }),
    aStage('vote', { rule: { type: 'fraction', share: TWO_THIRDS, of: 'present', quorum: HALF } }),
    aStage('parts', { concerns: ['basis'] }),
  ),
  {
    ...titled('certificate'),
    steps: [
      { ...titled('draft'), type: 'draft' },
      { ...titled('work'), type: 'execution', assignments: [] },
      aSignature(aStage('head'), aStage('rector')),
      { ...titled('registration'), type: 'registration', journal: 'certificates' },
      { ...titled('filing'), type: 'filing', nomenclature: '05-20' },
    ],
  },
];

const ALARMS: readonly Alarm[] = [
  { type: 'remind', at: NOW },
  { type: 'escalate', at: LATER, to: 'registrar-head' },
  { type: 'close-voting', at: LATER },
];

export type Move =
  | { readonly do: 'answer-effect'; readonly people: readonly string[] }
  | {
      readonly do: 'decide';
      readonly pick: number;
      readonly verdict?: Verdict | undefined;
      readonly by?: string | undefined;
      readonly late: boolean;
    }
  | { readonly do: 'author'; readonly what: 'edit' | 'submit' | 'withdraw'; readonly parts: readonly string[] }
  | {
      readonly do: 'hand-over';
      readonly how: 'delegate' | 'reassign' | 'ask' | 'move-task' | 'take-back';
      readonly pick: number;
      readonly to: string;
    }
  | { readonly do: 'timer'; readonly pick: number };

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const somePeople = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 0, maxLength: 3 });
const verdict = fc.constantFrom<Verdict>(
  'approve',
  'approve-with-remark',
  'sign',
  'complete',
  'acknowledge',
  'answer',
  'abstain',
  'return',
  'refuse',
);
const SUBMITS = Array.from({ length: 12 }, () => 'submit' as const);

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('answer-effect' as const), people: somePeople }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      pick: fc.nat(5),
      // mostly the answer the task waits for, from the person it waits for
      verdict: rarely(verdict),
      by: rarely(fc.constantFrom(...PEOPLE)),
      late: fc.constantFrom(false, false, false, false, false, false, true),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('author' as const),
      what: fc.constantFrom('edit', ...SUBMITS, 'withdraw'),
      parts: fc.subarray(['items', 'basis']),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('hand-over' as const),
      how: fc.constantFrom('delegate', 'reassign', 'ask', 'move-task', 'take-back'),
      pick: fc.nat(5),
      to: fc.constantFrom(...PEOPLE),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('timer' as const), pick: fc.nat(5) }) },
);

/** A procedure, an undo window or none, and what people and machines do. */
export const life = fc.record({
  definition: fc.constantFrom(...DEFINITIONS),
  undoSeconds: fc.constantFrom(0, 10),
  moves: fc.array(move, { maxLength: 80, size: 'max' }),
});

/** Lives that are long enough to reach an end. */
export const longLife = fc.record({
  definition: fc.constantFrom(...DEFINITIONS),
  undoSeconds: fc.constantFrom(0, 10),
  moves: fc.array(move, { minLength: 80, maxLength: 160, size: 'max' }),
});

/** Lives a life; `check` sees the case before and after every move. */
export function live(
  { definition, undoSeconds, moves }: typeof life extends fc.Arbitrary<infer Life> ? Life : never,
  check: (before: TestCase, after: TestCase) => void,
): TestCase {
  let testCase = aDraft(definition, { undoSeconds });
  for (const step of moves) {
    const next = afterMove(testCase, step);
    check(testCase, next);
    testCase = next;
  }
  return testCase;
}

function afterMove(testCase: TestCase, step: Move): TestCase {
  const command = commandOf(testCase, step);
  if (!command) return testCase;
  const outcome = apply(testCase.state, command, NOW);
  const effects = step.do === 'answer-effect' ? testCase.effects.slice(1) : testCase.effects;
  if (!outcome.ok) return { ...testCase, effects };
  return {
    state: outcome.state,
    events: [...testCase.events, ...outcome.events],
    effects: [...effects, ...outcome.effects],
  };
}

function commandOf(testCase: TestCase, step: Move): CaseCommand | undefined {
  const { state } = testCase;
  switch (step.do) {
    case 'answer-effect':
      return resultCommand(testCase, step.people);
    case 'decide':
      return decideCommand(testCase, step);
    case 'author':
      return authorCommand(testCase, step);
    case 'hand-over':
      return handOverCommand(pick(state.tasks, step.pick), step);
    case 'timer': {
      const timer = pick(state.timers, step.pick);
      return timer && { type: 'timer-fired', key: timer.key };
    }
  }
}

function resultCommand({ state, effects }: TestCase, people: readonly string[]): CaseCommand | undefined {
  const effect = effects[0] ?? askedAgain(state);
  const result = effect && resultOf(effect, people.map(person));
  return result?.type === 'stage-resolved' ? { ...result, alarms: ALARMS } : result;
}

/** The directory is asked again about a stage that waits for somebody. */
function askedAgain(state: CaseState): Effect | undefined {
  const awaited = awaitedStage(state);
  return awaited && { type: 'resolve-stage', step: awaited.step.key, stage: awaited.stage.key };
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}

function decideCommand({ state }: TestCase, step: Extract<Move, { do: 'decide' }>): CaseCommand | undefined {
  const task = pick(state.tasks, step.pick);
  if (!task) return undefined;
  return {
    type: 'decide',
    actorId: step.by ?? task.assigneeId,
    taskId: task.id,
    verdict: step.verdict ?? verdictsOf(state.definition, task)[0] ?? 'approve',
    version: step.late ? state.version + 1 : state.version,
    remarkId: 'remark',
  };
}

function authorCommand(
  { state: { version } }: TestCase,
  { what, parts }: Extract<Move, { do: 'author' }>,
): PersonCommand {
  const actorId = AUTHOR;
  if (what === 'withdraw') return { type: 'withdraw', actorId, remarkId: 'remark' };
  if (what === 'submit') return { type: 'submit', actorId, version, changedParts: parts, staleLanguages: [] };
  return { type: 'edit', actorId, version, contentId: 'next', facts: { effectiveDate: '2026-11-21', money: true } };
}

function handOverCommand(
  task: Task | undefined,
  { how, to }: Extract<Move, { do: 'hand-over' }>,
): CaseCommand | undefined {
  if (!task) return undefined;
  const { id: taskId, assigneeId: actorId } = task;
  if (how === 'take-back') return { type: 'take-back', actorId, taskId };
  if (how === 'move-task')
    return {
      type: 'move-task',
      taskId,
      fromId: actorId,
      to: { ...person(to), actingForId: actorId },
      why: 'absence-started',
    };
  return { type: how, actorId, taskId, to: person(to), remarkId: 'remark' };
}
