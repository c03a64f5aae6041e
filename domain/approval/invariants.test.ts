import fc from 'fast-check';
import { expect, test } from 'vitest';
import { send, type TestCase } from '../../test/factories/cases.ts';
import { life, live, longLife } from '../../test/factories/lives.ts';
import { isOver } from './apply.ts';
import { replay } from './evolve.ts';
import { isAnswered } from './tasks.ts';

function holdsForRandomLives(check: (before: TestCase, after: TestCase) => void): void {
  fc.assert(
    fc.property(life, (lived) => {
      live(lived, check);
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

test('a person is asked at most once in a stage at a time', () => {
  holdsForRandomLives((_, { state }) => {
    const asked = state.tasks.map((task) => `${task.assigneeId} ${task.step} ${task.stage} ${task.questionOf}`);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('everybody listed in an open stage has spoken, is asked or waits for their turn', () => {
  holdsForRandomLives((_, { state: { openStage: open, tasks } }) => {
    if (!open) return;
    const asked = tasks.filter((task) => task.questionOf === undefined && task.stage === open.stage);
    const known = [...open.given, ...open.waiting, ...asked.map(({ assigneeId: personId }) => ({ personId }))];
    const ids = (people: readonly { personId: string }[]) => people.map(({ personId }) => personId).sort();
    expect(ids(known)).toEqual(ids(open.participants));
    expect(asked.length).toBeGreaterThan(0);
  });
});

test('a question is open no longer than the task it is about', () => {
  holdsForRandomLives((_, { state: { tasks } }) => {
    const ids = tasks.map(({ id }) => id);
    for (const { questionOf } of tasks) if (questionOf !== undefined) expect(ids).toContain(questionOf);
  });
});

test('nobody answers in their own name for themselves, nor their own question', () => {
  holdsForRandomLives((_, { state: { tasks } }) => {
    for (const task of tasks) {
      expect(task.actingForId).not.toBe(task.assigneeId);
      const about = tasks.find(({ id }) => id === task.questionOf);
      expect(about?.assigneeId).not.toBe(task.assigneeId);
    }
  });
});

test('a verdict taken back leaves the case as it was before', () => {
  holdsForRandomLives(({ state }, after) => {
    const [given] = after.state.pending.filter(({ taskId }) => !isAnswered(state, taskId));
    if (!given) return;
    const back = send(after, { type: 'take-back', actorId: given.personId, taskId: given.taskId });
    expect({ ...back.state, seq: 0 }).toEqual({ ...state, seq: 0 });
  });
});

test('nothing happens in a case after its end, and nobody is asked any more', () => {
  holdsForRandomLives((before, after) => {
    if (isOver(before.state)) expect(after.state).toEqual(before.state);
    if (isOver(after.state)) expect([after.state.tasks, after.state.timers, after.state.pending]).toEqual([[], [], []]);
  });
});

test('nobody visas or signs their own paper, or the same version in two stages, not even through a deputy', () => {
  holdsForRandomLives((_, { state }) => {
    const stages = new Map<string, Set<string>>();
    for (const visa of state.visas) {
      for (const giver of [visa.personId, ...(visa.actingForId ? [visa.actingForId] : [])]) {
        stages.set(giver, (stages.get(giver) ?? new Set()).add(`${visa.step}/${visa.stage}`));
      }
    }
    expect(stages.has(state.authorId)).toBe(false);
    for (const places of stages.values()) expect(places.size).toBe(1);
  });
});

test('every visa stands on the present version while the paper is on its way', () => {
  holdsForRandomLives((_, { state }) => {
    if (state.status === 'in-progress') expect(state.visas.every((visa) => visa.version === state.version)).toBe(true);
  });
});

test('a verdict that can still be taken back has moved nothing', () => {
  holdsForRandomLives((_, { state }) => {
    const taskIds = state.tasks.map((task) => task.id);
    for (const verdict of state.pending) expect(taskIds).toContain(verdict.taskId);
  });
});

test('a case has at most one number, and only after every signature', () => {
  holdsForRandomLives((_, { state, events }) => {
    expect(events.filter((event) => event.type === 'registered').length).toBeLessThanOrEqual(1);
    const isUnsigned = state.definition.steps.some(
      (step) => step.type === 'signature' && state.steps[step.key] !== 'done',
    );
    if (state.registration) expect(isUnsigned).toBe(false);
  });
});

test('a case that is under way waits for a person, for work, for time or for the directory', () => {
  holdsForRandomLives((_, { state, effects }) => {
    if (state.status !== 'in-progress') return;
    const waits = state.tasks.length + effects.length + state.timers.length + (state.blockedStage ? 1 : 0);
    expect(waits).toBeGreaterThan(0);
  });
});

test('random lives reach every end often enough to mean something', () => {
  const lives = fc.sample(longLife, { numRuns: 600, seed: 7 }).map((lived) => live(lived, () => undefined));
  const ends = new Set(lives.map(({ state }) => state.status));
  const happened = new Set(lives.flatMap(({ events }) => events.map((event) => event.type)));
  expect([...ends]).toEqual(expect.arrayContaining(['closed', 'refused', 'withdrawn']));
  expect([...happened]).toEqual(
    expect.arrayContaining(['visa-carried', 'task-moved', 'asked', 'voting-closed', 'verdict-taken-back', 'reminded']),
  );
});
