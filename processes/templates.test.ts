/** The wording of every kind: there in both languages, sound, and the same in both. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DocumentDefinition, ProcedureKind } from '../contracts/procedure.ts';
import { lintTemplate, renderHtmlInline } from '../documents/index.ts';
import { fullName } from '../domain/names/format-name.ts';
import { DOCUMENT_LANGUAGES, type DocumentLanguage } from '../domain/shared/localized.ts';
import { projectRoot } from '../platform/paths.ts';
import { documentModel } from '../test/factories/document-model.ts';
import { KIND_CASES, sampleOf, studentsNamed, type Sample } from '../test/factories/kind-samples.ts';

const PAPERS = KIND_CASES.flatMap(({ name, kind }) =>
  kind.documents.map((paper) => ({ name: `${name}, ${paper.key}`, kind, paper })),
);

const pathOf = (template: string, language: DocumentLanguage) =>
  join(projectRoot(), 'templates', `${template}.${language}.hbs`);

const readTemplate = (template: string, language: DocumentLanguage) => readFileSync(pathOf(template, language), 'utf8');

/** Numbered items of a page: «пункты», as the preview prints them. */
const itemsOf = (html: string) => html.match(/<p class="item[^"]*">\d+\.\s/g)?.length ?? 0;

const plain = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ');

/** The sample, one with a single student, and one with everything optional filled in. */
function variantsOf(kind: ProcedureKind<unknown>): readonly Sample[] {
  const { content, data } = sampleOf(kind);
  if (kind.relation) return laterVariants({ content, data });
  if (typeof content !== 'object' || content === null || !('students' in content)) return [{ content, data }];
  const students = (content.students as object[]).slice(0, 1);
  const single = { ...content, students };
  const full = { ...content, control: { kk: 'проректорға', ru: 'проректора' }, funding: 'grant' };
  const dataOfOne = { ...data, students: studentsNamed(kind.studentIds(single)) };
  return [
    { content, data },
    { content: single, data: dataOfOne },
    { content: full, data },
  ];
}

/** About an order with several students, with one, and with everything optional filled in. */
function laterVariants({ content, data }: Sample): readonly Sample[] {
  const full = { ...(content as object), control: { kk: 'проректорға', ru: 'проректора' } };
  return [
    { content, data },
    { content, data: { ...data, students: data.students.slice(0, 1) } },
    { content: full, data },
  ];
}

function render(
  kind: ProcedureKind<unknown>,
  paper: DocumentDefinition,
  { content, data }: Sample,
  language: DocumentLanguage,
) {
  const student = paper.per === 'student' ? data.students[0]?.id : undefined;
  const view = kind.documentView(content, data, language, student);
  return renderHtmlInline({ template: paper.template, model: documentModel(language, view) });
}

describe.each(PAPERS)('$name', ({ kind, paper }) => {
  test.each(DOCUMENT_LANGUAGES)('has sound wording in %s', (language) => {
    expect(paper.languages).toContain(language);
    expect(existsSync(pathOf(paper.template, language))).toBe(true);
    expect(lintTemplate(readTemplate(paper.template, language))).toEqual([]);
  });

  test.each(DOCUMENT_LANGUAGES)('never mixes Latin and Cyrillic letters in a word (%s)', (language) => {
    const words = readTemplate(paper.template, language)
      .replace(/\{\{[\s\S]*?\}\}|<[^>]+>/g, ' ')
      .split(/[^\p{L}]+/u);
    expect(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))).toEqual([]);
  });

  test('has as many items in Kazakh as in Russian, whatever is filled in', () => {
    for (const sample of variantsOf(kind)) {
      const [kazakh, russian] = DOCUMENT_LANGUAGES.map((language) => itemsOf(render(kind, paper, sample, language)));
      expect(kazakh).toBe(russian);
      if (paper.key !== 'certificate') expect(kazakh).toBeGreaterThan(0);
    }
  });

  test.each(DOCUMENT_LANGUAGES)('names the students and leaves no hole (%s)', (language) => {
    for (const sample of variantsOf(kind)) {
      const text = plain(render(kind, paper, sample, language));
      const named = paper.per === 'student' ? sample.data.students.slice(0, 1) : sample.data.students;
      for (const student of named) expect(text).toContain(student.name[language].givenName);
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\(\)|«»|, ,|\{\{/);
      expect(text).not.toMatch(/ [,.;:)]/);
    }
  });
});

describe.each(PAPERS.filter(({ kind, paper }) => kind.relation && paper.per === 'case'))(
  '$name, about an order without students',
  ({ kind, paper }) => {
    test.each(DOCUMENT_LANGUAGES)('has no empty list (%s)', (language) => {
      const { content, data } = sampleOf(kind);
      const html = render(kind, paper, { content, data: { ...data, students: [] } }, language);
      expect(itemsOf(html)).toBe(itemsOf(render(kind, paper, { content, data }, language)));
      expect(html).not.toContain(language === 'kk' ? 'Тегі, аты' : 'Фамилия, имя');
      expect(plain(html)).not.toMatch(/ [,.;:)]/);
    });
  },
);

const EXTRACTS = PAPERS.filter(({ paper }) => paper.per === 'student');

test('every kind of order has an extract', () => {
  expect(EXTRACTS).toHaveLength(15);
});

test.each(EXTRACTS)('$name tells of one student only', ({ kind, paper }) => {
  const sample = sampleOf(kind);
  for (const language of DOCUMENT_LANGUAGES) {
    const text = plain(render(kind, paper, sample, language));
    for (const other of sample.data.students.slice(1)) expect(text).not.toContain(fullName(other.name[language]));
  }
});

test('an order lists students by surname as the language sorts them', () => {
  const { kind } = KIND_CASES.find(({ name }) => name === 'order/expulsion-own-wish')!;
  const { content, data } = sampleOf(kind);
  const reversed = { ...(content as object), students: [...(content as { students: object[] }).students].reverse() };
  for (const language of DOCUMENT_LANGUAGES) {
    expect(kind.documentView(reversed, data, language)['students']).toEqual(
      kind.documentView(content, data, language)['students'],
    );
  }
});
