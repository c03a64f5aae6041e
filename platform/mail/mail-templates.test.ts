import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../domain/shared/localized.ts';
import { projectRoot } from '../paths.ts';
import { createMailTemplates, MAIL_NAMES, type MailBody } from './mail-templates.ts';

const FOLDER = join(projectRoot(), 'templates', 'mail');
const WORDINGS = MAIL_NAMES.flatMap((name) => LANGUAGES.map((language) => ({ name, language })));

const HOSTILE = `<b onclick="x">'&"</b>`;
const BODY: MailBody = {
  facts: [{ label: 'Number', value: HOSTILE, isLate: false }],
  sections: [
    {
      title: 'Waiting',
      items: [{ text: HOSTILE, notes: [{ text: 'late', isLate: true }], url: 'https://tirkeu.example/inbox/1' }],
      more: '7 more',
    },
  ],
  button: { text: 'Open', url: 'https://tirkeu.example/inbox?a=1&b=2' },
  program: 'Tirkeu',
  why: 'Why',
  settings: 'Settings',
  settingsUrl: 'https://tirkeu.example/settings/notifications',
};

test('every mail is worded in every language, and nothing else is there', () => {
  const expected = WORDINGS.map(({ name, language }) => `${name}.${language}.txt`);
  expect(readdirSync(FOLDER).sort()).toEqual([...expected, 'frame.html.hbs', 'frame.txt.hbs'].sort());
});

test.each(WORDINGS)('$name in $language has a short subject in which no value can stand, and words', (wording) => {
  const source = readFileSync(join(FOLDER, `${wording.name}.${wording.language}.txt`), 'utf8');
  expect(source).not.toMatch(/[{}<>]/);
  const { subject, text } = createMailTemplates()(wording.name, wording.language, BODY);
  expect(subject).toBe(source.split('\n')[0]);
  expect(subject.length).toBeGreaterThan(5);
  expect(subject.length).toBeLessThan(60);
  const paragraphs = source.split('\n').slice(1).join('\n').trim();
  expect(paragraphs).toMatch(/[.!]$/);
  expect(text).toContain(paragraphs);
});

test('no two mails of a language have the same subject', () => {
  const print = createMailTemplates();
  for (const language of LANGUAGES) {
    const subjects = MAIL_NAMES.map((name) => print(name, language, BODY).subject);
    expect(new Set(subjects).size).toBe(MAIL_NAMES.length);
  }
});

test('values stand as they are in the text and harmless in the page', () => {
  const { text, html } = createMailTemplates()('digest', 'ru', BODY);
  expect(text).toContain(`Number: ${HOSTILE}`);
  expect(text).toContain('https://tirkeu.example/inbox?a=1&b=2');
  expect(html).not.toContain('<b onclick');
  expect(html).toContain('7 more');
  expect(html).toContain('<html lang="ru">');
});
