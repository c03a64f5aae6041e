import { expect, test } from 'vitest';
import { desksOf, peersOf } from './desk.ts';

const answer = (asked: number, answered: number) => ({ personId: 'dean', asked, answered });

test('what waited behind another paper took only the time since that one', () => {
  const answers = [answer(0, 500), answer(10, 510), answer(20, 515), answer(600, 630)];
  const dean = desksOf(answers, { now: 1000, waiting: new Map() }).get('dean');
  expect(dean).toEqual({ fresh: [500, 30], queued: [10, 5], perMinute: 3 / 1000, waiting: [], silent: 370 });
});

test('the order in which answers are read does not matter', () => {
  const answers = [answer(0, 500), answer(10, 510), answer(600, 630)];
  const present = { now: 1000, waiting: new Map() };
  expect(desksOf(answers.toReversed(), present)).toEqual(desksOf(answers, present));
});

test('what waits is known also of whoever has never answered, the oldest first', () => {
  const desks = desksOf([], { now: 1000, waiting: new Map([['new', [900, 400]]]) });
  expect(desks.get('new')).toEqual({ fresh: [], queued: [], perMinute: 0, waiting: [600, 100], silent: Infinity });
});

test('peers are everybody, and nobody at first', () => {
  const { fresh, queued } = peersOf(desksOf([answer(0, 5), answer(10, 17)], { now: 20, waiting: new Map() }).values());
  expect(fresh).toMatchObject({ answers: 2 });
  expect(fresh.quantiles.at(-1)).toBe(7);
  expect(queued).toMatchObject({ answers: 0 });
});
