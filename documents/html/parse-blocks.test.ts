import { expect, test } from 'vitest';
import type { Block, Paragraph, Table } from '../blocks.ts';
import { TEXT_WIDTH } from '../page.ts';
import { parseBlocks } from './parse-blocks.ts';

/** One line a block: style, marks and text; cells of a row between bars. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? outlineTable(block) : [outlineParagraph(block)]));
}

function outlineTable(table: Table): string[] {
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const spans = `${cell.columnSpan}x${cell.rowSpan}${cell.header ? 'h' : ''}`;
      return `${spans} ${cell.paragraphs.map(outlineParagraph).join(' / ')}`;
    });
    return `${row.header ? 'head' : 'row'} | ${cells.join(' | ')}`;
  });
  return [`table ${table.borders}`, ...rows];
}

function outlineParagraph(block: Paragraph): string {
  const marks = [
    block.style,
    block.align,
    block.indent && 'indent',
    block.keep && 'keep',
    block.startsPage && 'page',
  ].filter(Boolean);
  return `${marks.join(' ')}: ${block.runs.map(outlineRun).join('')}`;
}

function outlineRun(run: Paragraph['runs'][number]): string {
  if (run.kind === 'break') return '⏎';
  if (run.kind === 'qr') return `[${run.address}]`;
  const look = [
    run.bold && 'b',
    run.italic && 'i',
    run.underline && 'u',
    run.small && 's',
    run.position !== 'line' && run.position,
  ].filter(Boolean);
  return look.length === 0 ? run.text : `<${look.join(',')}>${run.text}</>`;
}

test('paragraphs and headings keep their classes', () => {
  const html =
    '<h1>О приёме</h1><h2>Лист</h2><h3>Часть</h3><p>a</p><p class="justify indent keep">b</p><p class="small right">c</p>';
  expect(outline(parseBlocks(html))).toEqual([
    'heading left keep: О приёме',
    'title center keep: Лист',
    'subheading left keep: Часть',
    'text left: a',
    'text justify indent keep: b',
    'small right: c',
  ]);
});

test('white space collapses as in a browser and no-break spaces stay', () => {
  expect(outline(parseBlocks('<p>\n  a \n b <b> c</b> d\u00A0e <br> f </p>'))).toEqual([
    'text left: a b <b>c</> d\u00A0e⏎f',
  ]);
});

test('looks of text nest and neighbours of one look join', () => {
  const html =
    '<p><b>a<i>b</i></b><b>c</b><u>d</u>H<sub>2</sub><sup>3</sup><span class="small">e</span><span>f</span></p>';
  expect(outline(parseBlocks(html))).toEqual([
    'text left: <b>a</><b,i>b</><b>c</><u>d</>H<sub>2</><super>3</><s>e</>f',
  ]);
});

test('items of lists carry their numbers, and a nested list its own', () => {
  const html =
    '<ol start="3"><li>a:<ol><li>b;</li><li>c.</li></ol></li><li><p>d</p><p>e</p></li></ol><ul><li>f</li></ul>';
  expect(outline(parseBlocks(html))).toEqual([
    'item justify indent: 3.\u00A0a:',
    'item justify indent: 1)\u00A0b;',
    'item justify indent: 2)\u00A0c.',
    'item justify indent: 4.\u00A0d',
    'item justify indent: e',
    'item justify indent: –\u00A0f',
  ]);
});

test('an item stays on the page of the table that follows it', () => {
  const html = '<ol><li>a <table class="grid"><tr><td>b</td></tr></table> c</li></ol>';
  expect(outline(parseBlocks(html))).toEqual([
    'item justify indent keep: 1.\u00A0a',
    'gap left keep: ',
    'table grid',
    'row | 1x1 cell left: b',
    'gap left: ',
    'item justify indent: c',
  ]);
});

test('cells take alignment, size and paragraphs', () => {
  const html =
    '<table class="grid"><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td class="right small">c</td>' +
    '<td class="center keep"><p>d</p><p class="right">e</p></td></tr></tbody></table><p>f</p>';
  expect(outline(parseBlocks(html))).toEqual([
    'table grid',
    'head | 1x1h cell center: <b>A</> | 1x1h cell center: <b>B</>',
    'row | 1x1 small right: c | 1x1 cell center keep: d / cell right keep: e',
    'gap left: ',
    'text left: f',
  ]);
});

test('a cell over several rows leaves its place in the rows below', () => {
  const html =
    '<table class="grid"><tr><td rowspan="3">a</td><td colspan="2">b</td></tr><tr><td>c</td><td rowspan="2">d</td></tr>' +
    '<tr><td>e</td></tr></table>';
  expect(outline(parseBlocks(html)).slice(1, 4)).toEqual([
    'row | 1x3 cell left: a | 2x1 cell left: b',
    'row | 1x0 cell left:  | 1x1 cell left: c | 1x2 cell left: d',
    'row | 1x0 cell left:  | 1x1 cell left: e | 1x0 cell left: ',
  ]);
});

test('a cell that reaches below the table is refused', () => {
  expect(() => parseBlocks('<table><tr><td rowspan="2">a</td></tr></table>')).toThrow('reaches below the table');
});

test('two tables never touch and a paper never ends with a table', () => {
  const table = '<table class="noborder"><tr><td>a</td></tr></table>';
  expect(outline(parseBlocks(table + table))).toEqual([
    'table none',
    'row | 1x1 text left: a',
    'gap left keep: ',
    'table none',
    'row | 1x1 text left: a',
    'gap left: ',
  ]);
});

test('a page break is carried by what follows it', () => {
  expect(outline(parseBlocks('<p>a</p><hr><h2>b</h2>'))).toEqual(['text left: a', 'title center keep page: b']);
  expect(outline(parseBlocks('<p>a</p><hr><table><tr><td>b</td></tr></table>'))[1]).toBe('gap left page: ');
});

test('widths in per cent and millimetres fill the width of the text', () => {
  const widths = (cells: string): readonly number[] => {
    const [table] = parseBlocks(`<table><tr>${cells}</tr></table>`);
    return table?.kind === 'table' ? table.columns : [];
  };
  expect(widths('<td width="10%">a</td><td>b</td><td>c</td>')).toEqual([935, 4210, TEXT_WIDTH - 935 - 4210]);
  expect(widths('<td width="30mm">a</td><td>b</td>')).toEqual([1701, TEXT_WIDTH - 1701]);
  expect(widths('<td width="10mm">a</td><td width="10mm">b</td>')).toEqual([4677, TEXT_WIDTH - 4677]);
  expect(widths('<td colspan="2" width="50%">a</td><td>b</td>')).toEqual([2338, 2338, TEXT_WIDTH - 4676]);
});

test('a QR code stands in the text with its address', () => {
  expect(outline(parseBlocks('<p><qr-code> https://a.example/x </qr-code> a</p>'))).toEqual([
    'text left: [https://a.example/x] a',
  ]);
  expect(() => parseBlocks('<p><qr-code></qr-code></p>')).toThrow('needs an address');
});
