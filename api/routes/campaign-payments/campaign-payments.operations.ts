import {
  assignPaymentSchema,
  enterPaymentSchema,
  paymentAnswerSchema,
  paymentListQuerySchema,
  paymentListSchema,
  paymentParamsSchema,
  paymentTableQuerySchema,
  returnPaymentSchema,
  statementAnswerSchema,
  statementParamsSchema,
  takeBackPaymentSchema,
} from '../../../contracts/campaign-payments.schemas.ts';
import { idParamsSchema } from '../../../contracts/common.schemas.ts';
import { XLSX } from '../../made-file.ts';
import { operation } from '../../operation.ts';

const tag = 'summer semester payments';

/** Thousands of rows are matched with thousands of applications. */
const STATEMENT_MS = 60_000;

export const listPayments = operation({
  id: 'listPayments',
  method: 'get',
  path: '/campaigns/{id}/payments',
  tag,
  summary: 'Payments of a summer semester, the latest day first: counted, late, or not known for what',
  access: 'signed-in',
  params: idParamsSchema,
  query: paymentListQuerySchema,
  status: 200,
  answer: paymentListSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const getPaymentsTable = operation({
  id: 'getPaymentsTable',
  method: 'get',
  path: '/campaigns/{id}/payments/table',
  tag,
  summary: 'The same payments as a table to be saved: XLSX, or CSV when asked for',
  access: 'signed-in',
  params: idParamsSchema,
  query: paymentTableQuerySchema,
  status: 200,
  answer: { mediaType: XLSX },
  errors: ['FORBIDDEN', 'NOT_FOUND'],
});

export const enterPayment = operation({
  id: 'enterPayment',
  method: 'post',
  path: '/campaigns/{id}/payments',
  tag,
  summary:
    'Enter one payment by hand; one for an application that no longer counts is late, and counts when it is restored',
  access: 'signed-in',
  params: idParamsSchema,
  body: enterPaymentSchema,
  example: { application: '26100042', paidOn: '2027-06-01', amount: 60_000, reference: 'KSPI-118204' },
  status: 201,
  answer: paymentAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CONTENT_INVALID', 'PAYMENT_KNOWN'],
});

export const assignPayment = operation({
  id: 'assignPayment',
  method: 'post',
  path: '/campaigns/{id}/payments/{payment}/assign',
  tag,
  summary: 'Say for which application a payment came',
  access: 'signed-in',
  params: paymentParamsSchema,
  body: assignPaymentSchema,
  example: { application: '26100042' },
  status: 200,
  answer: paymentAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CONTENT_INVALID', 'CHANGED_MEANWHILE'],
});

export const takeBackPayment = operation({
  id: 'takeBackPayment',
  method: 'post',
  path: '/campaigns/{id}/payments/{payment}/take-back',
  tag,
  summary:
    'Take back that a payment came for an application, for a reason; until groups are settled the application then waits for its payment again',
  access: 'signed-in',
  params: paymentParamsSchema,
  body: takeBackPaymentSchema,
  example: { reason: 'The payment was entered for the wrong application.' },
  status: 200,
  answer: paymentAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CHANGED_MEANWHILE', 'PAYMENT_SETTLED', 'WRONG_PHASE', 'APPLICATION_MOVED_ON'],
});

export const returnPayment = operation({
  id: 'returnPayment',
  method: 'post',
  path: '/campaigns/{id}/payments/{payment}/return',
  tag,
  summary: 'Note that money no living application needs went back to its payer',
  access: 'signed-in',
  params: paymentParamsSchema,
  body: returnPaymentSchema,
  example: { returnedOn: '2027-06-14', reason: 'Paid twice; sent back with payment order 4417.' },
  status: 200,
  answer: paymentAnswerSchema,
  idempotent: true,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'CHANGED_MEANWHILE'],
});

export const previewStatement = operation({
  id: 'previewStatement',
  method: 'post',
  path: '/campaigns/{id}/statements',
  tag,
  summary: 'See what a bank statement (CSV or XLSX) would enter, row by row; nothing is entered yet',
  access: 'signed-in',
  params: idParamsSchema,
  fileField: 'file',
  idempotent: true,
  answerWithinMs: STATEMENT_MS,
  status: 201,
  answer: statementAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'BODY_TOO_LARGE', 'IMPORT_INVALID', 'TABLE_UNREADABLE'],
});

export const confirmStatement = operation({
  id: 'confirmStatement',
  method: 'post',
  path: '/campaigns/{id}/statements/{statement}/confirm',
  tag,
  summary: 'Enter the payments of a statement exactly as previewed; 409 when something has changed since',
  access: 'signed-in',
  params: statementParamsSchema,
  idempotent: true,
  answerWithinMs: STATEMENT_MS,
  status: 200,
  answer: statementAnswerSchema,
  errors: ['FORBIDDEN', 'NOT_FOUND', 'IMPORT_OUTDATED'],
});
