import { describe, expect, test } from 'vitest';
import type { CaseCommand } from '../../domain/approval/commands.ts';
import { REFUSAL_CODES } from '../../domain/approval/refusal.ts';
import type { Task } from '../../domain/approval/state.ts';
import { verdictsOf } from '../../domain/approval/tasks.ts';
import { AUTHOR, person, type TestCase } from '../factories/cases.ts';
import * as commands from './commands.ts';
import * as papers from './papers.ts';
import { arrive } from './race.ts';
import { expectSound } from './soundness.ts';

const PAPERS: Readonly<Record<string, () => TestCase>> = {
  'a draft': papers.draft,
  'a paper the directory is asked about': papers.awaited,
  'a paper nobody can be asked about': papers.blocked,
  'a paper that waits for another': papers.waiting,
  'a paper with two': papers.asked,
  'a paper with one of two': papers.askedForOne,
  'a paper that goes from one to the next': papers.askedInTurn,
  'a vote': papers.voting,
  'a paper with a question': papers.questioned,
  'a paper to be signed': () => papers.unsigned(['kk']),
  'a paper signed by one of two': papers.signedByOne,
  'a visa in its undo window': () => papers.given({ a: 'approve' }),
  'a return and a visa in their undo windows': () => papers.given({ a: 'return', b: 'approve' }),
  'two votes in their undo windows': () => papers.given({ a: 'approve', b: 'refuse' }, { rule: { type: 'any' } }),
};

/** Everything anybody may send about a task they see. */
function aboutTask({ state }: TestCase, task: Task): readonly CaseCommand[] {
  const { id: taskId, assigneeId: actorId } = task;
  const { version } = state;
  const hand = { taskId, to: person('c'), remarkId: 'remark' } as const;
  return [
    ...verdictsOf(state.definition, task).map(
      (verdict) => ({ type: 'decide', actorId, taskId, verdict, version, remarkId: 'remark' }) as const,
    ),
    { type: 'take-back', actorId, taskId },
    { type: 'delegate', actorId, ...hand },
    { type: 'delegate', actorId, ...hand, to: person('d') },
    { type: 'reassign', actorId: 'head', ...hand },
    { type: 'ask', actorId, ...hand },
    { type: 'ask', actorId, ...hand, to: person(AUTHOR) },
    {
      type: 'move-task',
      taskId,
      fromId: actorId,
      to: { ...person('c'), actingForId: actorId },
      why: 'absence-started',
    },
  ];
}

/** Everything that can reach a paper at this moment from anybody. */
function everythingSent(paper: TestCase): readonly CaseCommand[] {
  const { withdraws, submits, edits, confirms, comments, deadlineMoves, resolves, looksAgain } = commands;
  const whole = [withdraws, submits, edits, confirms, comments, deadlineMoves, resolves, looksAgain];
  const others = [commands.isAbsentInLine('b', 'c'), commands.hears('registered'), commands.hears('withdrawn')];
  const timers = paper.state.timers.map(({ key }) => ({ type: 'timer-fired', key }) as const);
  return [
    ...[...whole, ...others].map((sent) => sent(paper)),
    ...timers,
    ...paper.state.tasks.flatMap((task) => aboutTask(paper, task)),
  ];
}

describe.each(Object.entries(PAPERS))('%s', (_, paperOf) => {
  const paper = paperOf();
  const commands = everythingSent(paper);
  const pairs = commands.flatMap((one) => commands.map((other) => [one, other] as const));

  test('whatever two people send at once, the case is sound and each is told what became of it', () => {
    for (const pair of pairs) {
      const { answers, paper: after } = arrive(paper, pair);
      for (const given of answers) expect(['accepted', ...REFUSAL_CODES]).toContain(given);
      expectSound(after);
    }
  });

  test('of two answers to one task at most one is accepted, whichever comes first', () => {
    const answering = pairs.filter(
      ([one, other]) => one.type === 'decide' && other.type === 'decide' && one.taskId === other.taskId,
    );
    for (const pair of answering) {
      const { answers } = arrive(paper, pair);
      expect(answers.filter((given) => given === 'accepted').length).toBeLessThanOrEqual(1);
    }
  });

  test('a refused command changes nothing for the one that follows', () => {
    for (const [one, other] of pairs) {
      const alone = arrive(paper, [other]).answers[0];
      const [first, second] = arrive(paper, [one, other]).answers;
      if (first !== 'accepted') expect(second).toBe(alone);
    }
  });
});
