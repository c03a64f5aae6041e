import { expect, test } from 'vitest';
import { mayBecome, mayBeTakenBack, STUDENT_STATUSES } from './status-machine.ts';

test('students move only along the ways of the contingent', () => {
  const ways = STUDENT_STATUSES.flatMap((from) =>
    STUDENT_STATUSES.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(ways).toEqual([
    'applicant → studying',
    'studying → academic-leave',
    'studying → mobility',
    'studying → graduated',
    'studying → expelled',
    'studying → transferred-out',
    'academic-leave → studying',
    'academic-leave → expelled',
    'mobility → studying',
    'expelled → studying',
  ]);
});

test('an annulment leads back along the same ways', () => {
  for (const from of STUDENT_STATUSES)
    for (const to of STUDENT_STATUSES) expect(mayBeTakenBack(to, from)).toBe(mayBecome(from, to));
  expect([mayBeTakenBack('studying', 'applicant'), mayBeTakenBack('graduated', 'expelled')]).toEqual([true, false]);
});
