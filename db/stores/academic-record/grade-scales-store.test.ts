import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { levelOfLetter, levelOfPercent, scaleFaults, scaleOfYear } from '../../../domain/grades/grade-scale.ts';
import { readGradeScales, toScaleRows } from './grade-scales-store.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ demo: true });
});

afterAll(() => database.destroy());

test('the scale the program is shipped with is whole and waits for the university to confirm it', async () => {
  const [scale, ...others] = await readGradeScales(database.db);
  expect(others).toEqual([]);
  expect(scale && scaleFaults(scale)).toEqual([]);
  expect(scale).toMatchObject({ confirmed: false, source: expect.stringContaining('No. 152') as string });
  expect(scale && levelOfPercent(scale, 49)).toMatchObject({ letter: 'FX', points: 0.5, passes: false });
  expect(scale && levelOfLetter(scale, 'A−')).toMatchObject({ points: 3.67, percentFrom: 90, passes: true });
});

test('a scale of a later day leaves the grades of earlier years theirs', async () => {
  const [scale] = await readGradeScales(database.db);
  if (!scale) throw new Error('there is a scale');
  const levels = [
    { letter: 'P', points: 4, percentFrom: 50, percentTo: 100, passes: true },
    { letter: 'N', points: 0, percentFrom: 0, percentTo: 49, passes: false },
  ];
  const later = { validFrom: '2027-09-01', source: 'order', confirmed: true, levels };
  await database.db('grade_scales').insert(toScaleRows(later));
  const scales = await readGradeScales(database.db);
  expect(scaleOfYear(scales, 2026)).toEqual(scale);
  expect(scaleOfYear(scales, 2027)).toEqual(later);
});
