import type { z } from 'zod';
import type { FieldError } from '../contracts/errors.ts';
import type { Language } from '../domain/shared/localized.ts';
import { fieldText, type FieldCode } from '../platform/i18n/field-text.ts';

type Issue = z.core.$ZodIssue;

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly code: FieldCode;
  readonly limit?: number | string;
}

/** A person reads the first; a program mends them one after another. */
const SHOWN = 100;

/**
 * Says what is wrong with `input`, place by place.
 *
 * @returns pointers in the order of the schema; at most a hundred
 */
export function fieldErrors(issues: readonly Issue[], input: unknown, language: Language): readonly FieldError[] {
  return issues
    .slice(0, SHOWN)
    .flatMap((issue) => faultsOf(issue, input))
    .map(({ path, code, limit }) => ({ pointer: pointerOf(path), code, detail: fieldText(code, language, limit) }));
}

/** JSON pointer (RFC 6901) of a place; empty for the whole. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function faultsOf(issue: Issue, input: unknown): readonly Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], code: 'UNKNOWN_FIELD' }));
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') return [{ path, ...limitFault(issue) }];
  const isMissing = valueAt(input, path) === undefined;
  return [{ path, code: isMissing ? 'REQUIRED' : codeOf(issue) }];
}

function limitFault(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Omit<Fault, 'path'> {
  const counted = isCounted(issue.origin);
  if (issue.code === 'too_small') return { code: counted ? 'TOO_SHORT' : 'TOO_SMALL', limit: String(issue.minimum) };
  return { code: counted ? 'TOO_LONG' : 'TOO_BIG', limit: String(issue.maximum) };
}

function codeOf(issue: Issue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return 'WRONG_TYPE';
    case 'invalid_format':
      return 'WRONG_FORMAT';
    case 'invalid_value':
      return 'NOT_IN_LIST';
    default:
      return 'INVALID';
  }
}

function isCounted(origin: string): boolean {
  return origin === 'string' || origin === 'array' || origin === 'set';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[part] : undefined,
    input,
  );
}
