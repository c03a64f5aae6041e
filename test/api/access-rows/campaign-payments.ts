/** Payments of a summer semester: accounting and the office enter them, auditors see them. */
import { row, type Row, type Statuses } from './row.ts';

const ENTERS: Statuses = { accountant: 404, registrar: 404, 'registrar-head': 404, others: 403 };
const READS: Statuses = { ...ENTERS, auditor: 404 };
const PAYMENT = { application: '26100042', paidOn: '2027-06-01', amount: 1, reference: 'R' };

export const CAMPAIGN_PAYMENT_ROWS: readonly Row[] = [
  row('listPayments', 'no semester', READS, (user) => user.get('/campaigns/none/payments')),
  row('getPaymentsTable', 'no semester', READS, (user) => user.get('/campaigns/none/payments/table')),
  row('enterPayment', 'no semester', ENTERS, (user) => user.post('/campaigns/none/payments', PAYMENT)),
  row('assignPayment', 'no semester', ENTERS, (user) =>
    user.post('/campaigns/none/payments/none/assign', { application: '26100042' }),
  ),
  row('takeBackPayment', 'no semester', ENTERS, (user) =>
    user.post('/campaigns/none/payments/none/take-back', { reason: 'A mistake.' }),
  ),
  row('returnPayment', 'no semester', ENTERS, (user) =>
    user.post('/campaigns/none/payments/none/return', { returnedOn: '2027-06-14', reason: 'Paid twice.' }),
  ),
  row('previewStatement', 'no semester', ENTERS, (user) => user.post('/campaigns/none/statements')),
  row('confirmStatement', 'no semester', ENTERS, (user) => user.post('/campaigns/none/statements/none/confirm')),
];
