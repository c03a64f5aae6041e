import { expect, test } from 'vitest';
import { declineName, pluralForm } from './russian-forms.ts';

test('a woman is declined by her stored sex, Kazakh endings left alone', () => {
  const name = { surname: 'Ахметова', givenName: 'Айгерим', patronymic: 'Серикқызы' };
  expect(declineName(name, 'accusative', 'female')).toEqual({ ...name, surname: 'Ахметову' });
  expect(declineName(name, 'dative', 'female').surname).toBe('Ахметовой');
});

test('a surname that ends in a consonant changes for a man only', () => {
  const name = { surname: 'Ким', givenName: 'Вера', patronymic: '' };
  expect(declineName(name, 'dative', 'female')).toEqual({ ...name, givenName: 'Вере' });
  expect(declineName({ ...name, givenName: 'Пётр' }, 'dative', 'male').surname).toBe('Киму');
});

test('an unknown case or sex is refused instead of guessed', () => {
  const name = { surname: 'Ким', givenName: 'Саша', patronymic: '' };
  expect(() => declineName(name, 'vocative', 'male')).toThrow('does not know the case');
  expect(() => declineName(name, 'dative', 'unknown')).toThrow('needs a sex');
});

test.each([
  [1, 'студент'],
  [2, 'студента'],
  [4, 'студента'],
  [5, 'студентов'],
  [0, 'студентов'],
  [11, 'студентов'],
  [14, 'студентов'],
  [21, 'студент'],
  [102, 'студента'],
  [111, 'студентов'],
])('%i goes with «%s»', (count, form) => {
  expect(pluralForm(count, ['студент', 'студента', 'студентов'])).toBe(form);
});
