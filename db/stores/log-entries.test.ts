import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedTasks } from '../../domain/approval/asked-tasks.ts';
import { toEvents } from '../../domain/approval/recorded-events.ts';
import { FIRST_PREVIOUS_HASH } from '../../domain/change-log/entry.ts';
import { life, live } from '../../test/factories/lives.ts';
import type { TestCase } from '../../test/factories/cases.ts';
import { referencedIds, toEntries } from './log-entries.ts';

function entriesOf({ state, events }: TestCase) {
  const hashes = new Map(referencedIds(events).map((id) => [id, 'hash']));
  return toEntries(state.caseId, events, { end: { version: 0, hash: FIRST_PREVIOUS_HASH }, hashes });
}

function forRandomLives(check: (lived: TestCase) => void): void {
  fc.assert(
    fc.property(life, (lived) => check(live(lived, () => undefined))),
    { numRuns: 300 },
  );
}

test('the events of a case come back from its log as they were', () => {
  forRandomLives((lived) => {
    const stored = JSON.parse(JSON.stringify(entriesOf(lived)));
    expect(toEvents(stored, lived.state.definition)).toEqual(JSON.parse(JSON.stringify(lived.events)));
  });
});

test('the open tasks that follow from the events are those of the case', () => {
  forRandomLives(({ state, events }) => {
    const open = askedTasks(events).filter(({ status }) => status === 'open');
    expect(open.map(({ task }) => task)).toEqual(state.tasks);
  });
});
