import type { Check } from '../../contracts/procedure.ts';
import type { LocalizedText } from '../../domain/shared/localized.ts';
import { text } from './text.ts';

/** Something wrong at a place of the content. */
export interface Problem {
  readonly message: LocalizedText;
  /** JSON pointer into the content */
  readonly pointer: string;
}

/** People read the first problems of a check; the rest are counted. */
const SHOWN_PROBLEMS = 50;

/** Answers a check: one tick with `passed`, or a refusal for each problem. */
export function outcome(key: string, passed: LocalizedText, problems: readonly Problem[]): readonly Check[] {
  if (problems.length === 0) return [{ key, ok: true, message: passed }];
  const shown = problems.slice(0, SHOWN_PROBLEMS).map((problem) => ({ key, ok: false, ...problem }));
  const hidden = problems.length - shown.length;
  return hidden === 0 ? shown : [...shown, { key, ok: false, message: moreProblems(hidden) }];
}

/** Answers a check that never stops anybody: a tick, with the remarks people should read. */
export function advice(key: string, passed: LocalizedText, remarks: readonly Problem[]): readonly Check[] {
  if (remarks.length === 0) return [{ key, ok: true, message: passed }];
  return remarks.slice(0, SHOWN_PROBLEMS).map((remark) => ({ key, ok: true, advisory: true, ...remark }));
}

function moreProblems(count: number): LocalizedText {
  return text(
    `Осындай тағы ${count} ескерту бар.`,
    `Есть ещё такие же замечания: ${count}.`,
    `There are more remarks of this sort: ${count}.`,
  );
}
