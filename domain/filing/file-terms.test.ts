import { expect, test } from 'vitest';
import { changesDays, editionOn, fileTerms, movedFiles, yearOfFile } from './file-terms.ts';
import type { RetentionEdition } from './retention-rule.ts';

const FILE = { index: '05-04', year: 2026, retentionClass: 'orders' };

function edition(id: string, given: Partial<RetentionEdition> = {}): RetentionEdition {
  return {
    id,
    retentionClass: 'orders',
    validFrom: '2025-01-01',
    period: { type: 'years', years: 10 },
    archiveAfterYears: 1,
    item: null,
    source: { kk: 'Тізбе', ru: 'Перечень', en: 'List' },
    confirmed: true,
    ...given,
  };
}

test('the years of a file count from the first of January after its year', () => {
  expect(fileTerms(FILE, [edition('a')])).toEqual({
    editionId: 'a',
    archiveBy: '2027-12-31',
    keepUntil: '2036-12-31',
  });
});

test('what is kept for ever, or as long as the personal file, has no last day', () => {
  for (const period of [{ type: 'permanent' }, { type: 'as-personal-file' }, null] as const) {
    expect(fileTerms(FILE, [edition('a', { period })])).toMatchObject({ archiveBy: '2027-12-31', keepUntil: null });
  }
});

test('a rule nobody has entered gives no days', () => {
  const open = edition('a', { period: null, archiveAfterYears: null });
  expect(fileTerms(FILE, [open])).toEqual({ editionId: 'a', archiveBy: null, keepUntil: null });
  const none = { editionId: null, archiveBy: null, keepUntil: null };
  expect(fileTerms(FILE, [])).toEqual(none);
  expect(fileTerms({ ...FILE, retentionClass: null }, [edition('a')])).toEqual(none);
});

test('a file goes by the edition in force on the last day of its year', () => {
  const editions = [
    edition('old'),
    edition('new', { validFrom: '2026-12-31' }),
    edition('later', { validFrom: '2027-01-01' }),
  ];
  expect(fileTerms(FILE, editions).editionId).toBe('new');
  expect(fileTerms({ ...FILE, year: 2025 }, editions).editionId).toBe('old');
  expect(fileTerms({ ...FILE, year: 2024 }, editions).editionId).toBeNull();
});

test('of two editions from the same day the one entered later counts, whatever came between', () => {
  const editions = [edition('first'), edition('other', { retentionClass: 'letters' }), edition('corrected')];
  expect(editionOn('2026-12-31', 'orders', editions)?.id).toBe('corrected');
});

test('a new edition moves the files of its years and leaves the earlier ones', () => {
  const before = [edition('old')];
  const files = [2025, 2026].map((year) => ({ ...FILE, year, terms: fileTerms({ ...FILE, year }, before) }));
  const after = [...before, edition('new', { validFrom: '2026-06-01', archiveAfterYears: 2 })];
  const moves = movedFiles(files, after);
  expect(moves.map(({ year, to }) => [year, to.archiveBy])).toEqual([[2026, '2028-12-31']]);
  expect(movedFiles(files, before)).toEqual([]);
});

test('a confirmed edition with the same years changes what a file rests on, and none of its days', () => {
  const before = [edition('old')];
  const files = [{ ...FILE, terms: fileTerms(FILE, before) }];
  const [move] = movedFiles(files, [...before, edition('confirmed')]);
  expect([move?.to.editionId, move && changesDays(move)]).toEqual(['confirmed', false]);
});

test('a paper is filed by the year of its number, and without one by the day it is filed', () => {
  expect(yearOfFile('2026-12-30', '2027-01-12')).toBe(2026);
  expect(yearOfFile(undefined, '2027-01-12')).toBe(2027);
});
