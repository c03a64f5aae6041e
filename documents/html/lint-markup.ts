import { parseFragment } from 'parse5';
import { DocumentError } from '../document-error.ts';
import type { TemplateProblem } from '../template-problem.ts';
import { textOf, type Element, type Node } from './elements.ts';
import { blocksOf } from './parse-blocks.ts';

/** Elements HTML lets a writer leave open, or that have no end. */
const WITHOUT_END = new Set(['br', 'hr']);

/** Faults of markup of the subset: what HTML reports, or the first thing outside the subset, or what HTML would mend in silence. */
export function lintMarkup(html: string): TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const fragment = parseFragment(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => problems.push({ line: error.startLine, message: `markup is broken: ${error.code}` }),
  });
  if (problems.length > 0) return problems;
  const refused = lintBlocks(fragment);
  return refused.length > 0 ? refused : fragment.childNodes.flatMap(unclosedIn);
}

function lintBlocks(fragment: Parameters<typeof blocksOf>[0]): TemplateProblem[] {
  try {
    blocksOf(fragment);
    return [];
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return [{ line: error.line ?? 1, message: error.reason }];
  }
}

function unclosedIn(node: Node): TemplateProblem[] {
  if (textOf(node) !== undefined || !('tagName' in node)) return [];
  return [...unclosed(node), ...node.childNodes.flatMap(unclosedIn)];
}

function unclosed(element: Element): TemplateProblem[] {
  const location = element.sourceCodeLocation;
  const isImplied = !location?.startTag;
  if (isImplied && element.tagName === 'tbody') return [];
  if (isImplied)
    return [{ line: 1, message: `</${element.tagName}> closes nothing, or <${element.tagName}> is implied` }];
  if (WITHOUT_END.has(element.tagName) || location.endTag) return [];
  return [{ line: location.startLine, message: `<${element.tagName}> is not closed` }];
}
