import { expect, test } from 'vitest';
import type { Participant } from '../approval/state.ts';
import type { Absence } from './absence.ts';
import { handOver } from './handover.ts';

const TODAY = '2026-11-23';

function away(personId: string, deputyId?: string): Absence {
  const days = { from: TODAY, to: TODAY };
  return { id: `away-${personId}`, personId, ...days, ...(deputyId !== undefined && { deputyId }) };
}

const at = (personId: string): Participant => ({ personId, postId: 'post' });
const actingFor = (personId: string, owner: string, furtherAbsenceIds: readonly string[] = []): Participant => ({
  ...at(personId),
  actingForId: owner,
  absenceId: `away-${owner}`,
  furtherAbsenceIds,
});
const turnOf = (absentId: string) => ({ absenceId: `away-${absentId}`, absentId });
const on = (...absences: readonly Absence[]) => ({ absences, date: TODAY, process: 'order' });

test('what an absent person has goes to the deputy, in the same post', () => {
  expect(handOver(at('dean'), turnOf('dean'), on(away('dean', 'lawyer')))).toEqual({
    type: 'move',
    to: actingFor('lawyer', 'dean'),
  });
});

test('what the deputy has goes back whole when the absence is over', () => {
  expect(handOver(actingFor('lawyer', 'dean'), turnOf('dean'), on())).toEqual({ type: 'move', to: at('dean') });
});

test('a deputy who returns takes over from their own deputy', () => {
  const holder = actingFor('archivist', 'dean');
  const outcome = handOver(holder, turnOf('lawyer'), on(away('dean', 'lawyer')));
  expect(outcome).toEqual({ type: 'move', to: actingFor('lawyer', 'dean') });
});

test('what a deputy passed on to somebody present stays there when strangers come and go', () => {
  const holder = actingFor('specialist', 'dean');
  const stranger = turnOf('rector');
  expect(handOver(holder, stranger, on(away('dean', 'lawyer'), away('rector', 'dean')))).toEqual({ type: 'stay' });
});

test('what a person was asked by another on purpose stays with them, also while they are away', () => {
  const delegated = { ...at('lawyer'), actingForId: 'dean' };
  expect(handOver(delegated, turnOf('lawyer'), on(away('lawyer', 'specialist')))).toEqual({ type: 'stay' });
});

test('work whose deputies act for each other is a dead end', () => {
  const absences = on(away('dean', 'lawyer'), away('lawyer', 'dean'));
  expect(handOver(at('dean'), turnOf('dean'), absences)).toEqual({ type: 'dead-end' });
});
