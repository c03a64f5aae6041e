import { expect, test } from 'vitest';
import { aDraft, answer, inApproval, refusalOf, send, taskOf, type TestCase } from '../../test/factories/cases.ts';
import { aFullDefinition, aSignature, aStage } from '../../test/factories/definitions.ts';
import type { CaseCommand } from './commands.ts';
import type { Definition } from './definition.ts';
import { validateDefinition } from './validate-definition.ts';

const withLevel = (level: 'certificate' | 'in-system'): Definition =>
  aFullDefinition({
    steps: aFullDefinition()
      .steps.filter(({ type }) => type !== 'approval')
      .map((step) => (step.type === 'signature' ? { ...aSignature(aStage('rector')), level } : step)),
  });

function atTheRector(level: 'certificate' | 'in-system', undoSeconds = 0): TestCase {
  return inApproval(aDraft(withLevel(level), { undoSeconds }), ['rector']);
}

const withSignature = (command: CaseCommand) => ({ ...command, signatureId: 'signature-1' }) as CaseCommand;
const signed = (paper: TestCase) => withSignature(answer(paper, 'rector', 'sign'));

test('where a certificate is needed, a signature without one is refused', () => {
  const paper = atTheRector('certificate');
  expect(refusalOf(paper, answer(paper, 'rector', 'sign'))).toBe('SIGNATURE_REQUIRED');
});

test('the signature a verdict rests on stands in the record', () => {
  const paper = atTheRector('certificate');
  const after = send(paper, signed(paper));
  expect(after.events.find(({ type }) => type === 'decided')).toMatchObject({ signatureId: 'signature-1' });
});

test('a verdict that could be taken back keeps its signature until it has effect', () => {
  const paper = atTheRector('certificate', 10);
  const given = send(paper, signed(paper));
  expect(given.state.pending).toMatchObject([{ signatureId: 'signature-1' }]);
  const after = send(given, { type: 'timer-fired', key: `verdict:${taskOf(given, 'rector').id}` });
  expect(after.events.find(({ type }) => type === 'decided')).toMatchObject({ signatureId: 'signature-1' });
});

test('returning and refusing need no certificate, and come with none', () => {
  const paper = atTheRector('certificate');
  const returned = { ...answer(paper, 'rector', 'return'), remarkId: 'remark-1' } as CaseCommand;
  expect(send(paper, returned).state.status).toBe('rework');
  expect(refusalOf(paper, withSignature(returned))).toBe('SIGNATURE_NOT_ASKED');
});

test('where the program’s own confirmation is enough, a certificate is not taken', () => {
  const paper = atTheRector('in-system');
  expect(refusalOf(paper, signed(paper))).toBe('SIGNATURE_NOT_ASKED');
});

test('a level nobody knows is a fault of the definition', () => {
  expect(validateDefinition(withLevel('certificate'))).toEqual([]);
  expect(validateDefinition(withLevel('wax' as 'certificate'))).toEqual([
    { code: 'UNKNOWN_LEVEL', step: 'signature', value: 'wax' },
  ]);
});
