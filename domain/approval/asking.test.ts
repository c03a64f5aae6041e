import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AUTHOR,
  person,
  send,
  aDraft,
  answer,
  submitted,
  answerEffect,
  refusalOf,
} from '../../test/factories/cases.ts';
import { aShortDefinition, aStage } from '../../test/factories/definitions.ts';
import { leastVoices, whomToAsk, type Asking } from './asking.ts';
import type { StageRule } from './definition.ts';
import type { Participant } from './state.ts';
import { stageResult } from './voting.ts';

const TWO_THIRDS = { numerator: 2, denominator: 3 } as const;
const HALF = { numerator: 1, denominator: 2 } as const;
const TWO: StageRule = { type: 'at-least', count: 2 };
const QUORATE: StageRule = { type: 'fraction', share: HALF, of: 'present', quorum: TWO_THIRDS };

function ask(rule: StageRule, people: readonly string[], deadEnds: readonly string[] = []): Asking {
  return askPlaces(rule, people.map(person), deadEnds);
}

function askPlaces(rule: StageRule, participants: readonly Participant[], deadEnds: readonly string[] = []): Asking {
  const paper = { authorId: AUTHOR, visas: [], exceptionsAt: () => [] };
  return whomToAsk(paper, { step: 'approval', stage: { key: 'stage', rule } }, { participants, deadEnds });
}

function deputy(personId: string, actingForId: string): Participant {
  return { personId, actingForId, postId: `post-${actingForId}` };
}

function outcome(asking: Asking): unknown {
  if (asking.type === 'blocked') return asking.reason;
  return asking.asked.map(({ personId }) => personId);
}

/** People in parentheses are away without a deputy. */
test.each<[string, StageRule, string]>([
  ['a b: a b', TWO, 'a b'],
  ['a: TOO_FEW', TWO, 'a'],
  ['a (b): TOO_FEW', TWO, 'a (b)'],
  ['a b (c): a b c', TWO, 'a b (c)'],
  ['a author b: a b', TWO, 'a author b'],
  ['a author: TOO_FEW', TWO, 'a author'],
  ['author: FOUR_EYES', { type: 'any' }, 'author'],
  [': NOBODY', { type: 'any' }, ''],
  ['(a) (b): NOBODY', { type: 'any' }, '(a) (b)'],
  ['author b: b', { type: 'any' }, 'author b'],
  ['a b (c): a b c', QUORATE, 'a b (c)'],
  ['a (b) (c): TOO_FEW', QUORATE, 'a (b) (c)'],
  ['a b (c) (d): TOO_FEW', { type: 'fraction', share: TWO_THIRDS, of: 'listed' }, 'a b (c) (d)'],
  ['a author: FOUR_EYES', { type: 'all' }, 'a author'],
  ['a (b): NOBODY', { type: 'all' }, 'a (b)'],
  ['a b a: a b', { type: 'all' }, 'a b a'],
])('%s by %o', (title, rule, listed) => {
  const people = listed.split(' ').filter((name) => name !== '');
  const away = people.filter((name) => name.startsWith('('));
  const bare = (name: string) => name.replaceAll(/[()]/g, '');
  const found = outcome(ask(rule, people.map(bare), away.map(bare)));
  expect(`${listed}: ${Array.isArray(found) ? found.join(' ') : String(found)}`).toBe(title);
});

describe('one person does not answer for themself and for the absent', () => {
  const twice = [person('lawyer'), deputy('lawyer', 'dean')];
  const forTwo = [deputy('lawyer', 'dean'), deputy('lawyer', 'rector')];

  test('where all must answer the stage is blocked', () => {
    const once = [person('rector'), deputy('lawyer', 'dean')];
    const outcomes = [twice, forTwo, once].map((places) => outcome(askPlaces({ type: 'all' }, places)));
    expect(outcomes).toEqual(['FOUR_EYES', 'FOUR_EYES', ['rector', 'lawyer']]);
  });

  test('elsewhere they answer once, for themself rather than for another', () => {
    const asked = askPlaces({ type: 'any' }, [deputy('lawyer', 'dean'), person('lawyer')]);
    expect(asked).toMatchObject({ asked: [person('lawyer')], leftOut: [deputy('lawyer', 'dean')] });
    expect(outcome(askPlaces(TWO, forTwo))).toBe('TOO_FEW');
  });
});

const share = fc
  .record({ numerator: fc.integer({ min: 1, max: 9 }), denominator: fc.integer({ min: 1, max: 9 }) })
  .filter(({ numerator, denominator }) => numerator <= denominator);
const anyRule: fc.Arbitrary<StageRule> = fc.oneof(
  fc.constant({ type: 'all' as const }),
  fc.constant({ type: 'any' as const }),
  fc.record({ type: fc.constant('at-least' as const), count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ type: fc.constant('fraction' as const), share, of: fc.constantFrom('listed', 'present'), quorum: share }),
);
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'];

test('a stage opens exactly when it would pass if all who are there approve and nobody else speaks', () => {
  const names = fc.subarray([...PEOPLE, AUTHOR], { minLength: 1 });
  fc.assert(
    fc.property(anyRule, names, fc.subarray(PEOPLE), (rule, people, deadEnds) => {
      const listed = people.filter((name) => name !== AUTHOR);
      const approved = listed.filter((name) => !deadEnds.includes(name)).length;
      const mute = { refused: 0, abstained: 0, returned: 0, silent: 0, isVetoed: false };
      const passes = approved > 0 && stageResult({ rule }, { listed: listed.length, approved, ...mute }) === 'passed';
      const mustAskTheAuthor = rule.type === 'all' && people.includes(AUTHOR);
      expect(ask(rule, people, deadEnds).type).toBe(passes && !mustAskTheAuthor ? 'open' : 'blocked');
    }),
    { numRuns: 2000 },
  );
});

test('more listed people never need fewer voices, and never more than there are but for a fixed number', () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: 1, max: 40 }), (rule, listed) => {
      expect(leastVoices(rule, listed + 1)).toBeGreaterThanOrEqual(leastVoices(rule, listed));
      if (rule.type !== 'at-least') expect(leastVoices(rule, listed)).toBeLessThanOrEqual(listed);
    }),
  );
});

test('a stage with too few people waits instead of refusing the paper, and opens when there are enough', () => {
  const experts = aStage('experts', { rule: TWO });
  const sent = answerEffect(submitted(aDraft(aShortDefinition(experts))), []);
  const blocked = answerEffect(sent, ['a']);
  expect(blocked.state.blockedStage).toEqual({ step: 'approval', stage: 'experts', reason: 'TOO_FEW' });
  expect(blocked.state.status).toBe('in-progress');
  const lookAgain = { type: 'look-again', step: 'approval', stage: 'experts' } as const;
  expect(send({ ...blocked, effects: [] }, lookAgain).effects).toMatchObject([{ type: 'resolve-stage' }]);
  const resolved = { type: 'stage-resolved', step: 'approval', stage: 'experts', dueAt: '', alarms: [] } as const;
  const opened = send(blocked, { ...resolved, participants: ['a', 'b'].map(person) });
  expect(opened.state.tasks.map(({ assigneeId }) => assigneeId)).toEqual(['a', 'b']);
  expect(refusalOf(opened, lookAgain)).toBe('STALE_RESULT');
});

test('who was left out is on record, and is not asked', () => {
  const experts = aStage('experts', { rule: { type: 'any' } });
  const opened = answerEffect(answerEffect(submitted(aDraft(aShortDefinition(experts))), []), ['a', AUTHOR]);
  const told = opened.events.filter(({ type }) => type === 'people-left-out');
  expect(told).toMatchObject([{ stage: 'experts', participants: [person(AUTHOR)] }]);
  expect(opened.state.openStage?.participants).toEqual([person('a')]);
  const byAuthor = { type: 'decide', actorId: AUTHOR, taskId: 'c1-1', verdict: 'approve', version: 1 } as const;
  expect(refusalOf(opened, byAuthor)).toBe('NOT_YOUR_TURN');
});

test('whose visa stands from an earlier version has spoken, although they are away now', () => {
  const visas = [{ step: 'approval', stage: 'stage', personId: 'a' }];
  const place = { step: 'approval', stage: { key: 'stage', rule: { type: 'all' } } } as const;
  const named = { participants: ['a', 'b'].map(person), deadEnds: ['a'] };
  expect(whomToAsk({ authorId: AUTHOR, visas, exceptionsAt: () => [] }, place, named).type).toBe('open');
  expect(whomToAsk({ authorId: AUTHOR, visas: [], exceptionsAt: () => [] }, place, named).type).toBe('blocked');
});

test('a stage that says so asks the author and people of other stages, and their voice there is not used up', () => {
  const council = aStage('council', { mayAlsoJudge: ['author', 'repeated'] });
  const definition = aShortDefinition(aStage('lawyer'), council, aStage('head'));
  let paper = answerEffect(answerEffect(submitted(aDraft(definition)), []), ['lawyer']);
  paper = answerEffect(send(paper, answer(paper, 'lawyer', 'approve')), ['lawyer', 'head', AUTHOR]);
  expect(paper.state.tasks.map(({ assigneeId }) => assigneeId)).toEqual(['lawyer', 'head', AUTHOR]);
  for (const member of ['lawyer', 'head', AUTHOR]) paper = send(paper, answer(paper, member, 'approve'));
  const before = { ...paper, effects: paper.effects };
  expect(answerEffect(before, ['lawyer']).state.blockedStage?.reason).toBe('FOUR_EYES');
  expect(answerEffect(before, ['head']).state.tasks.map(({ assigneeId }) => assigneeId)).toEqual(['head']);
});
