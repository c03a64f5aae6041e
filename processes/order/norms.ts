/**
 * Values of law and custom the orders rest on. Each is shipped unconfirmed: a university confirms it from the text in
 * force. Checks that use an unconfirmed value advise and never refuse.
 */
import type { IsoDate } from '../../domain/shared/time.ts';

export interface Norm {
  readonly value: number;
  readonly unit: 'months' | 'days' | 'years' | 'working-days';
  readonly validFrom: IsoDate;
  readonly source: string;
  readonly confirmed: boolean;
}

const MODEL_RULES =
  'Model rules of organisations of higher and postgraduate education, order No. 595 of 30.10.2018, as quoted by universities';
const STANDARD =
  'State standard of higher and postgraduate education, order No. 2 of 20.07.2022, as quoted by universities';
const CUSTOM = 'Custom of registrar offices; the university sets its own term';

/** Shortest medical leave. */
export const MEDICAL_LEAVE_LEAST: Norm = norm(6, 'months', '2018-10-31', MODEL_RULES);
/** Longest medical leave given by one order. */
export const MEDICAL_LEAVE_MOST: Norm = norm(12, 'months', '2018-10-31', MODEL_RULES);
/** How long before the return a student applies. */
export const RETURN_APPLICATION: Norm = norm(14, 'days', '2018-10-31', CUSTOM);
/** Within how many months of the misconduct a measure is taken. */
export const DISCIPLINARY_TERM: Norm = norm(6, 'months', '2018-10-31', CUSTOM);

/** Usual years of study by the level that begins the programme's code. */
export const YEARS_OF_STUDY: Readonly<Record<string, Norm>> = {
  '6B': norm(4, 'years', '2022-07-20', STANDARD),
  '7M': norm(2, 'years', '2022-07-20', STANDARD),
  '8D': norm(3, 'years', '2022-07-20', STANDARD),
};

/** Terms of the route; the university's own instruction on office work replaces them. */
export const TERMS = {
  visa: norm(3, 'working-days', '2026-01-01', CUSTOM),
  signature: norm(2, 'working-days', '2026-01-01', CUSTOM),
  acquaintance: norm(3, 'working-days', '2026-01-01', CUSTOM),
  execution: norm(3, 'working-days', '2026-01-01', CUSTOM),
} as const;

/** When whoever has not answered is reminded, and when the head of the office is told: before and after the term ends. */
export const PROMPTS = {
  reminderBefore: norm(1, 'working-days', '2026-01-01', CUSTOM),
  reminderAfter: norm(1, 'working-days', '2026-01-01', CUSTOM),
  escalation: norm(2, 'working-days', '2026-01-01', CUSTOM),
} as const;

function norm(value: number, unit: Norm['unit'], validFrom: IsoDate, source: string): Norm {
  return { value, unit, validFrom, source, confirmed: false };
}
