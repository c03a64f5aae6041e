import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { COMPILE_OPTIONS, createEnvironment } from './environment.ts';

const NAME = { surname: 'Ахметова', givenName: 'Айгерим', patronymic: 'Сериковна' };

function print(template: string, model: object): string {
  const language = 'language' in model && model.language === 'kk' ? 'kk' : 'ru';
  return createEnvironment(language, () => '<p>part</p>').compile(template, { ...COMPILE_OPTIONS })(model);
}

const ru = (model: object) => ({ language: 'ru', ...model });
const kk = (model: object) => ({ language: 'kk', ...model });

test('number and date of the paper are lines to fill in until it is registered', () => {
  expect(print('{{documentDate}} № {{documentNumber}}', ru({}))).toMatch(/^«_+» _+ 20_+ года № _+$/);
  const registered = { date: '2026-11-21', number: '5-С' };
  expect(print('{{documentDate}} № {{documentNumber}}', ru(registered))).toBe('21 ноября 2026 года № 5-С');
  expect(print('{{documentDate language="kk"}}', ru(registered))).toBe('2026 жылғы 21 қараша');
});

test('names are printed in every order a paper needs', () => {
  const template = '{{fullName name}}|{{surnameInitials name}}|{{initialsSurname name}}';
  expect(print(template, ru({ name: NAME }))).toBe('Ахметова Айгерим Сериковна|Ахметова А.С.|А.С. Ахметова');
});

test('a name is declined in Russian, left in the nominative in Kazakh, and taken from the stored forms first', () => {
  const template = '{{nameCase name "accusative" sex forms=forms}}';
  const model = { name: NAME, sex: 'female', forms: {} };
  expect(print(template, ru(model))).toBe('Ахметову Айгерим Сериковну');
  expect(print(template, kk(model))).toBe('Ахметова Айгерим Сериковна');
  expect(print(template, ru({ ...model, forms: { accusative: 'Ахметову Айгериму' } }))).toBe('Ахметову Айгериму');
});

test('counts, lists and choices are printed from numbers and texts', () => {
  const model = ru({ count: 3, list: ['а', 'б'], kind: 'grant' });
  expect(print('{{inc count}} {{plural count "день" "дня" "дней"}}', model)).toBe('4 дня');
  expect(print('{{join list ", "}}', model)).toBe('а, б');
  expect(print('{{#ifEq kind "grant"}}грант{{else}}платно{{/ifEq}}', model)).toBe('грант');
});

test.each([
  ['{{longDate absent}}', 'longDate needs a text and got nothing'],
  ['{{inc absent}}', 'inc needs a whole number and got nothing'],
  ['{{fullName absent}}', 'fullName needs a name'],
  ['{{join absent ", "}}', 'join needs a list'],
  ['{{#ifEq absent "x"}}{{/ifEq}}', 'ifEq needs two values'],
  ['{{#each absent}}x{{/each}}', 'each needs a list'],
  ['{{absent}}', '"absent" not defined'],
  ['{{longDate date language="en"}}', 'no documents are made in the language «en»'],
])('%s stops the paper instead of leaving a hole', (template, reason) => {
  expect(() => print(template, ru({ date: '2026-11-21' }))).toThrow(reason);
});

test('values are escaped and the prototype of objects stays out of reach', () => {
  expect(print('{{text}}', ru({ text: '<b>&"' }))).toBe('&lt;b&gt;&amp;&quot;');
  expect(() => print('{{constructor.name}}', ru({}))).toThrow('not defined');
  expect(() => print('{{lookup . "text"}}', ru({ text: 'x' }))).toThrow();
});

test('the helpers stay in an environment of their own', () => {
  expect(Handlebars.helpers).not.toHaveProperty('longDate');
});
