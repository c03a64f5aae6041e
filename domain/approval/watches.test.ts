import { expect, test } from 'vitest';
import { aDraft, answer, AUTHOR, inApproval, NOW, person, send, type TestCase } from '../../test/factories/cases.ts';
import { aShortDefinition, aStage, titled } from '../../test/factories/definitions.ts';
import { occasionsOf } from '../notifications/occasions.ts';
import { reenact } from '../reenactment/reenact.ts';
import type { CaseCommand } from './commands.ts';
import type { StepDefinition } from './definition.ts';
import { replay } from './evolve.ts';
import type { Alarm } from './state.ts';

const MONDAY = '2026-11-23T04:00:00.000Z';
const TUESDAY = '2026-11-24T13:00:00.000Z';
const FRIDAY = '2026-11-27T13:00:00.000Z';
const ALARMS: readonly Alarm[] = [
  { type: 'remind', at: MONDAY },
  { type: 'escalate', at: FRIDAY, to: 'registrar-head' },
];

/** The paper has its visa, and these steps are still to come. */
function approvedBefore(step: StepDefinition): TestCase {
  const definition = aShortDefinition(aStage('visas'));
  const steps = [...definition.steps.slice(0, -1), step, ...definition.steps.slice(-1)];
  const waiting = inApproval(aDraft({ ...definition, steps }), ['dean']);
  return send(waiting, answer(waiting, 'dean', 'approve'));
}

/** Two assignments, of which the first is watched over. */
function assigned(): TestCase {
  const paper = approvedBefore({ ...titled('execution'), type: 'execution', assignments: [] });
  return send(paper, {
    type: 'execution-prepared',
    step: 'execution',
    assignments: [
      { key: 'entry', participants: ['one', 'two'].map((id) => person(id)), dueAt: TUESDAY, alarms: ALARMS },
      { key: 'proof', participants: [person('three')], dueAt: TUESDAY },
    ],
  });
}

const fired = (index: number): CaseCommand => ({ type: 'timer-fired', key: `alarm:execution/entry:${index}` });
const timersOf = ({ state }: TestCase) => state.timers.map(({ at }) => at);

test('whoever has not carried out an assignment is reminded, and then somebody above is told', () => {
  const paper = assigned();
  expect(timersOf(paper)).toEqual([MONDAY, FRIDAY]);
  const reminded = send(send(paper, answer(paper, 'one', 'complete')), fired(0));
  expect(reminded.events.at(-1)).toMatchObject({ type: 'reminded', stage: 'entry', personIds: ['two'] });
  const told = send(reminded, fired(1));
  expect(told.events.at(-1)).toMatchObject({ type: 'escalated', stage: 'entry', to: 'registrar-head' });
  const { state } = told;
  const asked = { authorId: state.authorId, tasks: state.tasks };
  expect(occasionsOf(told.events.slice(-2), asked).map(({ occasion, addressee }) => [occasion, addressee])).toEqual([
    ['reminder', { to: 'person', personId: 'two' }],
    ['escalation', { to: 'role', role: 'registrar-head' }],
  ]);
  expect(timersOf(told)).toEqual([]);
});

test('when everybody has answered nobody is watched over, although another assignment is open', () => {
  const paper = assigned();
  const half = send(paper, answer(paper, 'one', 'complete'));
  expect(half.state.watches).toHaveLength(1);
  const done = send(half, answer(half, 'two', 'complete'));
  expect([done.state.watches, timersOf(done), done.state.tasks.length]).toEqual([undefined, [], 1]);
});

test('a moved deadline takes its alarms with it, and what should have rung rings at once', () => {
  const paper = assigned();
  const place = { type: 'move-deadline', step: 'execution', stage: 'entry' } as const;
  const later = send(paper, { ...place, dueAt: FRIDAY, alarms: [{ type: 'remind', at: TUESDAY }] });
  expect([timersOf(later), later.state.watches?.[0]?.alarms]).toEqual([[TUESDAY], [{ type: 'remind', at: TUESDAY }]]);
  const late = send(paper, { ...place, dueAt: NOW, alarms: [{ type: 'remind', at: '2026-11-19T04:00:00.000Z' }] });
  expect(timersOf(late)).toEqual([NOW]);
});

test('people who take note of a paper are reminded beside the steps that follow, and until they have read it', () => {
  const deadline = { amount: 5, unit: 'working-days' } as const;
  const step = { ...titled('distribution'), type: 'distribution' as const, acquaint: [], deadline };
  const participants = [person('dean')];
  const sent = send(approvedBefore(step), {
    type: 'distributed',
    step: 'distribution',
    extracts: 0,
    participants,
    dueAt: TUESDAY,
    alarms: ALARMS,
  });
  const reminded = send(sent, { type: 'timer-fired', key: 'alarm:distribution/:0' });
  expect(reminded.events.at(-1)).toMatchObject({ type: 'reminded', step: 'distribution', personIds: ['dean'] });
  const read = send(reminded, answer(reminded, 'dean', 'acknowledge'));
  expect([read.state.watches, timersOf(read)]).toEqual([undefined, []]);
});

test('a mark that does not come is asked for again', () => {
  const deadline = { amount: 1, unit: 'working-days' } as const;
  const until = { type: 'mark' as const, participants: [], deadline };
  const waiting = send(approvedBefore({ ...titled('wait'), type: 'wait', until }), {
    type: 'wait-prepared',
    step: 'wait',
    wait: { participants: [person('archive')], dueAt: TUESDAY, alarms: ALARMS },
  });
  const told = send(waiting, { type: 'timer-fired', key: 'alarm:wait/:1' });
  expect(told.events.at(-1)).toMatchObject({ type: 'escalated', step: 'wait', to: 'registrar-head' });
  expect(told.events.at(-1)).not.toHaveProperty('stage');
});

test('a case that ends or goes back is not watched over, and the events alone tell all of it', () => {
  const paper = send(assigned(), fired(0));
  const ended = send(paper, { type: 'withdraw', actorId: AUTHOR, remarkId: 'remark' });
  expect([ended.state.watches, ended.state.timers]).toEqual([undefined, []]);
  for (const each of [paper, ended]) {
    expect(replay(JSON.parse(JSON.stringify(each.events)))).toEqual(each.state);
    expect(reenact(each.events)).toMatchObject({ events: each.events, state: each.state });
    expect(reenact(each.events).difference).toBeUndefined();
  }
});
