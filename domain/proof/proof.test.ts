import { describe, expect, test } from 'vitest';
import {
  aFullDefinition,
  anApproval,
  aSignature,
  aStage,
  aWaitingDefinition,
  titled,
} from '../../test/factories/definitions.ts';
import type { StageDefinition, StageRule } from '../approval/definition.ts';
import { askingParts, type ResolvedPart } from './asking-part.ts';
import { lastMoment } from './deadline-sum.ts';
import { limitOf } from './limit.ts';
import { partProblems } from './part-problems.ts';
import { routeProblems } from './route-problems.ts';

const CALENDAR = { weekend: [6, 7], days: new Map(), hours: { fromMinute: 540, toMinute: 1080 } };
const FROM = { date: '2026-11-23', minute: 600 };

function resolved(
  overrides: Partial<StageDefinition>,
  people: readonly string[],
  rest: Partial<ResolvedPart> = {},
): ResolvedPart {
  const [part] = askingParts({ steps: [anApproval(aStage('council', overrides))] });
  if (!part) throw new Error('The stage asks nobody.');
  const participants = people.map((personId) => ({ personId, postId: `post-${personId}` }));
  return { part, skipped: false, participants, deadEnds: [], isComplete: true, ...rest };
}

/** A stage before, in which the person is asked. */
function earlier(personId: string): ResolvedPart {
  const one = resolved({}, [personId]);
  return { ...one, part: { ...one.part, stage: 'before' } };
}

function problemsOf(part: ResolvedPart, before: readonly ResolvedPart[] = []): readonly string[] {
  return partProblems(part, [...before, part], 'author');
}

describe('a part of the route', () => {
  const listed = ['a', 'b', 'c', 'd'];
  const atLeast = (count: number): StageRule => ({ type: 'at-least', count });
  const vote = (numerator: number, quorum: number): StageRule => ({
    type: 'fraction',
    share: { numerator, denominator: 4 },
    of: 'listed',
    quorum: { numerator: quorum, denominator: 4 },
  });

  test('cannot be passed where a post is vacant or everybody is away', () => {
    expect(problemsOf(resolved({}, [], { isComplete: false }))).toEqual(['NOBODY']);
    expect(problemsOf(resolved({}, ['a'], { deadEnds: ['a'] }))).toEqual(['NOBODY']);
  });

  test('does without those who may not decide where the others are enough', () => {
    expect(problemsOf(resolved({ rule: { type: 'any' } }, ['author', 'b']))).toEqual(['LEFT_OUT']);
    expect(problemsOf(resolved({ rule: { type: 'any' } }, ['author']))).toEqual(['FOUR_EYES']);
  });

  test('asks neither the author nor anybody twice', () => {
    expect(problemsOf(resolved({}, ['author']))).toEqual(['FOUR_EYES']);
    expect(problemsOf(resolved({}, ['a']), [earlier('a')])).toEqual(['FOUR_EYES']);
    expect(problemsOf(resolved({}, ['b']), [earlier('a')])).toEqual([]);
  });

  test('needs as many people as must approve', () => {
    expect(problemsOf(resolved({ rule: atLeast(4) }, listed))).toEqual([]);
    expect(problemsOf(resolved({ rule: atLeast(5) }, listed))).toEqual(['TOO_FEW']);
    expect(problemsOf(resolved({ rule: atLeast(4) }, listed, { deadEnds: ['a'] }))).toEqual(['TOO_FEW']);
    expect(problemsOf(resolved({ rule: vote(4, 1) }, listed, { deadEnds: ['a'] }))).toEqual(['TOO_FEW']);
  });

  test('warns where somebody is away and the others are enough', () => {
    expect(problemsOf(resolved({ rule: atLeast(3) }, listed, { deadEnds: ['a'] }))).toEqual(['AWAY']);
    expect(problemsOf(resolved({ rule: { type: 'any' } }, listed, { deadEnds: ['a', 'b'] }))).toEqual(['AWAY']);
  });

  test('needs its quorum among those present', () => {
    expect(problemsOf(resolved({ rule: vote(1, 3) }, listed, { deadEnds: ['a'] }))).toEqual(['AWAY']);
    expect(problemsOf(resolved({ rule: vote(1, 3) }, listed, { deadEnds: ['a', 'b'] }))).toEqual(['TOO_FEW']);
  });

  test('has no problem when it is left out', () => {
    expect(problemsOf(resolved({}, [], { skipped: true, isComplete: false }))).toEqual([]);
  });
});

describe('a route', () => {
  const definition = aFullDefinition();
  const facts = { effectiveDate: '2026-12-01' };
  const parts = (change: (part: ResolvedPart) => Partial<ResolvedPart> = () => ({})) =>
    askingParts(definition).map((part, index) => {
      const participants = [{ personId: `p${index}`, postId: `post-${index}` }];
      const whole: ResolvedPart = { part, skipped: false, participants, deadEnds: [], isComplete: true };
      return { ...whole, ...change(whole) };
    });
  const codes = (found: readonly ResolvedPart[], known: Record<string, string> = facts) =>
    routeProblems({ definition, facts: known, authorId: 'author' }, found).map(({ code, step }) => `${code} ${step}`);

  test('has no problem when everybody is there', () => {
    expect(codes(parts())).toEqual([]);
  });

  test('is dead from the stage nobody can pass', () => {
    const found = parts(({ part }) => (part.stage === 'vice-rector' ? { participants: [], isComplete: false } : {}));
    expect(codes(found)).toEqual([
      'UNREACHABLE registration',
      'UNREACHABLE distribution',
      'UNREACHABLE execution',
      'UNREACHABLE filing',
    ]);
  });

  test('is not left unsigned, and says which step is empty', () => {
    expect(codes(parts(({ part }) => ({ skipped: part.action === 'sign' })))).toEqual(['NO_SIGNATURE signature']);
    expect(codes(parts(({ part }) => ({ skipped: part.action === 'approve' })))).toEqual(['EMPTY_STEP approval']);
  });

  test('waits for no date that does not come', () => {
    expect(codes(parts(), {})).toEqual(['NO_DATE execution']);
  });

  test('adds up the deadlines until the number and holds them against the limit', () => {
    // three stages of two working days each, from Monday
    const last = lastMoment(CALENDAR, definition, { parts: parts(), facts: {}, from: FROM });
    expect(last).toEqual({ date: '2026-12-01', minute: 1080 });
    const limit = (value: unknown) =>
      limitOf(CALENDAR, { value, unit: 'working-days', source: 's', confirmed: true }, { from: FROM, last });
    expect(limit(6)?.exceeded).toBe(false);
    expect(limit(5)).toMatchObject({ exceeded: true, by: { date: '2026-11-30', minute: 1080 } });
    expect(limit(null)).toBeUndefined();
  });

  test('lets a stage left out take no time', () => {
    const found = parts(({ part }) => ({ skipped: part.stage === 'lawyer' }));
    const last = lastMoment(CALENDAR, definition, { parts: found, facts: {}, from: FROM });
    expect(last.date).toBe('2026-11-27');
  });
});

test('steps of other kinds ask nobody', () => {
  const steps = [{ ...titled('draft'), type: 'draft' as const }, aSignature()];
  expect(askingParts({ steps })).toEqual([]);
});

describe('a step that waits', () => {
  const forDate = aWaitingDefinition({ type: 'date-of-fact', dateFact: 'endsOn' });
  const forCase = aWaitingDefinition({ type: 'case', caseFact: 'orderId', outcomes: ['registered'] });
  const codes = (definition: typeof forDate, facts: Readonly<Record<string, string>>) =>
    routeProblems({ definition, facts, authorId: 'author' }, []).map(({ code, blocks }) => [code, blocks]);

  test('needs the day or the case in the paper', () => {
    expect(codes(forDate, {})).toEqual([['NO_DATE', true]]);
    expect(codes(forDate, { endsOn: '2026-02-30' })).toEqual([['NO_DATE', true]]);
    expect(codes(forCase, {})).toEqual([['NO_CASE', true]]);
    expect([codes(forDate, { endsOn: '2026-12-31' }), codes(forCase, { orderId: 'c2' })]).toEqual([[], []]);
  });

  test('holds up what comes after it until its day', () => {
    const lastOf = (endsOn: string) => lastMoment(CALENDAR, forDate, { parts: [], facts: { endsOn }, from: FROM });
    expect(lastOf('2027-01-10')).toEqual({ date: '2027-01-10', minute: 0 });
    expect(lastOf('2026-01-10')).toEqual(FROM);
  });

  test('asks people where it waits for a mark', () => {
    const participants = [{ by: 'author' }] as const;
    const until = { type: 'mark', participants, deadline: { amount: 1, unit: 'working-days' } } as const;
    expect(askingParts(aWaitingDefinition(until))).toMatchObject([{ step: 'wait', action: 'complete', participants }]);
    expect(askingParts(forDate)).toEqual([]);
  });
});
