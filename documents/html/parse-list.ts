import type { Block, Paragraph, Run } from '../blocks.ts';
import { countOf, elementsIn, fail, isBlank, textOf, type Element, type Node } from './elements.ts';
import { alignmentIn, paragraph } from './paragraphs.ts';
import { isInline, parseRuns, PLAIN_FORMAT } from './parse-runs.ts';
import { parseTable } from './parse-table.ts';
import { checkedElement, classesOf } from './elements.ts';

/** No-break space: the number never parts from its item, and justifying never stretches the space between. */
const AFTER_MARKER = '\u00A0';

/**
 * The items of a list as paragraphs that carry their numbers as text, so that a quotation of the paper, its plain
 * text and its HTML all show the number the order was signed with.
 *
 * @param depth 0 for a list of its own, 1 inside an item
 */
export function parseList(list: Element, depth: number): Block[] {
  const first = countOf(list, 'start');
  return elementsIn(list).flatMap((item, index) => {
    if (item.tagName !== 'li') fail(item, `<${item.tagName}> may not stand in a list outside of <li>`);
    return parseItem(item, markerOf(list, depth, first + index), depth);
  });
}

function markerOf(list: Element, depth: number, number: number): string {
  if (list.tagName === 'ul') return '–';
  return depth === 0 ? `${number}.` : `${number})`;
}

function parseItem(item: Element, marker: string, depth: number): Block[] {
  const blocks = groupsOf(item.childNodes).flatMap((group) => parseGroup(group, depth));
  return keepBeforeTables(withMarker(blocks, marker));
}

/** Splits the children of an item into runs of text and blocks. */
function groupsOf(nodes: readonly Node[]): Node[][] {
  const groups: Node[][] = [];
  let text: Node[] | undefined;
  for (const node of nodes) {
    if (!isInline(node)) {
      groups.push([node]);
      text = undefined;
    } else if (text) {
      text.push(node);
    } else if (!isBlank(textOf(node) ?? 'x')) {
      text = [node];
      groups.push(text);
    }
  }
  return groups;
}

function parseGroup(group: readonly Node[], depth: number): Block[] {
  const [first] = group;
  if (!first) return [];
  if (isInline(first)) return [itemParagraph(parseRuns(group, PLAIN_FORMAT))];
  const element = checkedElement(first);
  switch (element.tagName) {
    case 'p':
      return [itemParagraphOf(element)];
    case 'table':
      return [parseTable(element)];
    case 'ol':
    case 'ul':
      return parseList(element, depth + 1);
    default:
      return fail(element, `<${element.tagName}> may not stand in a list item`);
  }
}

function itemParagraph(runs: readonly Run[]): Paragraph {
  return { ...paragraph('item', runs), align: 'justify', indent: true };
}

function itemParagraphOf(element: Element): Paragraph {
  const classes = classesOf(element);
  const item = itemParagraph(parseRuns(element.childNodes, PLAIN_FORMAT));
  return { ...item, align: alignmentIn(classes) ?? 'justify', keep: classes.includes('keep') };
}

function withMarker(blocks: readonly Block[], marker: string): Block[] {
  const [first, ...rest] = blocks;
  const run: Run = { kind: 'text', text: marker + AFTER_MARKER, ...PLAIN_FORMAT };
  if (first?.kind !== 'paragraph') return [itemParagraph([run]), ...blocks];
  return [{ ...first, runs: [run, ...first.runs] }, ...rest];
}

function keepBeforeTables(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' && blocks[index + 1]?.kind === 'table' ? { ...block, keep: true } : block,
  );
}
