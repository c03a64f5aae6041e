import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { buildFastDocx, buildObjectDocx } from './docx/build-docx.ts';
import { draw, drawPreview } from './draw.ts';
import { registeredEnrolment } from './fixtures/enrolment.ts';
import { openDocx } from './fixtures/open-docx.ts';
import type { XmlElement } from './fixtures/parse-xml.ts';
import { createTemplatesFolder, type TemplatesFolder } from './fixtures/templates-folder.ts';
import { createTemplateStore, type TemplateStore } from './templating/template-store.ts';

let folder: TemplatesFolder;
let templates: TemplateStore;

beforeAll(() => {
  folder = createTemplatesFolder();
  templates = createTemplateStore(folder.path);
});

afterAll(() => folder.remove());

const MARKUP = [
  '</p>',
  '<b>',
  '<td>',
  '</table>',
  '<hr>',
  '<qr-code>',
  '{{x}}',
  '{{{',
  '"',
  "'",
  '&lt;',
  '&#60;',
  ']]>',
  '<!--',
];
const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...MARKUP), fc.string({ unit: 'grapheme', maxLength: 6 })))
    .map((parts) => parts.join('')),
);

/** An order whose every free text is `text`. */
function orderAbout(text: string) {
  const request = registeredEnrolment('ru', 2);
  const { model } = request;
  const student = { name: { surname: text, givenName: text, patronymic: text }, programme: text, groupName: text };
  const name = { kk: text, ru: text };
  const letterhead = { name, city: name, address: name, contacts: text };
  const view = { ...model.view, basis: text, students: [student, student] };
  const visas = model.visas.map((visa) => ({ ...visa, post: text, remark: `!${text}` }));
  return { ...request, model: { ...model, number: text, letterhead, view, visas } };
}

/** Fingerprint of the tree of elements without text, with everything that decides on the look. */
function shapeOf(root: XmlElement): string {
  return createHash('sha256').update(outline(root)).digest('hex');
}

function outline(element: XmlElement): string {
  const children = element.children.map((child) => (typeof child === 'string' ? '' : outline(child)));
  // A run exists only where there is text: its absence is no change of structure.
  if (element.name === 'w:r' && !children.some((child) => child.includes('w:drawing'))) return '';
  // Each back end numbers its pictures in its own way.
  const attributes = Object.entries(element.attributes).filter(([name]) => name !== 'r:embed');
  return `<${element.name} ${attributes.join(' ')}>${children.join('')}</>`;
}

const squeezed = (text: string): string => cleanText(text).replaceAll(/[ \t\n\r\f]+/g, '');

test('no value changes the structure of a paper in either back end, and the text of the value is printed', async () => {
  const usual = draw(templates, orderAbout('обычный текст'));
  const shape = shapeOf(openDocx(await buildFastDocx(usual.blocks, usual.properties)).body);
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const { blocks, properties } = draw(templates, orderAbout(text));
      for (const build of [buildFastDocx, buildObjectDocx]) {
        const docx = openDocx(await build(blocks, properties));
        expect(shapeOf(docx.body)).toBe(shape);
        expect(squeezed(docx.text)).toContain(squeezed(`Основание: ${text}.`));
      }
    }),
    { numRuns: 150 },
  );
});

test('no value becomes markup of the preview', () => {
  const tagsOf = (html: string) => html.match(/<\/?[a-z][^>]*>/g)?.filter((tag) => !/^<\/?b>$/.test(tag));
  const usual = tagsOf(drawPreview(templates, orderAbout('обычный текст')));
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(tagsOf(drawPreview(templates, orderAbout(text)))).toEqual(usual);
    }),
    { numRuns: 300 },
  );
});
