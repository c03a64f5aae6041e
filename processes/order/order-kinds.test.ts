/** What every kind of order must hold to, besides the common conformance. */
import { describe, expect, test } from 'vitest';
import type { Check, ProcedureKind } from '../../contracts/procedure.ts';
import { fullName } from '../../domain/names/format-name.ts';
import { addDays } from '../../domain/calendar/calendar-date.ts';
import { addMonths } from '../shared/add-months.ts';
import { FIRST_KINDS, sampleOf } from '../../test/factories/kind-samples.ts';
import { TODAY } from '../../test/factories/procedure-data.ts';
import type { OrderContent, OrderFrame } from './content.ts';

const ORDERS = FIRST_KINDS.filter(({ procedure }) => procedure.key === 'order').map(({ kind }) => ({
  name: kind.key,
  kind,
}));

const failed = (checks: readonly Check[]) => checks.filter(({ ok }) => !ok);

/** Kinds that name students, and of them those that move them. */
const NAMING = ORDERS.filter(({ kind }) => kind.studentIds(sampleOf(kind).content).length > 0);
const MOVING = NAMING.filter(({ kind }) =>
  kind.definition.steps.some((step) => step.type === 'execution' && step.effectsOnFact !== undefined),
);

test('only the order of dates names no student', () => {
  expect(ORDERS.filter((each) => !NAMING.includes(each)).map(({ name }) => name)).toEqual(['summer-dates']);
});

test('exactly the orders with effects on a date change anything', () => {
  const changing = ORDERS.filter(({ kind }) => {
    const { content, data } = sampleOf(kind);
    return kind.changes(content, data).length > 0;
  });
  expect(changing).toEqual(MOVING);
});

function sampleWithStudents(kind: ProcedureKind<unknown>) {
  const { content, data } = sampleOf(kind);
  return { content: content as OrderContent, data };
}

describe.each(ORDERS)('$name', ({ kind }) => {
  const sample = () => {
    const { content, data } = sampleOf(kind);
    return { content: content as OrderFrame, data };
  };

  test('takes effect today, so that a case can close on the day it is written', () => {
    expect(sample().content.effectiveDate).toBe(TODAY);
  });

  test.each([
    { when: 'yesterday', effectiveDate: addDays(TODAY, -1) },
    { when: 'more than a year ahead', effectiveDate: addDays(addMonths(TODAY, 12), 1) },
  ])('refuses to take effect $when', ({ effectiveDate }) => {
    const { content, data } = sample();
    const problems = failed(kind.checks({ ...content, effectiveDate }, data));
    expect(problems).toContainEqual(expect.objectContaining({ key: 'effective-date', pointer: '/effectiveDate' }));
  });

  test.each(['2026-02-30', '2026-13-01', '21.11.2026', '2026-11-21T00:00:00Z', ''])(
    'refuses «%s» as the effective date',
    (effectiveDate) => {
      const result = kind.contentSchema.safeParse({ ...sample().content, effectiveDate });
      expect(result.error?.issues[0]?.path).toEqual(['effectiveDate']);
    },
  );

  test('needs one of its papers in the basis', () => {
    const { content, data } = sample();
    const basis = [{ kind: 'other', title: { kk: 'Хат', ru: 'Письмо' }, date: TODAY }];
    expect(failed(kind.checks({ ...content, basis }, data))).toMatchObject([
      { key: 'basis-present', pointer: '/basis' },
    ]);
    expect(kind.contentSchema.safeParse({ ...content, basis: [] }).success).toBe(false);
  });

  test('refuses a paper of the future and a nameless one', () => {
    const { content, data } = sample();
    const basis = [...content.basis, { kind: 'other', date: addDays(TODAY, 1) }];
    const last = content.basis.length;
    expect(failed(kind.checks({ ...content, basis }, data))).toMatchObject([
      { key: 'basis-dates', pointer: `/basis/${last}/date` },
      { key: 'basis-titles', pointer: `/basis/${last}/title` },
    ]);
  });

  test('refuses names of papers whose figures differ between the languages', () => {
    const { content, data } = sample();
    const title = { kk: '5-бап бойынша өтініш', ru: 'заявление по статье 6' };
    const basis = [{ ...content.basis[0], title }, ...content.basis.slice(1)];
    expect(failed(kind.checks({ ...content, basis }, data))).toMatchObject([{ key: 'basis-titles' }]);
  });
});

describe.each(NAMING)('$name', ({ kind }) => {
  const sample = () => sampleWithStudents(kind);

  test('refuses a student named twice, at the second place', () => {
    const { content, data } = sample();
    const students = [...content.students, content.students[0]!];
    const problems = failed(kind.checks({ ...content, students }, data));
    expect(problems).toMatchObject([{ key: 'students-once', pointer: `/students/${students.length - 1}/studentId` }]);
    expect(problems[0]?.message.ru).toContain(fullName(data.students[0]!.name.ru));
  });

  test('never offers a claimed student in its sample', () => {
    const { data } = sample();
    const claimedBy = Object.fromEntries(data.students.map(({ id }) => [id, 'case-77']));
    const { students } = kind.sample(data.students, { ...data, claimedBy }) as OrderContent;
    expect(students).toEqual([]);
  });

  test('refuses an unknown field of a student', () => {
    const { content } = sample();
    const students = [{ ...content.students[0], note: 'x' }];
    expect(kind.contentSchema.safeParse({ ...content, students }).error?.issues[0]?.path).toEqual(['students', 0]);
  });

  test('takes 10,000 students and refuses 10,001', () => {
    const { content } = sample();
    const students = Array.from({ length: 10_000 }, (_, index) => ({
      ...content.students[0],
      studentId: `student-${index}`,
    }));
    expect(kind.contentSchema.safeParse({ ...content, students }).success).toBe(true);
    const tooMany = kind.contentSchema.safeParse({ ...content, students: [...students, content.students[0]] });
    expect(tooMany.error?.issues[0]).toMatchObject({ code: 'too_big', path: ['students'] });
  });

  test('shows the first fifty of many problems and counts the rest', () => {
    const { content, data } = sample();
    const students = Array.from({ length: 300 }, (_, index) => ({
      ...content.students[0]!,
      studentId: `none-${index}`,
    }));
    const problems = failed(kind.checks({ ...content, students }, data));
    expect(problems).toHaveLength(51);
    expect(problems[50]?.message.en).toContain('250');
  });

  test('gives the route faculties, students and the date', () => {
    const { content, data } = sample();
    const facts = kind.facts(content, data);
    expect(facts).toMatchObject({
      facultyIds: kind.key === 'transfer-programme' ? ['faculty-1', 'faculty-2'] : ['faculty-1'],
      adviserIds: ['adviser-1'],
      studentCount: content.students.length,
      effectiveDate: TODAY,
    });
    expect(typeof facts['money']).toBe('boolean');
  });
});

describe.each(MOVING)('$name', ({ kind }) => {
  const sample = () => sampleWithStudents(kind);

  test('refuses a student claimed by another case and names both', () => {
    const { content, data } = sample();
    const claimedBy = { [data.students[0]!.id]: 'case-77' };
    const problems = failed(kind.checks(content, { ...data, claimedBy }));
    expect(problems).toMatchObject([{ key: 'students-free', pointer: '/students/0/studentId' }]);
    expect(problems[0]?.message.kk).toContain(fullName(data.students[0]!.name.kk));
    expect(problems[0]?.message.en).toContain('case-77');
  });
});
