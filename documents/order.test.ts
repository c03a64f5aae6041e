import { afterAll, beforeAll, expect, test } from 'vitest';
import { fullName } from '../domain/names/format-name.ts';
import type { NameParts } from '../domain/names/name-parts.ts';
import type { DocumentLanguage } from '../domain/shared/localized.ts';
import { enrolmentModel, registeredEnrolment } from './fixtures/enrolment.ts';
import { openDocx } from './fixtures/open-docx.ts';
import { HAS_LIBREOFFICE, textOfPages } from './fixtures/print-pdf.ts';
import { createTemplatesFolder, type TemplatesFolder } from './fixtures/templates-folder.ts';
import { createRenderer, type Renderer } from './renderer.ts';

const KAZAKH_LETTERS = [...'әіңғүұқөһӘІҒҮӨҚҺ'];
const LANGUAGES: readonly DocumentLanguage[] = ['kk', 'ru'];

let folder: TemplatesFolder;
let renderer: Renderer;

beforeAll(() => {
  folder = createTemplatesFolder();
  renderer = createRenderer({ threads: 1, templatesFolder: folder.path });
});

afterAll(async () => {
  await renderer.close();
  folder.remove();
});

function studentsOf(language: DocumentLanguage, count: number): { name: NameParts; groupName: string }[] {
  return enrolmentModel(language, count).view['students'] as unknown as { name: NameParts; groupName: string }[];
}

const missingLetters = (text: string): string[] => KAZAKH_LETTERS.filter((letter) => !text.includes(letter));
const pageNumber = (page: string): string | undefined => /^\s*(\d+)\s*\n/.exec(page)?.[1];

test.each(LANGUAGES)('an order of 400 students in %s names every one of them in its row', async (language) => {
  const { tables, text } = openDocx(await renderer.renderDocx(registeredEnrolment(language, 400)));
  const list = tables.find(({ rows }) => rows.length === 401)?.rows.slice(1);
  expect(list?.map(([number, name]) => `${number} ${name}`)).toEqual(
    studentsOf(language, 400).map(({ name }, index) => `${index + 1} ${fullName(name)}`),
  );
  expect(missingLetters(text)).toEqual([]);
});

test('a draft shows lines in the place of number and date and no address of a check', async () => {
  const model = enrolmentModel('ru', 2);
  const { text, parts } = openDocx(await renderer.renderDocx({ template: 'enrolment', model }));
  expect(text).toMatch(/«_+» _+ 20_+ года/);
  expect(text).toMatch(/№\u00A0_{8,}/);
  expect(text).not.toContain('http');
  expect(text).not.toContain('ЛИСТ СОГЛАСОВАНИЯ');
  expect([...parts.keys()].filter((name) => name.includes('media'))).toEqual([]);
});

test('a registered order carries number, date, signature, executor, visas and the address of its check', async () => {
  const { text, parts } = openDocx(await renderer.renderDocx(registeredEnrolment('kk', 2)));
  const lines = text.split('\n');
  expect(lines).toContain('2026 жылғы 21 қараша');
  expect(lines).toContain('№\u00A0128-С');
  expect(lines).toContain('БҰЙЫРАМЫН:');
  expect(lines).toContain('Ә.Қ. Сейітова');
  expect(lines).toContain('Орындаушы: Жұмабай Д.Е., тіркеуші офисінің маманы');
  expect(lines).toContain('Ескертпемен келісілді');
  expect(lines).toContain('https://saryarqa.example/verify/7QmZ4c1pXv9KeT2n');
  expect([...parts.keys()].filter((name) => name.includes('media'))).toHaveLength(1);
});

test.skipIf(!HAS_LIBREOFFICE)(
  'LibreOffice prints every row, the head of the list on each of its pages and page numbers from the second page on',
  async () => {
    const orders = await Promise.all(
      LANGUAGES.map((language) => renderer.renderDocx(registeredEnrolment(language, 400))),
    );
    for (const [index, pages] of textOfPages(orders).entries()) {
      const language = LANGUAGES[index] ?? 'kk';
      const rows = new Set(
        pages
          .join('\n')
          .match(/^\s*\d+ +\p{L}.+ИТ-26-\d/gmu)
          ?.map((row) => row.trim().split(' ')[0]),
      );
      expect(rows.size).toBe(400);
      const head = language === 'kk' ? 'Тобы' : 'Группа';
      const listed = pages.filter((page) => /ИТ-26-\d/.test(page));
      expect(listed.length).toBeGreaterThan(5);
      expect(listed.filter((page) => page.includes(head))).toHaveLength(listed.length);
      expect(pages.map(pageNumber)).toEqual(pages.map((_, page) => (page === 0 ? undefined : String(page + 1))));
      expect(missingLetters(pages.join(''))).toEqual([]);
    }
  },
);
