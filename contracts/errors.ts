/** The closed list of errors a caller can meet. What people are told of each stands in `platform/i18n/problems/`, by subject. */
import type { ApplicationRefusal } from '../domain/campaign/change-application.ts';
import type { CampaignRefusal } from '../domain/campaign/refusal.ts';
import { REFUSAL_CODES, type RefusalCode } from '../domain/approval/refusal.ts';

const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  CASE_CLOSED: 409,
  NOT_YOUR_TURN: 409,
  ALREADY_DECIDED: 409,
  CHANGED_MEANWHILE: 409,
  ACTION_NOT_ALLOWED: 409,
  REMARK_REQUIRED: 422,
  FOUR_EYES: 409,
  ONLY_THE_AUTHOR: 403,
  NOT_EDITABLE: 409,
  NOT_SUBMITTABLE: 409,
  ALREADY_SIGNED: 409,
  STALE_RESULT: 409,
  ALREADY_ASKED: 409,
  NOTHING_TO_TAKE_BACK: 409,
  LANGUAGE_STALE: 409,
  SIGNATURE_REQUIRED: 422,
  SIGNATURE_NOT_ASKED: 422,
};

const CAMPAIGN_STATUS: Readonly<Record<CampaignRefusal | ApplicationRefusal, number>> = {
  APPLICATION_MOVED_ON: 409,
  CHOICE_COSTS_MORE: 409,
  PAYMENT_SETTLED: 409,
  CAMPAIGN_OVER: 409,
  WRONG_PHASE: 409,
  PLAN_INVALID: 422,
  PLAN_FIXED: 409,
  DAY_PAST: 422,
  ORDER_UNDER_WAY: 409,
  REPORT_NOT_READY: 409,
};

const OTHER_STATUS = {
  MALFORMED: 400,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  NOT_SIGNED_IN: 401,
  LISTS_UNCHANGED: 409,
  WRONG_LOGIN: 401,
  CSRF: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  NO_SUCH_MOMENT: 422,
  KEY_REUSED: 409,
  KEY_IN_USE: 409,
  CONTENT_INVALID: 422,
  CHECKS_FAILED: 422,
  ROUTE_NOT_READY: 422,
  ROUTE_INVALID: 422,
  ROUTE_IN_PAST: 422,
  ROUTE_IN_FORCE: 409,
  NOT_AN_AUTHORITY: 422,
  OTHER_CERTIFICATE: 409,
  AUTHORITY_ENDED: 422,
  SIGNATURE_UNREADABLE: 422,
  SIGNATURE_INVALID: 422,
  SIGNATURE_OTHER_DOCUMENT: 422,
  SIGNATURE_UNTRUSTED: 422,
  CERTIFICATE_EXPIRED: 422,
  CERTIFICATE_REVOKED: 422,
  CERTIFICATE_UNFIT: 422,
  CERTIFICATE_OF_ANOTHER: 422,
  CERTIFICATE_OF_ANOTHER_ORGANISATION: 422,
  PERSON_WITHOUT_IIN: 422,
  IMPORT_INVALID: 422,
  IMPORT_OUTDATED: 409,
  TABLE_UNREADABLE: 422,
  UNKNOWN_KIND: 422,
  PERSON_UNFIT: 422,
  PERSON_AWAY: 422,
  ABSENCE_INVALID: 422,
  ABSENCE_OVERLAPS: 409,
  ABSENCE_OVER: 409,
  CALENDAR_CHANGE_INVALID: 422,
  CAMPAIGN_EXISTS: 409,
  WINDOW_CLOSED: 409,
  APPLICATION_FAULTY: 422,
  GROUP_MOVED_ON: 409,
  GROUPS_DIFFER: 409,
  NO_PLACE: 409,
  SHEET_INCOMPLETE: 409,
  SHEET_COLLECTED: 409,
  PAYMENT_KNOWN: 409,
  PAYMENTS_AWAITED: 409,
  MAIL_OFF: 409,
  NO_ADDRESS: 409,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

export type ErrorCode = RefusalCode | CampaignRefusal | ApplicationRefusal | keyof typeof OTHER_STATUS;

/** HTTP status of every code. */
export const ERROR_STATUS: Readonly<Record<ErrorCode, number>> = {
  ...REFUSAL_STATUS,
  ...CAMPAIGN_STATUS,
  ...OTHER_STATUS,
};

/** A place in the request or the content that is wrong. `detail` is in the caller's language once presented. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** An error with a code people are shown a text for. The message is for logs only. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly options: {
      readonly cause?: unknown;
      readonly fields?: readonly FieldError[];
      readonly values?: Readonly<Record<string, string | number>>;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'AppError';
  }
}

/** Tells whether `code` is a refusal of the approval engine. */
export function isRefusalCode(code: string): code is RefusalCode {
  return (REFUSAL_CODES as readonly string[]).includes(code);
}
