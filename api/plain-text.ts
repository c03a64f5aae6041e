import { AppError } from '../contracts/errors.ts';
import type { Language } from '../domain/shared/localized.ts';
import { fieldText } from '../platform/i18n/field-text.ts';
import { pointerOf } from './field-errors.ts';

/** Control characters other than tab and line ends, controls of writing direction, halves of surrogate pairs. */
const FORBIDDEN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;
const ALLOWED_CONTROLS = /[\t\n\r]/g;
const MOST_LEVELS = 32;

type Path = readonly string[];

/**
 * Refuses text that people cannot see as it is, and nesting no form has.
 *
 * @throws CONTENT_INVALID naming the place of the text · MALFORMED when values are nested too deep
 */
export function requirePlainText(input: unknown, language: Language): void {
  const waiting: { value: unknown; path: Path }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (path.length > MOST_LEVELS) throw new AppError('MALFORMED');
    if (typeof value === 'string') requirePlain(value, path, language);
    // a number too large for JSON's readers becomes infinite and could not be written again
    if (typeof value === 'number' && !Number.isFinite(value)) throw new AppError('MALFORMED');
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, part] of Object.entries(value)) {
      requirePlain(key, path, language);
      waiting.push({ value: part, path: [...path, key] });
    }
  }
}

function requirePlain(text: string, path: Path, language: Language): void {
  if (!FORBIDDEN.test(text.replace(ALLOWED_CONTROLS, ''))) return;
  const code = 'FORBIDDEN_CHARACTER';
  throw new AppError('CONTENT_INVALID', {
    fields: [{ pointer: pointerOf(path), code, detail: fieldText(code, language) }],
  });
}
