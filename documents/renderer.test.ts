import { afterAll, beforeAll, expect, test } from 'vitest';
import { enrolmentModel, registeredEnrolment } from './fixtures/enrolment.ts';
import { openDocx } from './fixtures/open-docx.ts';
import { createTemplatesFolder, type TemplatesFolder } from './fixtures/templates-folder.ts';
import { DocumentError } from './document-error.ts';
import { createRenderer, type Renderer } from './renderer.ts';

let folder: TemplatesFolder;
let renderer: Renderer;

beforeAll(() => {
  folder = createTemplatesFolder();
  renderer = createRenderer({ threads: 2, templatesFolder: folder.path });
});

afterAll(async () => {
  await renderer.close();
  folder.remove();
});

test('a thread makes the same bytes for the same order every time', async () => {
  const request = registeredEnrolment('ru', 3);
  const [one, other] = await Promise.all([renderer.renderDocx(request), renderer.renderDocx(request)]);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(openDocx(one).text).toContain('№\u00A0128-С');
});

test('a batch gives one paper for each request in their order', async () => {
  const counts = [1, 2, 3];
  const papers = await renderer.renderDocxBatch(counts.map((count) => registeredEnrolment('kk', count)));
  expect(papers.map((paper) => openDocx(paper).tables[2]?.rows.length)).toEqual(counts.map((count) => count + 1));
  expect(await renderer.renderDocxBatch([])).toEqual([]);
});

test('the event loop of the caller stays free while a long order is made', async () => {
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 1);
  const paper = renderer.renderDocx(registeredEnrolment('kk', 2000)).finally(() => clearInterval(clock));
  expect(openDocx(await paper).tables[2]?.rows).toHaveLength(2001);
  expect(ticks).toBeGreaterThan(5);
});

test('the preview of a thread shows the paper as a page', async () => {
  const page = await renderer.renderHtml({ template: 'enrolment', model: enrolmentModel('kk', 2) });
  expect(page).toMatch(/^<!doctype html><html lang="kk">/);
  expect(page).toContain('Әбдіғали');
});

test('a missing template, a bad name and a missing value are refused with the reason', async () => {
  const { model } = registeredEnrolment('ru', 1);
  await expect(renderer.renderDocx({ template: 'none', model })).rejects.toThrow(/no template «none»/);
  await expect(renderer.renderDocx({ template: '../secret', model })).rejects.toThrow(/not the name of a template/);
  const empty = renderer.renderDocx({ template: 'enrolment', model: { ...model, view: {} } });
  await expect(empty).rejects.toBeInstanceOf(DocumentError);
});

test('a template that never ends is stopped and the next paper is made all the same', async () => {
  const hasty = createRenderer({ threads: 1, templatesFolder: folder.path, timeLimitMs: 5000 });
  try {
    const numbers = Array.from({ length: 3000 }, (_, index) => index);
    const endless = { ...enrolmentModel('ru', 0), view: { numbers } };
    await expect(hasty.renderDocx({ template: 'endless', model: endless })).rejects.toThrow(/too long|too much memory/);
    await expect(hasty.renderDocx(registeredEnrolment('ru', 1))).resolves.toBeInstanceOf(Uint8Array);
  } finally {
    await hasty.close();
  }
});
