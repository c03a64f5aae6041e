/** Every kind's own sample walks its own route through the engine, from draft to closed. */
import { expect, test } from 'vitest';
import { holds } from '../domain/approval/condition.ts';
import type { ProcedureKind } from '../contracts/procedure.ts';
import { aDraft, type TestCase } from '../test/factories/cases.ts';
import { driveToEnd } from '../test/factories/drive-case.ts';
import { FOLLOWING_KINDS, KIND_CASES, sampleOf } from '../test/factories/kind-samples.ts';
import { aRelatedOrder } from '../test/factories/procedure-data.ts';

function walk(kind: ProcedureKind<unknown>): TestCase {
  const { content, data } = sampleOf(kind);
  return driveToEnd(aDraft(kind.definition, { facts: kind.facts(content, data) }));
}

/** Who answered with this verdict, in order. */
function answeredBy({ events }: TestCase, verdict: string): readonly string[] {
  return events.flatMap((event) => (event.type === 'decided' && event.verdict === verdict ? [event.actorId] : []));
}

test.each(KIND_CASES)('$name goes from draft to closed', ({ kind }) => {
  const { state, events } = walk(kind);
  expect(state.status).toBe('closed');
  expect(events.filter(({ type }) => type === 'registered')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'filed')).toHaveLength(1);
  expect(Object.values(state.steps)).toEqual(kind.definition.steps.map(() => 'done'));
});

test.each(KIND_CASES.filter(({ procedure }) => procedure.key === 'order'))(
  '$name is visaed by deans and the lawyer, and by accounting where money moves',
  ({ kind }) => {
    const { content, data } = sampleOf(kind);
    const facts = kind.facts(content, data);
    const deans = (facts['facultyIds'] as string[]).map((id) => `dean of ${id}`);
    const accounting = holds({ fact: 'money', is: true }, facts) ? ['accountant'] : [];
    expect(answeredBy(walk(kind), 'approve')).toEqual([...deans, 'lawyer', ...accounting]);
  },
);

test.each([
  { key: 'enrolment', signers: ['vice-rector', 'rector'] },
  { key: 'transfer-programme', signers: ['vice-rector'] },
  { key: 'transfer-next-course', signers: ['vice-rector'] },
  { key: 'repeat-course', signers: ['vice-rector', 'rector'] },
  { key: 'summer-dates', signers: ['vice-rector', 'rector'] },
  { key: 'summer-opening', signers: ['vice-rector'] },
  { key: 'summer-opening-amendment', signers: ['vice-rector'] },
  { key: 'summer-results', signers: ['vice-rector'] },
  { key: 'academic-leave-medical', signers: ['vice-rector'] },
  { key: 'return-from-leave', signers: ['vice-rector'] },
  { key: 'expulsion-own-wish', signers: ['vice-rector', 'rector'] },
  { key: 'expulsion-academic-failure', signers: ['vice-rector', 'rector'] },
  { key: 'change-of-surname', signers: ['vice-rector'] },
  { key: 'disciplinary-measure', signers: ['vice-rector', 'rector'] },
  { key: 'annulment', signers: ['vice-rector', 'rector'] },
  { key: 'amendment', signers: ['vice-rector', 'rector'] },
  { key: 'study-confirmation', signers: ['registrar-head'] },
  { key: 'internal-document', signers: ['rector'] },
  { key: 'council-document', signers: ['rector'] },
])('$key is signed by $signers', ({ key, signers }) => {
  const found = KIND_CASES.find(({ kind }) => kind.key === key);
  expect(answeredBy(walk(found!.kind), 'sign')).toEqual(signers);
});

test('a controlled document is visaed by ten posts in order, the developer first and quality management last', () => {
  const { kind } = KIND_CASES.find(({ name }) => name === 'controlled-document/internal-document')!;
  const visas = answeredBy(walk(kind), 'approve');
  expect(visas).toHaveLength(10);
  expect([visas[0], visas[1], visas[9]]).toEqual(['head of the unit', 'vice-rector', 'quality-head']);
  expect(new Set(visas).size).toBe(10);
});

test('a regulation of the council is voted on by its members, those too who have visaed or will sign it', () => {
  const { kind } = KIND_CASES.find(({ name }) => name === 'controlled-document/council-document')!;
  const visas = answeredBy(walk(kind), 'approve');
  expect(visas).toEqual([
    ...['head of the unit', 'lawyer', 'quality-head'],
    ...['rector', 'vice-rector', 'vice-rector-research', 'vice-rector-social', 'dean', 'methodology-head'],
  ]);
});

test('a kind whose money depends on the content skips the stage that does not fit', () => {
  const { kind } = KIND_CASES.find(({ name }) => name === 'order/enrolment')!;
  const { content, data } = sampleOf(kind);
  for (const funding of ['grant', 'paid']) {
    const facts = kind.facts({ ...(content as object), funding }, data);
    const walked = driveToEnd(aDraft(kind.definition, { facts }));
    expect(walked.events.filter(({ type }) => type === 'stage-skipped')).toHaveLength(1);
    expect(answeredBy(walked, 'approve').includes('accountant')).toBe(funding === 'paid');
  }
});

test.each(FOLLOWING_KINDS)('$name goes the way of the earlier order', ({ kind }) => {
  const { content, data } = sampleOf(kind);
  const related = aRelatedOrder({ lastSignatory: 'vice-rector', facts: { facultyIds: ['faculty-2'], money: true } });
  const walked = driveToEnd(aDraft(kind.definition, { facts: kind.facts(content, { ...data, related }) }));
  expect(answeredBy(walked, 'approve')).toEqual(['dean of faculty-1', 'dean of faculty-2', 'lawyer', 'accountant']);
  expect(answeredBy(walked, 'sign')).toEqual(['vice-rector']);
});
