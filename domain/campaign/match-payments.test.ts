import { expect, test } from 'vitest';
import { anApplication } from '../../test/factories/applications.ts';
import type { Application } from './application.ts';
import { matchPayments, type BankPayment } from './match-payments.ts';

const IIN = '060314500017';
const OTHER = '060314500028';

const payable = (ordinal: number, overrides: Partial<Application> = {}) => ({
  application: anApplication({
    id: `application-${ordinal}`,
    number: `2610000${ordinal}`,
    status: 'payable',
    ...overrides,
  }),
  iin: IIN,
});

function aPayment(overrides: Partial<BankPayment> = {}): BankPayment {
  const nothing = { payerIin: '', applicationNumber: '', purpose: '' };
  return { amount: 45_000, reference: 'R1', ...nothing, ...overrides };
}

const matches = (payments: readonly BankPayment[], applications = [payable(1)], known: readonly string[] = []) =>
  matchPayments(payments, applications, new Set(known)).map(({ match }) => match);

test('a payment is known by the number of the application, in its own column or in the purpose', () => {
  expect(matches([aPayment({ applicationNumber: '26100001' })])).toEqual(['matched']);
  expect(matches([aPayment({ purpose: 'Летний семестр, заявка 26100001' })])).toEqual(['matched']);
  expect(matches([aPayment({ purpose: 'заявка 26100009' })])).toEqual(['unmatched']);
  expect(matches([aPayment({ purpose: '26100001 и 26100002' })], [payable(1), payable(2)])).toEqual(['unmatched']);
});

test('a payer is known by an amount that is due for one application alone', () => {
  expect(matches([aPayment({ payerIin: IIN })])).toEqual(['matched']);
  expect(matches([aPayment({ payerIin: OTHER })])).toEqual(['unmatched']);
  expect(matches([aPayment({ payerIin: IIN, amount: 1 })])).toEqual(['unmatched']);
  expect(matches([aPayment({ payerIin: IIN })], [payable(1), payable(2)])).toEqual(['unmatched']);
  const dearer = payable(2, { amount: 72_000 });
  expect(matches([aPayment({ payerIin: IIN, amount: 72_000 })], [payable(1), dearer])).toEqual(['matched']);
});

test('another amount than is due is told of, also when the statement pays twice', () => {
  expect(matches([aPayment({ applicationNumber: '26100001', amount: 44_000 })])).toEqual(['wrong-amount']);
  const twice = [
    aPayment({ applicationNumber: '26100001' }),
    aPayment({ applicationNumber: '26100001', reference: 'R2' }),
  ];
  expect(matches(twice)).toEqual(['matched', 'wrong-amount']);
  const halves = twice.map((payment, index) => ({ ...payment, amount: index === 0 ? 40_000 : 5_000 }));
  expect(matches(halves)).toEqual(['wrong-amount', 'matched']);
});

test('what lapsed is paid late, unless the same payer owes the same for something that counts', () => {
  const lapsed = payable(1, { status: 'lapsed', lapseReason: 'not-paid' });
  expect(matches([aPayment({ payerIin: IIN })], [lapsed])).toEqual(['late']);
  expect(matchPayments([aPayment({ payerIin: IIN })], [lapsed, payable(2)], new Set())).toEqual([
    { match: 'matched', applicationId: 'application-2' },
  ]);
  expect(matches([aPayment({ applicationNumber: '26100001' })], [payable(1, { status: 'withdrawn' })])).toEqual([
    'late',
  ]);
});

test('what is entered already is not entered again', () => {
  expect(matches([aPayment({ applicationNumber: '26100001' })], [payable(1)], ['R1'])).toEqual(['known']);
});
