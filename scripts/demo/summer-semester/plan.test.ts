import { expect, test } from 'vitest';
import type { Office } from '../office.ts';
import { findOrPlan } from './plan.ts';

const YEAR = 2026;

interface Held {
  readonly id: string;
  readonly phase: string;
  readonly session: 1 | 2;
}

/** An office with these campaigns, which answers a new plan with a campaign named after its semester. */
function officeWith(held: readonly Held[]): Office {
  const call = (_login: string, method: string, path: string, body?: unknown) => {
    if (method === 'POST') return { campaign: { id: `new-${(body as { plan: { session: number } }).plan.session}` } };
    if (path === '/campaigns/defaults') return { plan: { academicYear: YEAR, minimumGroup: 5 } };
    return { items: held.map(({ session, ...rest }) => ({ ...rest, plan: { academicYear: YEAR, session } })) };
  };
  return {
    call: <Answer>(...given: Parameters<typeof call>) => Promise.resolve(call(...given) as Answer),
    upload: () => Promise.reject(new Error('Nothing is handed in.')),
  };
}

test('a campaign under way is gone on with', async () => {
  const office = officeWith([
    { id: 'first', phase: 'closed', session: 1 },
    { id: 'second', phase: 'visas', session: 2 },
  ]);
  expect(await findOrPlan(office, 300)).toBe('second');
});

test('a semester that was held or cancelled makes room for the next one', async () => {
  expect(await findOrPlan(officeWith([]), 300)).toBe('new-1');
  expect(await findOrPlan(officeWith([{ id: 'first', phase: 'closed', session: 1 }]), 300)).toBe('new-2');
  expect(await findOrPlan(officeWith([{ id: 'first', phase: 'cancelled', session: 1 }]), 300)).toBe('new-1');
});

test('a year has no third summer semester', async () => {
  const office = officeWith([
    { id: 'first', phase: 'closed', session: 1 },
    { id: 'second', phase: 'closed', session: 2 },
  ]);
  await expect(findOrPlan(office, 300)).rejects.toThrow('a year has no third one');
});
