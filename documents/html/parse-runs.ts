import type { Run, TextRun } from '../blocks.ts';
import { checkedElement, classesOf, fail, textOf, type Element, type Node } from './elements.ts';

export type Format = Omit<TextRun, 'kind' | 'text'>;

export const PLAIN_FORMAT: Format = { bold: false, italic: false, underline: false, small: false, position: 'line' };
export const BOLD_FORMAT: Format = { ...PLAIN_FORMAT, bold: true };

const INLINE_ELEMENTS = new Set(['b', 'i', 'u', 'sub', 'sup', 'span', 'br', 'qr-code']);

/** Whether the node belongs inside a paragraph. */
export function isInline(node: Node): boolean {
  return 'text' in node || INLINE_ELEMENTS.has(node.tagName);
}

/** The runs of one paragraph, white space collapsed as a browser does it, neighbours of one look joined. */
export function parseRuns(nodes: readonly Node[], format: Format): Run[] {
  const [first] = nodes;
  if (first && nodes.length === 1 && 'text' in first) return plainRun(first.text, format);
  const runs: Run[] = [];
  for (const node of nodes) collect(runs, node, format);
  return tidy(runs);
}

/** The shortest way for the most frequent case: a cell or paragraph that is nothing but text. */
function plainRun(source: string, format: Format): Run[] {
  const collapsed = collapse(source, true);
  const text = collapsed.endsWith(' ') ? collapsed.slice(0, -1) : collapsed;
  if (text === '') return [];
  const { bold, italic, underline, small, position } = format;
  return [{ kind: 'text', text, bold, italic, underline, small, position }];
}

function collect(runs: Run[], node: Node, format: Format): void {
  const text = textOf(node);
  if (text !== undefined) {
    runs.push({ kind: 'text', text, ...format });
    return;
  }
  const element = checkedElement(node);
  if (element.tagName === 'br') runs.push({ kind: 'break' });
  else if (element.tagName === 'qr-code') runs.push({ kind: 'qr', address: addressIn(element) });
  else for (const child of element.childNodes) collect(runs, child, formatInside(element, format));
}

function formatInside(element: Element, format: Format): Format {
  switch (element.tagName) {
    case 'b':
      return { ...format, bold: true };
    case 'i':
      return { ...format, italic: true };
    case 'u':
      return { ...format, underline: true };
    case 'sub':
      return { ...format, position: 'sub' };
    case 'sup':
      return { ...format, position: 'super' };
    case 'span':
      return { ...format, small: format.small || classesOf(element).includes('small') };
    default:
      return fail(element, `<${element.tagName}> may not stand inside a paragraph`);
  }
}

function addressIn(element: Element): string {
  const texts = element.childNodes.map((child) => textOf(child) ?? fail(child, '<qr-code> holds only an address'));
  const address = texts.join('').trim();
  if (address.length === 0 || address.length > 500) fail(element, '<qr-code> needs an address of 1 to 500 characters');
  return address;
}

/** Collapses white space over the borders of runs and drops what is empty then. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  let afterSpace = true;
  for (const run of runs) {
    if (run.kind !== 'text') {
      trimLast(tidied);
      tidied.push(run);
      afterSpace = run.kind === 'break';
      continue;
    }
    const text = collapse(run.text, afterSpace);
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    append(tidied, { ...run, text });
  }
  trimLast(tidied);
  return tidied;
}

function collapse(text: string, afterSpace: boolean): string {
  const collapsed = /[\t\n\r\f]| {2}/.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text;
  return afterSpace && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
}

function append(runs: Run[], run: TextRun): void {
  const last = runs.at(-1);
  if (last?.kind === 'text' && isSameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

function isSameLook(one: TextRun, other: TextRun): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.underline === other.underline &&
    one.small === other.small &&
    one.position === other.position
  );
}

function trimLast(runs: Run[]): void {
  const last = runs.at(-1);
  if (last?.kind !== 'text' || !last.text.endsWith(' ')) return;
  const text = last.text.slice(0, -1);
  if (text === '') runs.pop();
  else runs[runs.length - 1] = { ...last, text };
}
