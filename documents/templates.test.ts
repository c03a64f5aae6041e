import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENT_LANGUAGES } from '../domain/shared/localized.ts';
import { projectRoot } from '../platform/paths.ts';
import { lintTemplate } from './templating/lint-template.ts';
import { PARTIALS } from './templating/vocabulary.ts';

const FOLDER = join(projectRoot(), 'templates');
/** Mails have a language of their own: `platform/mail/mail-templates.ts`. */
const NAMES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.hbs') && !name.startsWith('mail/'),
);

test.each(NAMES)('%s keeps to the language of templates', (name) => {
  expect(lintTemplate(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
});

test('every template of a procedure exists in both languages', () => {
  const own = NAMES.filter((name) => !name.startsWith('shared'));
  const documents = new Set(own.map((name) => name.replace(/\.(kk|ru)\.hbs$/, '')));
  const expected = [...documents].flatMap((name) => DOCUMENT_LANGUAGES.map((language) => `${name}.${language}.hbs`));
  expect([...own].sort()).toEqual(expected.sort());
  expect(documents.size).toBeGreaterThan(0);
});

test('the shared partials are exactly those the language names', () => {
  const shared = NAMES.filter((name) => name.startsWith('shared')).map((name) => name.slice('shared/'.length));
  const partials = new Set(shared.map((name) => name.replace(/(\.kk|\.ru)?\.hbs$/, '')));
  expect([...partials].sort()).toEqual([...PARTIALS].sort());
});
