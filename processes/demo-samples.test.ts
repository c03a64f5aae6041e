/** The samples the API offers are valid on the invented university, for staff and for a student. */
import { expect, test } from 'vitest';
import { demoStudents } from '../db/seeds/demo/contingent.ts';
import { PROGRAMMES, UNITS } from '../db/seeds/demo/university.ts';
import { caseData } from '../test/factories/procedure-data.ts';
import { FIRST_KINDS } from '../test/factories/kind-samples.ts';

const CONTINGENT = demoStudents();
const DEMO = { programmes: PROGRAMMES, units: UNITS };

test.each(FIRST_KINDS)('the sample of $name passes all checks on the demo contingent', ({ kind }) => {
  const content = kind.sample(CONTINGENT, caseData([], DEMO));
  expect(kind.contentSchema.parse(content)).toEqual(content);
  const students = CONTINGENT.filter(({ id }) => kind.studentIds(content).includes(id));
  expect(kind.checks(content, caseData(students, DEMO)).filter(({ ok }) => !ok)).toEqual([]);
});

test('fifteen samples in a row each find students nobody has claimed', () => {
  for (const { kind } of FIRST_KINDS.filter(({ procedure }) => procedure.key === 'order')) {
    const claimedBy: Record<string, string> = {};
    for (let number = 0; number < 15; number += 1) {
      const content = kind.sample(CONTINGENT, caseData([], { ...DEMO, claimedBy }));
      expect(kind.contentSchema.safeParse(content).success).toBe(true);
      for (const id of kind.studentIds(content)) {
        expect(claimedBy).not.toHaveProperty(id);
        claimedBy[id] = `case-${number}`;
      }
    }
  }
});
