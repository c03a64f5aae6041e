import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApplication } from '../../test/factories/applications.ts';
import { isLiving, LAPSE_REASONS, type Application, type ApplicationCommand } from './application.ts';
import { changeApplication } from './change-application.ts';

const instant = fc.constantFrom('2027-06-08T12:30:00.000Z', '2027-06-20T12:30:00.000Z');
const verdict = (type: 'advise' | 'endorse', refusal: object) =>
  fc.oneof(fc.constant({ type, approve: true }), fc.constant({ type, approve: false, ...refusal }));

const command = fc.oneof(
  verdict('advise', { reasonId: 'reason-1' }),
  fc.record({ type: fc.constant('endorse'), approve: fc.constant(true), payUntil: instant }),
  fc.constant({ type: 'endorse', approve: false, reasonId: 'reason-2' }),
  fc.record({
    type: fc.constant('pay'),
    total: fc.integer({ min: 1, max: 90_000 }),
    paidOn: fc.constant('2027-06-07'),
  }),
  fc.record({
    type: fc.constant('take-back'),
    total: fc.integer({ min: -1, max: 90_000 }),
    payUntil: instant,
    reasonId: fc.constant('reason-5'),
  }),
  fc.constant({ type: 'withdraw', reasonId: 'reason-3' }),
  fc.record({ type: fc.constant('lapse'), why: fc.constantFrom(...LAPSE_REASONS) }),
  fc.record({ type: fc.constant('restore'), reasonId: fc.constant('reason-4'), payUntil: instant }),
  fc.record({ type: fc.constant('place'), groupId: fc.constantFrom('group-1', 'group-2') }),
  fc.constant({ type: 'displace' }),
  fc.record({
    type: fc.constant('choose'),
    courseCode: fc.constant('PHI2'),
    credits: fc.integer({ min: 1, max: 9 }),
    amount: fc.integer({ min: 0, max: 90_000 }),
  }),
  fc.constant({ type: 'finish' }),
) as fc.Arbitrary<ApplicationCommand>;

/** Lets commands reach an application and shows each change. */
function holdsForEveryLife(
  check: (before: Application, after: Application, command: ApplicationCommand) => void,
): void {
  const life = fc.array(command, { maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), life, (amount, commands) => {
      let application = anApplication({ amount });
      for (const each of commands) {
        const outcome = changeApplication(application, each);
        if (!outcome.ok) continue;
        check(application, outcome.application, each);
        application = outcome.application;
      }
    }),
    { numRuns: 2_000 },
  );
}

test('each change raises the version by one and leaves who and where alone', () => {
  holdsForEveryLife((before, after) => {
    const { id, campaignId, studentId, number, version } = before;
    expect(after).toMatchObject({ id, campaignId, studentId, number, version: version + 1 });
  });
});

test('whoever is paid, placed or finished has paid what it costs', () => {
  holdsForEveryLife((_, { status, paid, amount }) => {
    if (['paid', 'placed', 'finished', 'unplaced'].includes(status)) expect(paid).toBeGreaterThanOrEqual(amount);
  });
});

test('what is paid grows less only by being taken back, and never below nothing', () => {
  holdsForEveryLife((before, { paid }, { type }) => {
    if (paid < before.paid) expect(type).toBe('take-back');
    expect(paid).toBeGreaterThanOrEqual(0);
  });
});

test('a group, a term of payment and the reason of a lapse stand where they belong and nowhere else', () => {
  holdsForEveryLife((_, { status, groupId, payUntil, lapseReason }) => {
    expect(groupId !== undefined).toBe(status === 'placed' || status === 'finished');
    expect(lapseReason !== undefined).toBe(status === 'lapsed');
    if (status === 'payable' || status === 'paid') expect(payUntil).toBeDefined();
  });
});

test('what no longer counts comes back only by being restored', () => {
  holdsForEveryLife((before, after, { type }) => {
    if (isLiving(before)) return;
    expect(['restore', 'take-back']).toContain(type);
    expect(isLiving(after)).toBe(type === 'restore');
  });
});
