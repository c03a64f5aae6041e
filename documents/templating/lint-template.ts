import Handlebars from 'handlebars';
import { lintMarkup } from '../html/lint-markup.ts';
import { lintNode } from './lint-node.ts';
import { skeletonsOf } from './skeleton.ts';
import type { TemplateProblem } from '../template-problem.ts';

/**
 * Everything that is wrong with a template or a shared partial, before any value is there, in the order of lines.
 * An empty list means the template may be used.
 */
export function lintTemplate(source: string): TemplateProblem[] {
  const program = parse(source);
  if ('message' in program) return [program];
  const problems = program.body.flatMap(lintNode);
  if (problems.length > 0) return problems;
  return firstProblems(skeletonsOf(program));
}

function parse(source: string): hbs.AST.Program | TemplateProblem {
  try {
    return Handlebars.parseWithoutProcessing(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { line: Number(/line (\d+)/.exec(message)?.[1] ?? 1), message: `not a template: ${message.split('\n')[0]}` };
  }
}

function firstProblems(skeletons: readonly string[]): TemplateProblem[] {
  return skeletons.map(lintMarkup).find((problems) => problems.length > 0) ?? [];
}
