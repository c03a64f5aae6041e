import type { Block, Paragraph } from '../blocks.ts';
import { elementsIn, fail, type Element } from './elements.ts';
import { GAP, parseParagraph } from './paragraphs.ts';
import { parseList } from './parse-list.ts';
import { parseTable } from './parse-table.ts';
import { readMarkup, type Markup } from './read-markup.ts';

/**
 * Reads the HTML subset into blocks ready for every back end.
 *
 * @throws DocumentError at the first thing that is not part of the subset
 */
export function parseBlocks(html: string): Block[] {
  return blocksOf(readMarkup(html));
}

/** The same for markup already parsed, which may carry lines. */
export function blocksOf(markup: Markup): Block[] {
  const blocks: Block[] = [];
  let pageBreak: Element | undefined;
  for (const element of elementsIn(markup)) {
    if (element.tagName === 'hr') {
      pageBreak = element;
      continue;
    }
    const parsed = parseBlock(element);
    if (parsed.length === 0) fail(element, `<${element.tagName}> is empty`);
    add(blocks, pageBreak ? onNewPage(parsed) : parsed);
    pageBreak = undefined;
  }
  if (pageBreak) fail(pageBreak, 'nothing follows the page break');
  return closed(blocks);
}

function parseBlock(element: Element): Block[] {
  switch (element.tagName) {
    case 'p':
    case 'h1':
    case 'h2':
    case 'h3':
      return [parseParagraph(element)];
    case 'ol':
    case 'ul':
      return parseList(element, 0);
    case 'table':
      return [parseTable(element)];
    default:
      return fail(element, `<${element.tagName}> may not stand outside of a paragraph`);
  }
}

function onNewPage([first, ...rest]: readonly Block[]): Block[] {
  if (first?.kind === 'paragraph') return [{ ...first, startsPage: true }, ...rest];
  return [{ ...GAP, startsPage: true }, ...(first ? [first] : []), ...rest];
}

/** Sets a narrow line around tables with borders and between any two tables. */
function add(blocks: Block[], added: readonly Block[]): void {
  for (const block of added) {
    const last = blocks.at(-1);
    if (last && needsGap(last, block)) blocks.push(block.kind === 'table' ? { ...GAP, keep: true } : GAP);
    blocks.push(block);
  }
}

function needsGap(last: Block, next: Block): boolean {
  if (last.kind === 'table') return next.kind === 'table' || last.borders === 'grid';
  return next.kind === 'table' && next.borders === 'grid' && last.style !== 'gap';
}

function closed(blocks: readonly Block[]): Block[] {
  const last: Paragraph[] = blocks.at(-1)?.kind === 'table' ? [GAP] : [];
  return [...blocks, ...last];
}
