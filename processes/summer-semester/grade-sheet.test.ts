import { expect, test } from 'vitest';
import type { PrintedSheet } from '../../contracts/printed-sheet.ts';
import type { GradeScale } from '../../domain/grades/grade-scale.ts';
import { documentModel } from '../../test/factories/document-model.ts';
import { emptySheet, filledSheet, type SheetContext } from './grade-sheet.ts';

const SCALE: GradeScale = {
  ...{ validFrom: '2026-09-01', source: 'a test', confirmed: true },
  levels: [
    { letter: 'A', points: 4, percentFrom: 95, percentTo: 100, passes: true },
    { letter: 'B', points: 3, percentFrom: 50, percentTo: 94, passes: true },
    { letter: 'F', points: 0, percentFrom: 0, percentTo: 49, passes: false },
  ],
};

const RESULTS = [
  { percent: 96, letter: 'A', points: 4 },
  { percent: 82, letter: 'B', points: 3 },
  { percent: 30, letter: 'F', points: 0 },
  { percent: null, letter: 'F', points: 0 },
];

function aSheet(language: PrintedSheet['language']): PrintedSheet {
  const name = { surname: 'Ахметов', givenName: 'Данияр', patronymic: '' };
  return {
    ...{
      id: 'sheet-1',
      number: '1-ЛС/2027',
      issuedOn: '2027-07-12',
      courseCode: 'HKZ1101',
      credits: 5,
      language,
      ordinal: 1,
    },
    courseTitle: { kk: 'Қазақстан тарихы', ru: 'История Казахстана', en: 'History of Kazakhstan' },
    teacher: '',
    students: RESULTS.map((result, index) => ({
      ...{ number: `2610000${index}`, name: { kk: name, ru: name }, groupName: 'ИС-21', result },
    })),
  };
}

const { letterhead, executor } = documentModel('kk', {});
const CONTEXT: SheetContext = { letterhead, executor, academicYear: 2026, dueOn: '2027-07-20', scale: SCALE };

interface View {
  readonly englishTitle: string;
  readonly isFilled: boolean;
  readonly totals: object;
  readonly letters: readonly object[];
  readonly students: readonly { readonly number: string; readonly percent: string | number }[];
}

const viewOf = ({ model }: ReturnType<typeof emptySheet>) => model.view as unknown as View;

test('an empty sheet holds the students and no result, whatever is known already', () => {
  const { isFilled, students, totals } = viewOf(emptySheet(aSheet('ru'), CONTEXT));
  expect({ isFilled, totals }).toEqual({ isFilled: false, totals: { passed: 0, failed: 0, absent: 0 } });
  expect(students.map(({ number, percent }) => [number, percent])).toEqual([
    ['26100000', ''],
    ['26100001', ''],
    ['26100002', ''],
    ['26100003', ''],
  ]);
});

test('a filled sheet counts who passed, failed and did not come, and the letters of those who came', () => {
  const { totals, letters, students } = viewOf(filledSheet(aSheet('ru'), CONTEXT));
  expect(totals).toEqual({ passed: 2, failed: 1, absent: 1 });
  expect(letters).toEqual([
    { letter: 'A', count: 1 },
    { letter: 'B', count: 1 },
    { letter: 'F', count: 1 },
  ]);
  expect(students.map(({ percent }) => percent)).toEqual([96, 82, 30, 'н/я']);
});

test('a group taught in English has its sheet in Kazakh and English, others in their own language', () => {
  const sheets = (['kk', 'ru', 'en'] as const).map((language) => emptySheet(aSheet(language), CONTEXT));
  expect(sheets.map((sheet) => [sheet.model.language, viewOf(sheet).englishTitle])).toEqual([
    ['kk', ''],
    ['ru', ''],
    ['kk', 'History of Kazakhstan'],
  ]);
});
