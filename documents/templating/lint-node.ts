import type { TemplateProblem } from '../template-problem.ts';
import { HELPER_NAMES, PARTIALS } from './vocabulary.ts';

type Node = hbs.AST.Node;
interface Call {
  readonly path: Node;
  readonly params: readonly Node[];
  readonly hash?: hbs.AST.Hash;
}

/** Faults of one statement of a template and of all inside it, the markup around it left aside. */
export function lintNode(node: Node): TemplateProblem[] {
  switch (node.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    case 'MustacheStatement':
      return lintMustache(node as hbs.AST.MustacheStatement);
    case 'BlockStatement':
      return lintBlock(node as hbs.AST.BlockStatement);
    case 'PartialStatement':
      return lintPartial(node as hbs.AST.PartialStatement);
    default:
      return [problem(node, 'decorators, inline partials and partial blocks are not part of the language')];
  }
}

function lintMustache(node: hbs.AST.MustacheStatement): TemplateProblem[] {
  if (!node.escaped) return [problem(node, 'values are always escaped: write {{value}} with two braces')];
  const isCall = node.params.length > 0 || (node.hash as hbs.AST.Hash | undefined) !== undefined;
  return isCall ? lintCall(node) : lintValue(node.path);
}

function lintBlock(node: hbs.AST.BlockStatement): TemplateProblem[] {
  const inverse = node.inverse as hbs.AST.Program | undefined;
  const inside = [...node.program.body, ...(inverse?.body ?? [])];
  return [...lintCall(node), ...inside.flatMap(lintNode)];
}

function lintPartial(node: hbs.AST.PartialStatement): TemplateProblem[] {
  const name = nameOf(node.name);
  if (!PARTIALS.some((partial) => partial === name)) return [problem(node, `there is no shared partial «${name}»`)];
  return lintArguments(node);
}

function lintCall(call: Call): TemplateProblem[] {
  const name = nameOf(call.path);
  if (!HELPER_NAMES.includes(name)) return [problem(call.path, `there is no helper «${name}»`)];
  return lintArguments(call);
}

function lintArguments(call: Omit<Call, 'path'>): TemplateProblem[] {
  const named = call.hash?.pairs.map((pair) => pair.value) ?? [];
  return [...call.params, ...named].flatMap(lintValue);
}

function lintValue(node: Node): TemplateProblem[] {
  return node.type === 'SubExpression' ? lintCall(node as hbs.AST.SubExpression) : [];
}

function nameOf(node: Node): string {
  return node.type === 'PathExpression' ? (node as hbs.AST.PathExpression).original : `(${node.type})`;
}

function problem(node: Node, message: string): TemplateProblem {
  return { line: node.loc.start.line, message };
}
