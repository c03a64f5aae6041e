import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDraft } from '../../test/factories/cases.ts';
import { driveToEnd } from '../../test/factories/drive-case.ts';
import { KIND_CASES, sampleOf } from '../../test/factories/kind-samples.ts';
import { life, live } from '../../test/factories/lives.ts';
import type { CaseEvent } from '../approval/events.ts';
import { reenact } from './reenact.ts';

test('whatever happened in a case is made again from its events, to the same state', () => {
  fc.assert(
    fc.property(life, (lived) => {
      const { events, state } = live(lived, () => undefined);
      const again = reenact(JSON.parse(JSON.stringify(events)));
      expect(again.difference).toBeUndefined();
      expect(again.state).toEqual(state);
    }),
    { numRuns: 400 },
  );
});

const closed = aClosedOrder();

function aClosedOrder(): readonly CaseEvent[] {
  const [first] = KIND_CASES;
  if (!first) throw new Error('no kind is registered');
  const { content, data } = sampleOf(first.kind);
  return driveToEnd(aDraft(first.kind.definition, { facts: first.kind.facts(content, data) })).events;
}

function withChange(seq: number, change: object): readonly CaseEvent[] {
  return closed.map((event) => (event.seq === seq ? { ...event, ...change } : event));
}

function seqOf(type: CaseEvent['type']): number {
  return closed.find((event) => event.type === type)?.seq ?? 0;
}

test('a closed case is made again whole', () => {
  expect(reenact(closed)).toMatchObject({ events: closed, state: { status: 'closed' } });
});

test.each([
  ['decided', { verdict: 'refuse' }],
  ['decided', { actorId: 'somebody-else' }],
  ['stage-opened', { oneByOne: true }],
  ['task-opened', { seq: 1000 }],
  ['step-finished', { step: 'registration' }],
  ['closed', { type: 'refused' }],
] as const)('a changed %s entry is found where it stands', (type, change) => {
  const seq = seqOf(type);
  expect(reenact(withChange(seq, change)).difference).toBeDefined();
  expect(reenact(withChange(seq, change)).difference?.recorded).toMatchObject(change);
});

test('an entry left out is missed', () => {
  const seq = seqOf('decided');
  expect(reenact(closed.filter((event) => event.seq !== seq)).difference).toBeDefined();
});
