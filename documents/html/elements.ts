import { DocumentError } from '../document-error.ts';
import type { Markup, MarkupElement, MarkupNode } from './read-markup.ts';

export type Node = MarkupNode;
export type Element = MarkupElement;

interface Rule {
  readonly attributes: readonly string[];
  readonly classes: readonly string[];
}

const ALIGNMENTS = ['right', 'center', 'justify'];
const PLAIN: Rule = { attributes: [], classes: [] };
const HEADING: Rule = { attributes: ['class'], classes: [...ALIGNMENTS, 'keep'] };
const CELL: Rule = {
  attributes: ['class', 'colspan', 'rowspan', 'width'],
  classes: [...ALIGNMENTS, 'keep', 'small'],
};

/** Every element of the subset with what it may carry; described in documents/README.md. */
const RULES: ReadonlyMap<string, Rule> = new Map([
  ['p', { attributes: ['class'], classes: [...ALIGNMENTS, 'indent', 'keep', 'small'] }],
  ['h1', HEADING],
  ['h2', HEADING],
  ['h3', HEADING],
  ['b', PLAIN],
  ['i', PLAIN],
  ['u', PLAIN],
  ['sub', PLAIN],
  ['sup', PLAIN],
  ['span', { attributes: ['class'], classes: ['small'] }],
  ['br', PLAIN],
  ['hr', PLAIN],
  ['qr-code', PLAIN],
  ['ol', { attributes: ['start'], classes: [] }],
  ['ul', PLAIN],
  ['li', PLAIN],
  ['table', { attributes: ['class'], classes: ['grid', 'rule', 'noborder', 'small'] }],
  ['thead', PLAIN],
  ['tbody', PLAIN],
  ['tr', PLAIN],
  ['th', CELL],
  ['td', CELL],
]);

const NO_CLASSES: readonly string[] = [];

/** Stops at `node`, with its line where the markup was read with lines. */
export function fail(node: Node, message: string): never {
  throw new DocumentError(message, node.line);
}

/** Narrows to an element of the subset with allowed attributes and classes. */
export function checkedElement(node: Node): Element {
  if (!('tagName' in node)) return fail(node, 'text may not stand here');
  const rule = RULES.get(node.tagName);
  if (!rule) return fail(node, `<${node.tagName}> is not part of the language`);
  if (node.attrs.length > 0) checkAttributes(node, rule);
  return node;
}

function checkAttributes(element: Element, rule: Rule): void {
  for (const { name } of element.attrs) {
    if (name === 'value-inside-a-tag') fail(element, `a value may not stand inside <${element.tagName}>`);
    if (!rule.attributes.includes(name)) fail(element, `<${element.tagName}> takes no attribute «${name}»`);
  }
  for (const name of classesOf(element)) {
    if (!rule.classes.includes(name)) fail(element, `<${element.tagName}> takes no class «${name}»`);
  }
}

/** The text of a text node; undefined for every other node. */
export function textOf(node: Node): string | undefined {
  return 'text' in node ? node.text : undefined;
}

export function isBlank(text: string): boolean {
  return /^[ \t\n\r\f]*$/.test(text);
}

export function attributeOf(element: Element, name: string): string | undefined {
  for (const attribute of element.attrs) if (attribute.name === name) return attribute.value;
  return undefined;
}

export function classesOf(element: Element): readonly string[] {
  const text = attributeOf(element, 'class');
  if (text === undefined) return NO_CLASSES;
  // Nearly always one class: splitting by a pattern for every cell of a long list is what costs time.
  return text.includes(' ') || text === '' ? text.split(/\s+/).filter((name) => name !== '') : [text];
}

/** A whole number from 1 to 999 in an attribute, or 1 where it is absent. */
export function countOf(element: Element, name: string): number {
  const value = attributeOf(element, name);
  if (value === undefined) return 1;
  return /^[1-9]\d{0,2}$/.test(value) ? Number(value) : fail(element, `«${name}» must be a whole number from 1 to 999`);
}

/** Children without white space between them; text between elements is refused. */
export function elementsIn(parent: Markup): Element[] {
  const elements: Element[] = [];
  for (const node of parent.childNodes) {
    const text = textOf(node);
    if (text === undefined) elements.push(checkedElement(node));
    else if (!isBlank(text))
      fail(node, `the text «${text.trim().slice(0, 40)}» stands outside of a paragraph or a cell`);
  }
  return elements;
}
