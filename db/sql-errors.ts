import { AppError, type ErrorCode } from '../contracts/errors.ts';

const RETRY_AFTER_SECONDS = 5;

/** Network failures of a connection, and the driver's own words where it gives no code. */
const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
const CONNECTION_MESSAGES = [
  'Connection terminated',
  'Connection ended unexpectedly',
  'timeout expired',
  'Timeout acquiring a connection',
  'not queryable',
  'Unable to acquire a connection',
];

/** SQLSTATE classes and states after which the same request may succeed a little later. */
const PASSING_STATES = [/^08/, /^53/, /^57P0[1-4]$/, /^57014$/, /^40001$/, /^40P01$/, /^55P03$/];

/** Constraints whose violation is the caller's mistake and has a text for people. */
const CODE_OF_CONSTRAINT: Readonly<Record<string, ErrorCode>> = {
  students_iin_key: 'IMPORT_INVALID',
  people_login_key: 'CONTENT_INVALID',
  student_claims_pkey: 'CHANGED_MEANWHILE',
  cases_pkey: 'CHANGED_MEANWHILE',
  case_versions_pkey: 'CHANGED_MEANWHILE',
  campaigns_semester_key: 'CAMPAIGN_EXISTS',
  applications_living_key: 'CHANGED_MEANWHILE',
  payments_reference_key: 'PAYMENT_KNOWN',
  change_log_pkey: 'CHANGED_MEANWHILE',
};

/** Text or JSON the database cannot hold: NUL characters, halves of surrogate pairs, numbers out of range. */
const UNSTORABLE_STATES = new Set(['22021', '22P02', '22P05', '22003', '22008', '22007']);

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
  readonly errors?: readonly unknown[];
}

/** Tells whether the database could not be reached or asked to come again, so that a repetition may succeed. */
function isUnavailable(error: unknown): boolean {
  const { code, message, errors } = driverError(error);
  if (errors?.some(isUnavailable)) return true;
  if (typeof code === 'string' && (CONNECTION_CODES.has(code) || PASSING_STATES.some((state) => state.test(code)))) {
    return true;
  }
  return typeof message === 'string' && CONNECTION_MESSAGES.some((words) => message.includes(words));
}

/** Turns a failure of the database into an `AppError` where it has a code for people; anything else comes back as it is. */
export function translateSqlError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (isUnavailable(error))
    return new AppError('UNAVAILABLE', { cause: error, retryAfterSeconds: RETRY_AFTER_SECONDS });
  const { code, constraint } = driverError(error);
  if (typeof constraint === 'string') {
    const known = CODE_OF_CONSTRAINT[constraint];
    if (known) return new AppError(known, { cause: error });
  }
  if (typeof code === 'string' && UNSTORABLE_STATES.has(code)) return new AppError('MALFORMED', { cause: error });
  return error;
}

function driverError(error: unknown): DriverError {
  return typeof error === 'object' && error !== null ? error : {};
}
