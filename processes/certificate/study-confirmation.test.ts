import { expect, test } from 'vitest';
import type { Check } from '../../contracts/procedure.ts';
import { aStudent, caseData, CANDIDATES } from '../../test/factories/procedure-data.ts';
import { studyConfirmation } from './kinds/study-confirmation.ts';

const student = aStudent(1);
const content = studyConfirmation.sample([student], caseData([]));
const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);

function byStudent(studentId: string) {
  return caseData([student], { author: { personId: 'person-1', studentId } });
}

test('a student may ask for their own certificate only', () => {
  expect(failed(studyConfirmation.checks(content, byStudent('student-1')))).toEqual([]);
  expect(failed(studyConfirmation.checks(content, byStudent('student-2')))).toMatchObject([
    { key: 'own-certificate', pointer: '/studentId' },
  ]);
});

test('a student is offered a sample about themselves, staff one about anybody who studies', () => {
  expect(studyConfirmation.sample(CANDIDATES, byStudent('student-1')).studentId).toBe('student-1');
  const offered = studyConfirmation.sample(CANDIDATES, caseData([])).studentId;
  expect(CANDIDATES.find(({ id }) => id === offered)?.status).toBe('studying');
});

test('a certificate moves nobody', () => {
  expect(studyConfirmation.changes(content, caseData([student]))).toEqual([]);
});

test('a certificate is given even to a student another case has claimed', () => {
  const data = caseData([student], { claimedBy: { 'student-1': 'case-77' } });
  expect(failed(studyConfirmation.checks(content, data))).toEqual([]);
});

test('the purpose says the same in both languages', () => {
  const purpose = { kk: '2 мекемеге ұсыну үшін', ru: 'для 3 учреждений' };
  expect(failed(studyConfirmation.checks({ ...content, purpose }, caseData([student])))).toMatchObject([
    { key: 'languages-agree', pointer: '/purpose' },
  ]);
});

test.each([{ copies: 0 }, { copies: 6 }, { copies: 1.5 }, { language: 'en' }, { purpose: { kk: ' ', ru: 'x' } }])(
  'the form refuses %o',
  (change) => {
    expect(studyConfirmation.contentSchema.safeParse({ ...content, ...change }).success).toBe(false);
  },
);

test('the route prepares before the head signs, and hands over after the number is given', () => {
  const steps = studyConfirmation.definition.steps.map(({ type, key }) => `${key}: ${type}`);
  expect(steps).toEqual([
    'request: draft',
    'preparation: execution',
    'signature: signature',
    'registration: registration',
    'handover: execution',
    'filing: filing',
  ]);
});
