/** Payments for applications of a summer semester over HTTP. */
import { z } from 'zod';
import { PAYMENT_MATCHES } from '../domain/campaign/match-payments.ts';
import { PAYMENT_ACTIONS, PAYMENT_OUTCOMES } from '../domain/campaign/payment.ts';
import {
  cursorSchema,
  dateSchema,
  idSchema,
  instantSchema,
  languageSchema,
  pageSchema,
  remarkSchema,
  searchSchema,
  textSchema,
} from './common.schemas.ts';

const MOST_TENGE = 10_000_000;

const applicationNumber = z
  .string()
  .trim()
  .regex(/^\d{8}$/);
const reference = z.string().trim().min(1).max(100);

export const paymentParamsSchema = z.strictObject({ id: idSchema, payment: idSchema });
export const statementParamsSchema = z.strictObject({ id: idSchema, statement: idSchema });

export const enterPaymentSchema = z
  .strictObject({
    application: applicationNumber.meta({ description: 'number of the application' }),
    paidOn: z.iso.date(),
    amount: z.number().int().min(1).max(MOST_TENGE).meta({ description: 'tenge' }),
    reference: reference.meta({ description: 'number of the payment at the bank or the cash desk' }),
  })
  .meta({ id: 'EnterPayment' });

export const assignPaymentSchema = z.strictObject({ application: applicationNumber }).meta({ id: 'AssignPayment' });

export const takeBackPaymentSchema = z.strictObject({ reason: remarkSchema }).meta({ id: 'TakeBackPayment' });

export const returnPaymentSchema = z
  .strictObject({
    returnedOn: z.iso.date().meta({ description: 'when the money was sent back' }),
    reason: remarkSchema,
  })
  .meta({ id: 'ReturnPayment' });

const paymentFilter = {
  outcome: z.enum(PAYMENT_OUTCOMES).optional(),
  q: searchSchema.optional().meta({ description: 'part of a name, or of the number of a payment or an application' }),
};

export const paymentListQuerySchema = z.strictObject({ ...paymentFilter, cursor: cursorSchema.optional() });
export const paymentTableQuerySchema = z.strictObject({
  ...paymentFilter,
  format: z.enum(['csv', 'xlsx']).optional().meta({ description: 'absent: XLSX' }),
  lang: languageSchema.optional().meta({ description: 'absent: the language of the caller' }),
});

const paidApplicationSchema = z.object({ id: idSchema, number: z.string(), student: textSchema, status: z.string() });

const paymentSchema = z
  .object({
    id: idSchema,
    paidOn: dateSchema,
    amount: z.number().int().meta({ description: 'tenge' }),
    reference: z.string(),
    outcome: z.enum(PAYMENT_OUTCOMES),
    purpose: textSchema,
    application: paidApplicationSchema.optional(),
    enteredAt: instantSchema,
    enteredBy: textSchema,
    statement: z.string().optional().meta({ description: 'name of the file of the bank; absent: entered by hand' }),
    returnedOn: dateSchema.optional(),
    reason: textSchema.optional().meta({ description: 'why it was taken back or returned' }),
    allowedActions: z.array(z.enum(PAYMENT_ACTIONS)),
  })
  .meta({ id: 'CampaignPayment' });

export const paymentAnswerSchema = z.object({ payment: paymentSchema }).meta({ id: 'CampaignPaymentAnswer' });
export const paymentListSchema = pageSchema(paymentSchema)
  .extend({
    waiting: z
      .object({ unmatched: z.number().int(), late: z.number().int() })
      .meta({ description: 'how many payments of the whole semester somebody has to look at' }),
  })
  .meta({ id: 'CampaignPaymentList' });

export const STATEMENT_VERDICTS = [...PAYMENT_MATCHES, 'faulty'] as const;

export const statementSchema = z
  .object({
    id: idSchema,
    fileName: z.string(),
    confirmedAt: instantSchema.optional().meta({ description: 'absent: nothing has been entered yet' }),
    counts: z.record(z.enum(STATEMENT_VERDICTS), z.number().int()),
    rows: z
      .array(
        z.object({
          row: z.number().int().meta({ description: 'as a spreadsheet counts: the heading is row 1' }),
          verdict: z.enum(STATEMENT_VERDICTS),
          paidOn: textSchema,
          amount: textSchema,
          reference: textSchema,
          purpose: textSchema,
          application: paidApplicationSchema.optional(),
          problem: textSchema.optional(),
        }),
      )
      .meta({ description: 'of the first rows; the counts are of all' }),
  })
  .meta({ id: 'BankStatement' });

export const statementAnswerSchema = z.object({ statement: statementSchema }).meta({ id: 'BankStatementAnswer' });

export type PaymentView = z.infer<typeof paymentSchema>;
export type EnterPayment = z.infer<typeof enterPaymentSchema>;
export type StatementView = z.infer<typeof statementSchema>;
export type StatementVerdict = (typeof STATEMENT_VERDICTS)[number];
