import { DocumentError } from '../document-error.ts';
import type { TemplateProblem } from '../template-problem.ts';
import { blocksOf } from './parse-blocks.ts';
import { readMarkupWithLines } from './read-markup.ts';

/** The first fault of markup of the subset, or nothing. */
export function lintMarkup(html: string): TemplateProblem[] {
  try {
    blocksOf(readMarkupWithLines(html));
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return [{ line: error.line ?? 1, message: error.reason }];
  }
}
