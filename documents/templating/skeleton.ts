import { VALUE_ATTRIBUTES } from './vocabulary.ts';

/** Stands where a value will be: text that is also a number, so that it fits attributes too. */
const VALUE = '1';
const BLOCK_OF_A_PARTIAL = '<p>1</p>';
/** Stands where a value must not be: no attribute of the subset is called so. */
const MISPLACED = ' value-inside-a-tag="" ';
const MISPLACED_IN_QUOTES = '" value-inside-a-tag="';

/**
 * The markup of a template without its values, line for line: once with the first branch of every block, once with
 * the `else` branches. What is wrong with it is wrong with every paper made from the template.
 */
export function skeletonsOf(program: hbs.AST.Program): readonly [string, string] {
  return [skeleton(program, 'first'), skeleton(program, 'else')];
}

type Branch = 'first' | 'else';

function skeleton(program: hbs.AST.Program, branch: Branch): string {
  const writer = { text: '' };
  writeProgram(writer, program, branch);
  return writer.text;
}

interface Writer {
  text: string;
}

function writeProgram(writer: Writer, program: hbs.AST.Program, branch: Branch): void {
  for (const statement of program.body) writeStatement(writer, statement, branch);
}

function writeStatement(writer: Writer, statement: hbs.AST.Statement, branch: Branch): void {
  padToLine(writer, statement.loc.start.line);
  switch (statement.type) {
    case 'ContentStatement':
      writer.text += (statement as hbs.AST.ContentStatement).value;
      return;
    case 'MustacheStatement':
      writer.text += misplaced(writer.text) ?? VALUE;
      return;
    case 'PartialStatement':
      writer.text += misplaced(writer.text) ?? BLOCK_OF_A_PARTIAL;
      return;
    case 'BlockStatement':
      writeBlock(writer, statement as hbs.AST.BlockStatement, branch);
      return;
  }
}

function writeBlock(writer: Writer, block: hbs.AST.BlockStatement, branch: Branch): void {
  writer.text += misplaced(writer.text) ?? '';
  const inverse = block.inverse as hbs.AST.Program | undefined;
  writeProgram(writer, branch === 'else' && inverse ? inverse : block.program, branch);
  padToLine(writer, block.loc.end.line);
}

function padToLine(writer: Writer, line: number): void {
  const present = writer.text.split('\n').length;
  writer.text += '\n'.repeat(Math.max(0, line - present));
}

/** What marks a value, partial or block after this text as misplaced; undefined where it may stand. */
function misplaced(text: string): string | undefined {
  const tag = text.lastIndexOf('<');
  if (tag <= text.lastIndexOf('>') || startsValue(text)) return undefined;
  const quotes = text.slice(tag).split('"').length - 1;
  return quotes % 2 === 0 ? MISPLACED : MISPLACED_IN_QUOTES;
}

/** Whether the text ends in the opening quote of an attribute that takes values. */
function startsValue(text: string): boolean {
  const attribute = /\s([a-z]+)="$/.exec(text)?.[1];
  return VALUE_ATTRIBUTES.some((allowed) => allowed === attribute);
}
