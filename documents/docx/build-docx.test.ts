import { expect, test } from 'vitest';
import type { Block } from '../blocks.ts';
import { openDocx } from '../fixtures/open-docx.ts';
import { elementsNamed, parseXml } from '../fixtures/parse-xml.ts';
import { EVERYTHING } from '../fixtures/sample-markup.ts';
import { parseBlocks } from '../html/parse-blocks.ts';
import { buildDocx, buildFastDocx, buildObjectDocx } from './build-docx.ts';

const PROPERTIES = { title: 'О приёме & переводе', date: '2026-11-21' };
const decoder = new TextDecoder();

function partOf(docx: Uint8Array, name: string): string {
  return decoder.decode(openDocx(docx).parts.get(name));
}

/** The body with the ids of pictures left out: each back end numbers them in its own way. */
function bodyOf(docx: Uint8Array): string {
  return partOf(docx, 'word/document.xml').replaceAll(/r:embed="[^"]*"/g, 'r:embed=""');
}

function tableOf(rowCount: number): Block[] {
  const rows = Array.from({ length: rowCount }, (_, index) => `<tr><td>${index}</td><td>Әсел</td></tr>`);
  return parseBlocks(`<table class="grid">${rows.join('')}</table>`);
}

test('both back ends write the same body for everything the language has', async () => {
  const blocks = parseBlocks(EVERYTHING);
  const fast = await buildFastDocx(blocks, PROPERTIES);
  expect(bodyOf(fast)).toBe(bodyOf(await buildObjectDocx(blocks, PROPERTIES)));
});

test('both back ends write the same styles, headers, settings and properties', async () => {
  const blocks = parseBlocks('<p>a</p>');
  const fast = openDocx(await buildFastDocx(blocks, PROPERTIES)).parts;
  const slow = openDocx(await buildObjectDocx(blocks, PROPERTIES)).parts;
  expect([...fast.keys()].sort()).toEqual([...slow.keys()].sort());
  for (const [name, part] of slow) expect(decoder.decode(fast.get(name)), name).toBe(decoder.decode(part));
});

test('every picture of a body is in the package under the id the body names', async () => {
  for (const build of [buildFastDocx, buildObjectDocx]) {
    const docx = await build(parseBlocks(EVERYTHING), PROPERTIES);
    const { body, parts } = openDocx(docx);
    const links = elementsNamed(parseXml(partOf(docx, 'word/_rels/document.xml.rels')), 'Relationship');
    const targets = new Map(links.map(({ attributes }) => [attributes['Id'], attributes['Target']]));
    const pictures = elementsNamed(body, 'a:blip').map(({ attributes }) => targets.get(attributes['r:embed'] ?? ''));
    expect(pictures).toHaveLength(2);
    for (const picture of pictures) expect(parts.get(`word/${picture}`)?.length).toBeGreaterThan(100);
    expect(targets.size).toBe(links.length);
  }
});

test('the same paper gives the same bytes, and the file names its title and the date of the paper only', async () => {
  for (const build of [buildFastDocx, buildObjectDocx]) {
    const [one, other] = [await build(tableOf(2), PROPERTIES), await build(tableOf(2), PROPERTIES)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(partOf(one, 'docProps/core.xml')).toContain('<dc:title>О приёме &amp; переводе</dc:title>');
    expect(partOf(one, 'docProps/core.xml')).toContain('2026-11-21T00:00:00Z</dcterms:created>');
  }
  expect(partOf(await buildDocx(tableOf(2), { title: '' }), 'docProps/core.xml')).not.toContain('dcterms:created');
});

test('a long table goes the fast way and a short one through the library', async () => {
  const picture = '<p><qr-code>https://a.example/</qr-code></p>';
  const names = async (rowCount: number) => {
    const docx = await buildDocx([...parseBlocks(picture), ...tableOf(rowCount)], PROPERTIES);
    return [...openDocx(docx).parts.keys()].filter((name) => name.startsWith('word/media/'));
  };
  expect(await names(51)).toEqual(['word/media/qr1.png']);
  expect(await names(50)).not.toEqual(['word/media/qr1.png']);
});

test('the paper is A4 with margins above the minima and numbers its pages from the second on', async () => {
  const docx = await buildDocx(parseBlocks('<p>a</p>'), PROPERTIES);
  const [section] = elementsNamed(openDocx(docx).body, 'w:sectPr');
  const [size] = elementsNamed(section!, 'w:pgSz');
  const [margin] = elementsNamed(section!, 'w:pgMar');
  const [first, following] = ['first', 'default'].map((type) => {
    const reference = elementsNamed(section!, 'w:headerReference').find(
      ({ attributes }) => attributes['w:type'] === type,
    );
    const links = elementsNamed(parseXml(partOf(docx, 'word/_rels/document.xml.rels')), 'Relationship');
    const target = links.find(({ attributes }) => attributes['Id'] === reference?.attributes['r:id']);
    return partOf(docx, `word/${target?.attributes['Target']}`);
  });
  expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  const millimetres = (side: string) => (Number(margin?.attributes[`w:${side}`]) / 1440) * 25.4;
  expect(['left', 'right', 'top', 'bottom'].map((side) => Math.round(millimetres(side)))).toEqual([30, 15, 20, 20]);
  expect(elementsNamed(section!, 'w:titlePg')).toHaveLength(1);
  expect(following).toContain('PAGE');
  expect(first).not.toContain('PAGE');
});

test('text is Times New Roman 14 in single spacing', async () => {
  const styles = partOf(await buildDocx(parseBlocks('<p>a</p>'), PROPERTIES), 'word/styles.xml');
  const [defaults] = elementsNamed(parseXml(styles), 'w:docDefaults');
  expect(elementsNamed(defaults!, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Times New Roman');
  expect(elementsNamed(defaults!, 'w:sz')[0]?.attributes['w:val']).toBe('28');
  expect(elementsNamed(defaults!, 'w:spacing')[0]?.attributes).toMatchObject({ 'w:line': '240', 'w:lineRule': 'auto' });
});

test('rows of a head repeat on every page and no row is split', async () => {
  const docx = await buildDocx(parseBlocks(EVERYTHING), PROPERTIES);
  const rows = elementsNamed(openDocx(docx).body, 'w:tr');
  expect(rows.filter((row) => elementsNamed(row, 'w:tblHeader').length === 1)).toHaveLength(2);
  expect(rows.filter((row) => elementsNamed(row, 'w:cantSplit').length === 1)).toHaveLength(rows.length);
});
