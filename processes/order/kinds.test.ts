/** Rules that are peculiar to one kind of order. */
import { expect, test } from 'vitest';
import type { CaseData, Check, ProcedureKind } from '../../contracts/procedure.ts';
import { aStudent, caseData, TODAY } from '../../test/factories/procedure-data.ts';
import { academicLeaveMedical } from './kinds/academic-leave-medical.ts';
import { changeOfSurname } from './kinds/change-of-surname.ts';
import { disciplinaryMeasure } from './kinds/disciplinary-measure.ts';
import { enrolment } from './kinds/enrolment.ts';
import { expulsionAcademicFailure } from './kinds/expulsion-academic-failure.ts';
import { expulsionOwnWish } from './kinds/expulsion-own-wish.ts';
import { returnFromLeave } from './kinds/return-from-leave.ts';
import { transferProgramme } from './kinds/transfer-programme.ts';

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);
const remarks = (checks: readonly Check[]) => checks.filter(({ advisory }) => advisory);

const application = { kind: 'application', date: TODAY } as const;
const anOrder = { effectiveDate: TODAY, basis: [application] };

function transferTo(programmeId: string, course = 2) {
  return { ...anOrder, students: [{ studentId: 'student-1', programmeId, course, groupName: 'Г-1' }] };
}

test('an enrolment makes a student of the year, the group and the funding', () => {
  const applicant = aStudent(1, { status: 'applicant', course: 0 });
  const content = { ...enrolment.sample([applicant], caseData([])), funding: 'grant' as const };
  expect(enrolment.changes(content, caseData([applicant]))).toEqual([
    {
      studentId: 'student-1',
      status: 'studying',
      course: 1,
      funding: 'grant',
      groupName: content.students[0]?.groupName,
    },
  ]);
});

test('an enrolment refuses one group for two programmes', () => {
  const applicants = [1, 2].map((n) => aStudent(n, { status: 'applicant', programmeId: `programme-${n}` }));
  const sample = enrolment.sample(applicants, caseData([]));
  const students = sample.students.map((row) => ({ ...row, groupName: 'Г-1' }));
  expect(failed(enrolment.checks({ ...sample, students }, caseData(applicants)))).toMatchObject([
    { key: 'groups', pointer: '/students/1/groupName' },
  ]);
});

test('only a paid enrolment moves money', () => {
  const applicants = [aStudent(1, { status: 'applicant' })];
  const content = enrolment.sample(applicants, caseData([]));
  expect(enrolment.facts({ ...content, funding: 'paid' }, caseData(applicants))['money']).toBe(true);
  expect(enrolment.facts({ ...content, funding: 'grant' }, caseData(applicants))['money']).toBe(false);
});

test.each([expulsionOwnWish, expulsionAcademicFailure] as readonly ProcedureKind[])(
  '$key ends the studies and always concerns accounting',
  (kind) => {
    const data = caseData([aStudent(1)]);
    const content = kind.sample(data.students, data);
    expect(kind.changes(content, data)).toEqual([{ studentId: 'student-1', status: 'expelled' }]);
    expect(kind.facts(content, data)['money']).toBe(true);
  },
);

test('an expulsion for academic failure asks people to look at the ground of each student', () => {
  const data = caseData([aStudent(1), aStudent(2)]);
  const checks = expulsionAcademicFailure.checks(expulsionAcademicFailure.sample(data.students, data), data);
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks).map(({ pointer }) => pointer)).toEqual(['/students/0/reason', '/students/1/reason']);
});

test('a transfer concerns the faculty left and the faculty joined', () => {
  const data = caseData([aStudent(1)]);
  expect(failed(transferProgramme.checks(transferTo('programme-2'), data))).toEqual([]);
  expect(transferProgramme.facts(transferTo('programme-2'), data)['facultyIds']).toEqual(['faculty-1', 'faculty-2']);
  expect(transferProgramme.changes(transferTo('programme-2'), data)).toEqual([
    { studentId: 'student-1', programmeId: 'programme-2', course: 2, groupName: 'Г-1' },
  ]);
});

test.each([
  { target: 'programme-1', says: 'already' },
  { target: 'programme-3', says: 'another level' },
  { target: 'programme-9', says: 'no programme' },
])('a transfer to $target is refused', ({ target, says }) => {
  const [problem, ...others] = failed(transferProgramme.checks(transferTo(target), caseData([aStudent(1)])));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ key: 'programmes', pointer: '/students/0/programmeId' });
  expect(problem?.message.en).toContain(says);
});

test('a transfer never lifts a student to a higher year', () => {
  const problems = failed(transferProgramme.checks(transferTo('programme-2', 3), caseData([aStudent(1)])));
  expect(problems).toMatchObject([{ key: 'course-not-above', pointer: '/students/0/course' }]);
});

test('a year beyond the usual length is a remark only', () => {
  const data = caseData([aStudent(1, { course: 5 })]);
  const checks = transferProgramme.checks(transferTo('programme-2', 5), data);
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'course-usual' }]);
});

function leaveUntil(until: string, data: CaseData): readonly Check[] {
  const sample = academicLeaveMedical.sample(data.students, data);
  const students = sample.students.map((row) => ({ ...row, leaveUntil: until }));
  return academicLeaveMedical.checks({ ...sample, students }, data);
}

test('a medical leave of six months to a year raises no remark', () => {
  const data = caseData([aStudent(1)]);
  for (const until of ['2027-05-20', '2027-05-21', '2027-11-20', '2027-11-21']) {
    expect(leaveUntil(until, data).filter(({ ok, advisory }) => !ok || advisory)).toEqual([]);
  }
});

test.each(['2027-05-19', '2027-11-22'])('a medical leave until %s is unusual, yet not refused', (until) => {
  const checks = leaveUntil(until, caseData([aStudent(1)]));
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'leave-length', pointer: '/students/0/leaveUntil' }]);
  expect(remarks(checks)[0]?.message.ru).toContain('норма не подтверждена');
});

test('a leave that ends on the day it begins is refused', () => {
  expect(failed(leaveUntil(TODAY, caseData([aStudent(1)])))).toMatchObject([{ key: 'leave-ends' }]);
});

test('a return ends the leave', () => {
  const data = caseData([aStudent(1, { status: 'academic-leave', leaveUntil: '2026-11-20' })]);
  const content = returnFromLeave.sample(data.students, data);
  expect(returnFromLeave.changes(content, data)).toEqual([
    { studentId: 'student-1', status: 'studying', course: 2, groupName: 'АЖ-25-1', leaveUntil: null },
  ]);
  expect(remarks(returnFromLeave.checks(content, data))).toEqual([]);
});

test('an early return and a late application are remarks', () => {
  const data = caseData([aStudent(1, { status: 'academic-leave', leaveUntil: '2027-02-01' })]);
  const content = { ...returnFromLeave.sample(data.students, data), basis: [application] };
  const checks = returnFromLeave.checks(content, data);
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks).map(({ key }) => key)).toEqual(['leave-ended', 'application-in-time']);
});

function renamingTo(kk: string, ru: string) {
  const basis = [{ kind: 'civil-record', date: TODAY }] as const;
  return { effectiveDate: TODAY, students: [{ studentId: 'student-1', newSurname: { kk, ru } }], basis: [...basis] };
}

test('a new surname replaces the old one and leaves the other names', () => {
  const student = aStudent(1);
  const [change] = changeOfSurname.changes(renamingTo('Жаңаұлы', 'Жанаулы'), caseData([student]));
  expect(change?.name).toEqual({
    kk: { ...student.name.kk, surname: 'Жаңаұлы' },
    ru: { ...student.name.ru, surname: 'Жанаулы' },
  });
});

test('the same surname, however spaced and cased, is refused', () => {
  const problems = failed(changeOfSurname.checks(renamingTo('ҒАЛЫМОВА ', 'Ғалымова'), caseData([aStudent(1)])));
  expect(problems).toMatchObject([{ key: 'surname-new', pointer: '/students/0/newSurname' }]);
});

test('a surname that changes in one language only is a remark', () => {
  const checks = changeOfSurname.checks(renamingTo('Ғалымова', 'Галымова'), caseData([aStudent(1)]));
  expect(failed(checks)).toEqual([]);
  expect(remarks(checks)).toMatchObject([{ key: 'surname-in-both-languages' }]);
});

test.each(['', ' ', '12345', 'Иванов;', '<b>', 'А'.repeat(101)])('«%s» is no surname', (surname) => {
  expect(changeOfSurname.contentSchema.safeParse(renamingTo(surname, 'Иванов')).success).toBe(false);
});

test.each(['Сейтқали-Әбдіров', 'О’Коннор', 'Ли'])('«%s» is a surname', (surname) => {
  expect(changeOfSurname.contentSchema.safeParse(renamingTo(surname, surname)).success).toBe(true);
});

test('the sample of a change of surname is a surname the student does not bear', () => {
  const bearer = { surname: 'Байтенов', givenName: 'Есім', patronymic: '' };
  const data = caseData([aStudent(2, { name: { kk: bearer, ru: bearer } })]);
  const content = changeOfSurname.sample(data.students, data);
  expect(failed(changeOfSurname.checks(content, data))).toEqual([]);
});

test('a disciplinary measure leaves a note and moves nobody', () => {
  const data = caseData([aStudent(1)]);
  const [change] = disciplinaryMeasure.changes(disciplinaryMeasure.sample(data.students, data), data);
  expect(change).toEqual({
    studentId: 'student-1',
    note: { kk: `сөгіс, ${TODAY}`, ru: `выговор, ${TODAY}`, en: `reprimand, ${TODAY}` },
  });
});

function misconduct(changes: object) {
  const data = caseData([aStudent(1)]);
  return disciplinaryMeasure.checks({ ...disciplinaryMeasure.sample(data.students, data), ...changes }, data);
}

test('misconduct of tomorrow is refused, misconduct long ago is a remark', () => {
  expect(failed(misconduct({ committedOn: '2026-11-22' }))).toMatchObject([{ pointer: '/committedOn' }]);
  expect(remarks(misconduct({ committedOn: '2026-05-20' }))).toMatchObject([{ key: 'misconduct-term' }]);
  expect(remarks(misconduct({ committedOn: '2026-05-21' }))).toEqual([]);
});

test.each([
  { what: 'figures', kk: '3 сабаққа келмеу', ru: 'пропуск 4 занятий' },
  { what: 'items', kk: 'келмеу\nкешігу', ru: 'пропуск и опоздание' },
])('texts with different $what in the two languages are refused', ({ kk, ru }) => {
  expect(failed(misconduct({ misconduct: { kk, ru } }))).toMatchObject([
    { key: 'languages-agree', pointer: '/misconduct' },
  ]);
});

test('figures may stand in another order and with leading zeros', () => {
  const text = { kk: '2026 жылғы 5 қазан, 3 сабақ', ru: '3 занятия 05 октября 2026 года' };
  expect(failed(misconduct({ misconduct: text }))).toEqual([]);
});

test('a text takes 4,000 characters and no more', () => {
  const data = caseData([aStudent(1)]);
  const content = disciplinaryMeasure.sample(data.students, data);
  const withLength = (length: number) => ({ ...content, misconduct: { kk: 'ә'.repeat(length), ru: 'а' } });
  expect(disciplinaryMeasure.contentSchema.safeParse(withLength(4000)).success).toBe(true);
  const tooLong = disciplinaryMeasure.contentSchema.safeParse(withLength(4001));
  expect(tooLong.error?.issues[0]?.path).toEqual(['misconduct', 'kk']);
});

test('a line of a paper holds no line break', () => {
  const data = caseData([aStudent(1)]);
  const content = disciplinaryMeasure.sample(data.students, data);
  const withControl = (kk: string) => ({ ...content, control: { kk, ru: 'проректора' } });
  expect(disciplinaryMeasure.contentSchema.safeParse(withControl('проректорға')).success).toBe(true);
  expect(disciplinaryMeasure.contentSchema.safeParse(withControl('проректор\nға')).success).toBe(false);
});
