/** Why a case refuses a command; each has a text for people in `contracts/errors.ts`. */
export const REFUSAL_CODES = [
  'CASE_CLOSED',
  'NOT_YOUR_TURN',
  'ALREADY_DECIDED',
  'CHANGED_MEANWHILE',
  'ACTION_NOT_ALLOWED',
  'REMARK_REQUIRED',
  'FOUR_EYES',
  'ONLY_THE_AUTHOR',
  'NOT_EDITABLE',
  'NOT_SUBMITTABLE',
  'ALREADY_SIGNED',
  'STALE_RESULT',
  'ALREADY_ASKED',
  'NOTHING_TO_TAKE_BACK',
  'LANGUAGE_STALE',
  'SIGNATURE_REQUIRED',
  'SIGNATURE_NOT_ASKED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refused {
  readonly ok: false;
  readonly code: RefusalCode;
}

/** Builds the answer of a command that changes nothing. */
export function refused(code: RefusalCode): Refused {
  return { ok: false, code };
}
