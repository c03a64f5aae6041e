/** What must hold of every case at every moment, whoever was first. */
import { expect } from 'vitest';
import { isOver } from '../../domain/approval/apply.ts';
import { replay } from '../../domain/approval/evolve.ts';
import type { CaseState } from '../../domain/approval/state.ts';
import type { TestCase } from '../factories/cases.ts';

export function expectSound({ state, events }: TestCase): void {
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  expect(replay(events)).toEqual(state);
  expectOnePlaceEach(state);
  expectAnsweredOnce(events);
  if (isOver(state)) expect([state.tasks, state.pending, state.timers]).toEqual([[], [], []]);
  const taskIds = state.tasks.map(({ id }) => id);
  for (const { taskId } of state.pending) expect(taskIds).toContain(taskId);
}

/** Everybody listed in the open stage has spoken, is asked or waits for their turn: one of the three. */
function expectOnePlaceEach({ openStage: open, tasks }: CaseState): void {
  if (!open) return;
  const asked = tasks.filter(({ stage, questionOf }) => stage === open.stage && questionOf === undefined);
  const known = [...open.given, ...open.waiting].map(({ personId }) => personId);
  const listed = open.participants.map(({ personId }) => personId);
  expect([...known, ...asked.map(({ assigneeId }) => assigneeId)].sort()).toEqual(listed.sort());
}

function expectAnsweredOnce(events: TestCase['events']): void {
  const answered = events.flatMap((event) => (event.type === 'decided' ? [event.taskId] : []));
  expect(new Set(answered).size).toBe(answered.length);
}
