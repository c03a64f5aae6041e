/** What every kind of every procedure must hold to. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fullName } from '../domain/names/format-name.ts';
import { mayBecome } from '../domain/students/status-machine.ts';
import { validateDefinition } from '../domain/approval/validate-definition.ts';
import type { CaseData, ProcedureKind } from '../contracts/procedure.ts';
import {
  FIRST_KINDS,
  FOLLOWING_KINDS,
  KIND_CASES,
  LATER_KINDS,
  relatedOrderFor,
  sampleOf,
} from '../test/factories/kind-samples.ts';
import { aRelatedOrder, CANDIDATES, caseData } from '../test/factories/procedure-data.ts';
import { incompleteTexts } from '../test/factories/incomplete-texts.ts';
import { kindOf, PROCEDURES } from './index.ts';

test('the register finds every kind and nothing else', () => {
  expect(KIND_CASES).toHaveLength(19);
  for (const { procedure, kind } of KIND_CASES) expect(kindOf(procedure.key, kind.key)).toBe(kind);
  expect(kindOf('order', 'study-confirmation')).toBeUndefined();
  expect(kindOf('constructor', 'toString')).toBeUndefined();
});

test('titles of procedures exist in three languages', () => {
  expect(incompleteTexts(PROCEDURES.map(({ title }) => title))).toEqual([]);
});

describe.each(KIND_CASES)('$name', ({ kind }) => {
  test('has a definition that can run', () => {
    expect(validateDefinition(kind.definition)).toEqual([]);
  });

  test('is plain data as far as it is stored with a case', () => {
    expect(JSON.parse(JSON.stringify(kind.definition))).toEqual(kind.definition);
  });

  test('names its sources', () => {
    expect(kind.sources.length).toBeGreaterThan(0);
  });

  test('accepts its own sample, unchanged', () => {
    const { content } = sampleOf(kind);
    expect(kind.contentSchema.parse(content)).toEqual(content);
  });

  test('refuses a field nobody knows', () => {
    const { content } = sampleOf(kind);
    const result = kind.contentSchema.safeParse({ ...(content as object), surprise: 1 });
    expect(result.error?.issues[0]).toMatchObject({ code: 'unrecognized_keys', keys: ['surprise'] });
  });

  test.each(['null', '[]', '{}', '"text"'])('refuses %s as a content', (json) => {
    expect(kind.contentSchema.safeParse(JSON.parse(json)).success).toBe(false);
  });

  test('describes its form in JSON Schema, every field titled and explained in three languages', () => {
    const schema = z.toJSONSchema(kind.contentSchema);
    expect(schema.additionalProperties).toBe(false);
    expect(incompleteTexts(schema)).toEqual([]);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      expect(property, name).toMatchObject({ titles: {}, help: {} });
      expect(typeof property === 'object' && typeof property.title, name).toBe('string');
    }
  });

  test('lets a list that may be empty be left out, so that its form asks for no row', () => {
    const { properties = {}, required = [] } = z.toJSONSchema(kind.contentSchema, { io: 'input' });
    const mayBeEmpty = Object.entries(properties).filter(
      ([, property]) => typeof property === 'object' && property.type === 'array' && !property.minItems,
    );
    expect(mayBeEmpty.map(([name]) => name).filter((name) => required.includes(name))).toEqual([]);
  });

  test('has titles of steps, stages, documents and cases in three languages', () => {
    const { content, data } = sampleOf(kind);
    const texts = [kind.title, kind.definition, kind.documents, kind.caseTitle(content, data)];
    expect(incompleteTexts(texts)).toEqual([]);
  });

  test('passes every check on its sample, with a message in three languages', () => {
    const { content, data } = sampleOf(kind);
    const checks = kind.checks(content, data);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(incompleteTexts(checks)).toEqual([]);
  });

  test('offers a sample that every part of the form takes part in', () => {
    const { content } = sampleOf(kind);
    const { required = [] } = z.toJSONSchema(kind.contentSchema);
    expect(Object.keys(content as object)).toEqual(expect.arrayContaining(required));
  });
});

const ABOUT_STUDENTS = FIRST_KINDS.filter(({ kind }) => kind.studentIds(sampleOf(kind).content).length > 0);

test('only controlled documents and the dates of a summer semester are about no student', () => {
  const others = FIRST_KINDS.filter((each) => !ABOUT_STUDENTS.includes(each));
  expect(others.map(({ name }) => name)).toEqual([
    'order/summer-dates',
    'controlled-document/internal-document',
    'controlled-document/council-document',
  ]);
});

describe.each(ABOUT_STUDENTS)('$name', ({ kind }) => {
  test('refuses a graduated student and says whom', () => {
    const { content, data } = sampleOf(kind);
    const students = data.students.map((student) => ({ ...student, status: 'graduated' as const }));
    const failed = kind.checks(content, { ...data, students }).filter(({ ok }) => !ok);
    expect(failed).toHaveLength(students.length);
    failed.forEach((check, index) => {
      expect(check.message.kk).toContain(fullName(students[index]!.name.kk));
      expect(check.message.ru).toContain(fullName(students[index]!.name.ru));
      expect(check.pointer).toMatch(/studentId$/);
    });
    expect(incompleteTexts(failed)).toEqual([]);
  });

  test('refuses a student nobody knows', () => {
    const { content, data } = sampleOf(kind);
    const failed = kind.checks(content, { ...data, students: data.students.slice(1) }).filter(({ ok }) => !ok);
    expect(failed).toHaveLength(1);
    expect(failed[0]?.message.en).toContain(kind.studentIds(content)[0]);
  });

  test('moves students only as the status machine allows, each once', () => {
    const { content, data } = sampleOf(kind);
    const changes = kind.changes(content, data);
    expect(new Set(changes.map(({ studentId }) => studentId)).size).toBe(changes.length);
    for (const { studentId, status } of changes) {
      const student = data.students.find(({ id }) => id === studentId);
      if (status !== undefined) expect(mayBecome(student!.status, status)).toBe(true);
    }
  });

  test('gives routes facts without personal data', () => {
    const { content, data } = sampleOf(kind);
    const facts = JSON.stringify(kind.facts(content, data));
    for (const { name, iin, id } of data.students) {
      for (const secret of [name.kk.surname, name.ru.givenName, iin, id]) expect(facts).not.toContain(secret);
    }
  });

  test('offers a sample that names nobody when no student suits', () => {
    const { data } = sampleOf(kind);
    const content = kind.sample([], data);
    expect(kind.contentSchema.safeParse(content).success).toBe(false);
  });
});

test.each(FOLLOWING_KINDS)('$name takes the students from the earlier order', ({ kind }) => {
  const { content } = sampleOf(kind);
  expect(kind.studentIds(content, aRelatedOrder())).toEqual(aRelatedOrder().studentIds);
  expect(kind.studentIds(content)).toEqual([]);
});

describe.each(LATER_KINDS)('$name, which speaks of an earlier order', ({ kind }) => {
  test('refuses an order that is not registered', () => {
    const { content, data } = sampleOf(kind);
    const { related: _, ...without } = data;
    expect(failedOf(kind, content, without)).toEqual(['order-registered']);
  });

  test.each([
    ['order-in-force', { annulledBy: { caseId: 'c', number: '13-С', registeredOn: '2026-11-21' } }],
    ['order-free', { openCaseId: 'c' }],
    ['order-fits', { relation: 'annuls' }],
    ['order-fits', { process: 'certificate' }],
  ] as const)('refuses by %s', (key, overrides) => {
    const { content, data } = sampleOf(kind);
    const related = relatedOrderFor(kind, overrides);
    expect(failedOf(kind, content, { ...data, related })).toEqual([key]);
    expect(incompleteTexts(kind.checks(content, { ...data, related }))).toEqual([]);
  });

  test('gives routes facts without personal data', () => {
    const { content, data } = sampleOf(kind);
    const facts = JSON.stringify(kind.facts(content, data));
    for (const { name, iin, id } of data.students) {
      for (const secret of [name.kk.surname, name.ru.givenName, iin, id]) expect(facts).not.toContain(secret);
    }
  });

  test('offers a sample about nothing when no order suits', () => {
    expect(kind.contentSchema.safeParse(kind.sample(CANDIDATES, caseData([]))).success).toBe(false);
  });
});

function failedOf(kind: ProcedureKind, content: unknown, data: CaseData): readonly string[] {
  return kind.checks(content, data).flatMap(({ ok, key }) => (ok ? [] : [key]));
}
