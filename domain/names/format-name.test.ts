import { expect, test } from 'vitest';
import { fullName, initials, initialsSurname, surnameInitials } from './format-name.ts';

const AIGERIM = { surname: 'Ахметова', givenName: 'Айгерім', patronymic: 'Серікқызы' };

test('a full name stands in the order of identity documents', () => {
  expect(fullName(AIGERIM)).toBe('Ахметова Айгерім Серікқызы');
});

test('initials come after the surname in lists and before it in signatures', () => {
  expect(surnameInitials(AIGERIM)).toBe('Ахметова А.С.');
  expect(initialsSurname(AIGERIM)).toBe('А.С. Ахметова');
});

test('a person without a patronymic has one initial and no stray space', () => {
  const name = { surname: 'Ким', givenName: 'Алина', patronymic: '' };
  expect(fullName(name)).toBe('Ким Алина');
  expect(surnameInitials(name)).toBe('Ким А.');
});

test('Kazakh letters stay whole in initials', () => {
  expect(initials({ surname: 'Ғабитов', givenName: 'әлібек', patronymic: 'Ұланұлы' })).toBe('Ә.Ұ.');
});

test('a given name of two parts keeps both initials', () => {
  expect(initials({ surname: 'Шмидт', givenName: 'Анна-Мария', patronymic: 'Петровна' })).toBe('А.-М.П.');
});

test('a person with only a surname is printed without initials', () => {
  expect(initialsSurname({ surname: 'Бота', givenName: ' ', patronymic: '' })).toBe('Бота');
});
