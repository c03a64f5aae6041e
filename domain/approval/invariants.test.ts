import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDraft, AUTHOR, person, resultOf, type TestCase } from '../../test/factories/cases.ts';
import { aFullDefinition, aShortDefinition, aSignature, aStage, titled } from '../../test/factories/definitions.ts';
import { apply, isOver } from './apply.ts';
import type { CaseCommand } from './commands.ts';
import type { Definition } from './definition.ts';
import { replay } from './evolve.ts';
import type { Verdict } from './state.ts';
import { VERDICTS_OF } from './tasks.ts';

/** People of all kinds, the author among them, so that four eyes are tried too. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', AUTHOR];

const DEFINITIONS: readonly Definition[] = [
  aFullDefinition(),
  aShortDefinition(aStage('one'), aStage('two', { order: 'sequential' }), aStage('three')),
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

/** A step of a random life of a case; most are aimed at what is open, some are wild. */
type Move =
  | { readonly do: 'answer-effect'; readonly people: readonly string[] }
  | {
      readonly do: 'decide';
      readonly pick: number;
      readonly verdict: Verdict | undefined;
      readonly by: string | undefined;
      readonly version: number;
    }
  | { readonly do: 'author'; readonly what: 'edit' | 'submit' | 'withdraw' }
  | { readonly do: 'timer' };

const somePeople = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 0, maxLength: 2 });
const SUBMITS = Array.from({ length: 12 }, () => 'submit' as const);
const verdict = fc.constantFrom<Verdict>(
  'approve',
  'approve-with-remark',
  'sign',
  'complete',
  'acknowledge',
  'return',
  'refuse',
);

function rarely<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('answer-effect' as const), people: somePeople }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      pick: fc.nat(5),
      // mostly the answer the task waits for
      verdict: rarely(verdict),
      by: rarely(fc.constantFrom(...PEOPLE)),
      version: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('author' as const),
      what: fc.constantFrom('edit', ...SUBMITS, 'withdraw'),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'timer' as const }) },
);

function commandOf(testCase: TestCase, step: Move): CaseCommand | undefined {
  const { state, effects } = testCase;
  switch (step.do) {
    case 'answer-effect':
      return effects[0] && resultOf(effects[0], step.people.map(person));
    case 'decide': {
      const task = state.tasks[step.pick % Math.max(1, state.tasks.length)];
      if (!task) return undefined;
      const actorId = step.by ?? task.assigneeId;
      return {
        type: 'decide',
        actorId,
        taskId: task.id,
        verdict: step.verdict ?? VERDICTS_OF[task.action][0] ?? 'approve',
        version: state.version + step.version,
        remarkId: 'r',
      };
    }
    case 'author':
      if (step.what === 'withdraw') return { type: 'withdraw', actorId: AUTHOR, remarkId: 'r' };
      if (step.what === 'submit') return { type: 'submit', actorId: AUTHOR, version: state.version };
      return { type: 'edit', actorId: AUTHOR, version: state.version, contentId: 'next', facts: { money: true } };
    case 'timer':
      return state.timers[0] && { type: 'timer-fired', key: state.timers[0].key };
  }
}

function live(
  definition: Definition,
  moves: readonly Move[],
  check: (before: TestCase, after: TestCase) => void,
): TestCase {
  let testCase = aDraft(definition);
  for (const step of moves) {
    const command = commandOf(testCase, step);
    if (!command) continue;
    const outcome = apply(testCase.state, command, '2026-11-21T08:00:00.000Z');
    const effects = step.do === 'answer-effect' ? testCase.effects.slice(1) : testCase.effects;
    const next = outcome.ok
      ? {
          state: outcome.state,
          events: [...testCase.events, ...outcome.events],
          effects: [...effects, ...outcome.effects],
        }
      : { ...testCase, effects };
    check(testCase, next);
    testCase = next;
  }
  return testCase;
}

function holdsForRandomLives(check: (before: TestCase, after: TestCase) => void): void {
  const life = fc.record({ definition: fc.constantFrom(...DEFINITIONS), moves: fc.array(move, { maxLength: 80 }) });
  fc.assert(
    fc.property(life, ({ definition, moves }) => {
      live(definition, moves, check);
    }),
    { numRuns: 400 },
  );
}

test('whatever people do, the events alone rebuild the state', () => {
  holdsForRandomLives((_, after) => expect(replay(JSON.parse(JSON.stringify(after.events)))).toEqual(after.state));
});

test('sequence numbers have no gap and no repetition', () => {
  holdsForRandomLives((_, { events }) =>
    expect(events.map((event) => event.seq)).toEqual(events.map((_event, index) => index + 1)),
  );
});

test('a person has at most one open task in a stage', () => {
  holdsForRandomLives((_, { state }) => {
    const places = state.tasks.map((task) => `${task.assigneeId} ${task.step} ${task.stage}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

test('nothing happens in a case after its end, and nobody is asked any more', () => {
  holdsForRandomLives((before, after) => {
    if (isOver(before.state)) expect(after.state).toEqual(before.state);
    if (isOver(after.state)) expect(after.state.tasks).toEqual([]);
  });
});

test('nobody visas or signs their own paper, or the same version in two stages', () => {
  holdsForRandomLives((_, { state }) => {
    expect(state.visas.map((visa) => visa.personId)).not.toContain(state.authorId);
    const stagesOf = (personId: string) =>
      new Set(state.visas.filter((visa) => visa.personId === personId).map((visa) => `${visa.step}/${visa.stage}`));
    for (const visa of state.visas) expect(stagesOf(visa.personId).size).toBe(1);
  });
});

test('every visa stands on the present version while the paper is on its way', () => {
  holdsForRandomLives((_, { state }) => {
    if (state.status === 'in-progress') expect(state.visas.every((visa) => visa.version === state.version)).toBe(true);
  });
});

test('a case has at most one number, and only after every signature', () => {
  holdsForRandomLives((_, { state, events }) => {
    expect(events.filter((event) => event.type === 'registered').length).toBeLessThanOrEqual(1);
    const unsigned = state.definition.steps.some(
      (step) => step.type === 'signature' && state.steps[step.key] !== 'done',
    );
    if (state.registration) expect(unsigned).toBe(false);
  });
});

test('a case that is under way waits for a person, for work, for time or for the directory', () => {
  holdsForRandomLives((_, { state, effects }) => {
    if (state.status !== 'in-progress') return;
    const waits = state.tasks.length + effects.length + state.timers.length + (state.blockedStage ? 1 : 0);
    expect(waits).toBeGreaterThan(0);
  });
});

test('random lives reach the end often enough to mean something', () => {
  const ends = new Set<string>();
  const life = fc.record({
    definition: fc.constantFrom(...DEFINITIONS),
    moves: fc.array(move, { minLength: 60, maxLength: 120 }),
  });
  for (const { definition, moves } of fc.sample(life, { numRuns: 500, seed: 7 })) {
    ends.add(live(definition, moves, () => undefined).state.status);
  }
  expect([...ends]).toEqual(expect.arrayContaining(['closed', 'refused', 'withdrawn']));
});
