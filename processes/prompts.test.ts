/** When people are reminded of a paper by the routes as they are, on the calendar as it is shipped. */
import { expect, test } from 'vitest';
import { createDeadlineCounter } from '../db/deadline-counter.ts';
import { calendarDays } from '../db/seeds/foundation/calendar-days.ts';
import type { Definition, StageDefinition } from '../domain/approval/definition.ts';
import { stageTimes } from '../domain/approval/stage-times.ts';
import { specialDays } from '../domain/calendar/entry.ts';
import { certificateDefinition } from './certificate/route.ts';
import { PROCEDURES } from './index.ts';
import { orderDefinition } from './order/route.ts';

const WEEKEND = [6, 7];
const HOURS = { fromMinute: 9 * 60, toMinute: 18 * 60 };
const days = specialDays(calendarDays(WEEKEND));
const counter = createDeadlineCounter({ weekend: WEEKEND, hours: HOURS, days }, 'Asia/Almaty');
const TITLE = { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' };

function stagesOf({ steps }: Definition): readonly StageDefinition[] {
  return steps.flatMap((step) => (step.type === 'approval' || step.type === 'signature' ? step.stages : []));
}

/** The times of the first stage of a definition opened on a Friday at noon in Almaty. */
function timesOf(definition: Definition) {
  const [stage] = stagesOf(definition);
  if (!stage) throw new Error('A route without visas and signatures.');
  return stageTimes(counter, stage, '2026-12-11T07:00:00.000Z');
}

test('a silent dean is reminded the day before and the day after, then the head is told; Independence Day does not count', () => {
  expect(timesOf(orderDefinition('any', TITLE, { accounting: 'never', signatory: 'rector' }))).toEqual({
    dueAt: '2026-12-17T13:00:00.000Z',
    alarms: [
      { type: 'remind', at: '2026-12-15T04:00:00.000Z' },
      { type: 'remind', at: '2026-12-18T13:00:00.000Z' },
      { type: 'escalate', at: '2026-12-21T13:00:00.000Z', to: 'registrar-head' },
    ],
  });
});

test('a certificate is a matter of hours: reminders two working hours before and after, over the weekend if need be', () => {
  expect(timesOf(certificateDefinition('any', TITLE))).toEqual({
    dueAt: '2026-12-14T13:00:00.000Z',
    alarms: [
      { type: 'remind', at: '2026-12-14T11:00:00.000Z' },
      { type: 'remind', at: '2026-12-15T06:00:00.000Z' },
      { type: 'escalate', at: '2026-12-15T13:00:00.000Z', to: 'vice-rector' },
    ],
  });
});

const STAGES = PROCEDURES.flatMap(({ kinds }) => kinds).flatMap(({ definition }) =>
  stagesOf(definition).map((stage) => ({ name: `${definition.key} ${stage.key}`, stage })),
);

test('whoever is silent is reminded in every stage of every procedure', () => {
  expect(STAGES.filter(({ stage }) => !stage.reminders?.length).map(({ name }) => name)).toEqual([]);
});

test('every stage that does not end by itself is told of to somebody, never to those who are silent in it', () => {
  const endsItself = ({ rule }: StageDefinition) => rule.type === 'fraction' && rule.of === 'present';
  const isTold = ({ escalation, participants }: StageDefinition) =>
    escalation !== undefined && !participants.some((rule) => rule.by === 'role' && rule.role === escalation.to);
  expect(STAGES.filter(({ stage }) => !endsItself(stage) && !isTold(stage)).map(({ name }) => name)).toEqual([]);
});

/** Work, acquaintance and marks: everything people are asked for outside stages. */
const ASKINGS = PROCEDURES.flatMap(({ kinds }) => kinds).flatMap(({ definition: { key, steps } }) =>
  steps.flatMap((step) => {
    if (step.type === 'execution') return step.assignments.map((each) => ({ name: `${key} ${each.key}`, ...each }));
    if (step.type === 'distribution') return [{ name: `${key} ${step.key}`, ...step, participants: step.acquaint }];
    return [];
  }),
);

test('whoever does not do the work or read the paper is reminded, and somebody else above them is told', () => {
  const isTold = ({ reminders = [], escalation, participants }: (typeof ASKINGS)[number]) =>
    reminders.length > 0 &&
    escalation !== undefined &&
    !participants.some((rule) => rule.by === 'role' && rule.role === escalation.to);
  expect(ASKINGS.length).toBeGreaterThan(10);
  expect(ASKINGS.filter((asking) => !isTold(asking)).map(({ name }) => name)).toEqual([]);
});
