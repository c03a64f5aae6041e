import { expect, test } from 'vitest';
import { weighedTexts } from './weighed-text.ts';

test('what a condition was decided on is said in words, missing facts too', () => {
  expect(weighedTexts({ money: true, studentCount: 12, effectiveDate: null }, 'ru')).toEqual([
    'Затрагивает деньги: да',
    'Количество студентов: 12',
    'Дата вступления в силу: не указано',
  ]);
  expect(weighedTexts({ signatory: 'rector' }, 'ru')).toEqual(['Кто подписал прежний приказ: ректор']);
  expect(weighedTexts({ facultyIds: ['f-1', 'f-2'] }, 'en')).toEqual(['Faculties concerned: f-1, f-2']);
});
