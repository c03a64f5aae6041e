import { expect, test } from 'vitest';
import { withoutRowParts } from './logger.ts';

test('of a broken constraint the log names the constraint and not the values', () => {
  const error = Object.assign(new Error('duplicate key value violates unique constraint "students_iin_key"'), {
    constraint: 'students_iin_key',
    detail: 'Key (iin)=(040101500123) already exists.',
    where: 'COPY students, line 3: "040101500123"',
  });
  const logged = JSON.stringify(withoutRowParts(error));
  expect(logged).toContain('students_iin_key');
  expect(logged).not.toContain('040101500123');
});
