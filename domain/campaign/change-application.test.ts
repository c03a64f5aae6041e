import { expect, test } from 'vitest';
import { anApplication } from '../../test/factories/applications.ts';
import type { Application, ApplicationCommand, ApplicationStatus } from './application.ts';
import { changeApplication } from './change-application.ts';

const PAY_UNTIL = '2027-06-08T12:30:00.000Z';

const ADVISE = { type: 'advise', approve: true } as const;
const ENDORSE = { type: 'endorse', approve: true, payUntil: PAY_UNTIL } as const;
const DECLINE = { type: 'endorse', approve: false, reasonId: 'reason-1' } as const;
const WITHDRAW = { type: 'withdraw', reasonId: 'reason-1' } as const;
const RESTORE = { type: 'restore', reasonId: 'reason-1', payUntil: PAY_UNTIL } as const;
const CHOOSE = { type: 'choose', courseCode: 'PHI2', credits: 4, amount: 36_000 } as const;
const pay = (total: number) => ({ type: 'pay', total, paidOn: '2027-06-07' }) as const;
const takeBack = (total: number) => ({ type: 'take-back', total, payUntil: PAY_UNTIL, reasonId: 'reason-2' }) as const;
const lapse = (why: 'not-decided' | 'not-paid' | 'not-chosen' | 'campaign-cancelled') =>
  ({ type: 'lapse', why }) as const;
const place = (groupId: string) => ({ type: 'place', groupId }) as const;

type Way = readonly [ApplicationStatus, ApplicationCommand, ApplicationStatus | 'refused'];

const WAYS: readonly Way[] = [
  ['submitted', ADVISE, 'advised'],
  ['submitted', { type: 'advise', approve: false, reasonId: 'reason-1' }, 'declined'],
  ['advised', ADVISE, 'refused'],
  ['submitted', ENDORSE, 'refused'],
  ['advised', ENDORSE, 'payable'],
  ['advised', DECLINE, 'declined'],
  ['payable', DECLINE, 'refused'],
  ['submitted', pay(45_000), 'submitted'],
  ['payable', pay(44_999), 'payable'],
  ['payable', pay(45_000), 'paid'],
  ['placed', pay(50_000), 'placed'],
  ['lapsed', pay(45_000), 'refused'],
  ['withdrawn', pay(45_000), 'refused'],
  ['submitted', WITHDRAW, 'withdrawn'],
  ['placed', WITHDRAW, 'withdrawn'],
  ['finished', WITHDRAW, 'refused'],
  ['lapsed', WITHDRAW, 'refused'],
  ['advised', lapse('not-decided'), 'lapsed'],
  ['payable', lapse('not-decided'), 'refused'],
  ['payable', lapse('not-paid'), 'lapsed'],
  ['paid', lapse('not-paid'), 'refused'],
  ['unplaced', lapse('not-chosen'), 'lapsed'],
  ['placed', lapse('campaign-cancelled'), 'lapsed'],
  ['declined', lapse('campaign-cancelled'), 'refused'],
  ['declined', RESTORE, 'refused'],
  ['paid', place('group-1'), 'placed'],
  ['payable', place('group-1'), 'refused'],
  ['placed', { type: 'displace' }, 'unplaced'],
  ['unplaced', CHOOSE, 'refused'],
  ['placed', { type: 'finish' }, 'finished'],
  ['paid', { type: 'finish' }, 'refused'],
];

test.each(WAYS)('an application that is %s, asked for %j, becomes %s', (status, command, expected) => {
  const outcome = changeApplication(anApplication({ status }), command);
  expect(outcome.ok ? outcome.application.status : 'refused').toBe(expected);
});

function after(application: Application, ...commands: readonly ApplicationCommand[]): Application {
  return commands.reduce((now, command) => {
    const outcome = changeApplication(now, command);
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code}`);
    return outcome.application;
  }, application);
}

test('what is paid before the visa of the dean waits for no payment after it', () => {
  const application = after(anApplication(), ADVISE, pay(45_000), ENDORSE);
  expect(application).toMatchObject({ status: 'paid', paid: 45_000, payUntil: PAY_UNTIL, version: 4 });
});

test('a total reckoned before the last payment takes nothing away from what is paid', () => {
  const paid = after(anApplication(), ADVISE, ENDORSE, pay(45_000));
  expect(changeApplication(paid, pay(44_999))).toEqual({ ok: false, code: 'APPLICATION_MOVED_ON' });
});

test('a mark taken back leaves the application waiting for what is missing, with a new term and the reason', () => {
  const paid = after(anApplication(), ADVISE, ENDORSE, pay(45_000));
  const later = '2027-06-20T12:30:00.000Z';
  const short = after(paid, { ...takeBack(20_000), payUntil: later });
  expect(short).toMatchObject({ status: 'payable', paid: 20_000, payUntil: later, reasonId: 'reason-2' });
  expect(after(short, takeBack(0))).toMatchObject({ status: 'payable', paid: 0, payUntil: later });
  expect(changeApplication(short, takeBack(20_000))).toEqual({ ok: false, code: 'APPLICATION_MOVED_ON' });
});

test('whoever has a place in a settled group keeps what pays for it, and no more', () => {
  const placed = after(anApplication(), ADVISE, ENDORSE, pay(50_000), place('group-1'));
  expect(changeApplication(placed, takeBack(44_999))).toEqual({ ok: false, code: 'PAYMENT_SETTLED' });
  expect(after(placed, takeBack(45_000))).toMatchObject({ status: 'placed', paid: 45_000 });
});

test('money can go back from an application that has ended, which stays as it is', () => {
  const withdrawn = after(anApplication(), ADVISE, ENDORSE, pay(45_000), WITHDRAW);
  expect(after(withdrawn, takeBack(0))).toMatchObject({ status: 'withdrawn', paid: 0, reasonId: 'reason-1' });
});

test('what costs nothing is paid with the visa of the dean', () => {
  expect(after(anApplication({ amount: 0 }), ADVISE, ENDORSE).status).toBe('paid');
});

test('only what lapsed unpaid comes back, with a new term and without the reason of its lapse', () => {
  const lapsed = after(anApplication(), ADVISE, ENDORSE, lapse('not-paid'));
  expect(lapsed.lapseReason).toBe('not-paid');
  const later = { ...RESTORE, payUntil: '2027-06-20T12:30:00.000Z' };
  const restored = after(lapsed, later);
  expect(restored).toMatchObject({ status: 'payable', payUntil: later.payUntil, reasonId: 'reason-1' });
  expect(restored.lapseReason).toBeUndefined();
  const undecided = after(anApplication(), lapse('not-decided'));
  expect(changeApplication(undecided, later)).toEqual({ ok: false, code: 'APPLICATION_MOVED_ON' });
});

test('another course is taken for what is paid, and for no more', () => {
  const displaced = after(anApplication(), ADVISE, ENDORSE, pay(45_000), place('group-1'), { type: 'displace' });
  expect(displaced.groupId).toBeUndefined();
  expect(after(displaced, CHOOSE)).toMatchObject({ status: 'paid', courseCode: 'PHI2', credits: 4, amount: 36_000 });
  const dearer = { ...CHOOSE, credits: 8, amount: 72_000 };
  expect(changeApplication(displaced, dearer)).toEqual({ ok: false, code: 'CHOICE_COSTS_MORE' });
});
