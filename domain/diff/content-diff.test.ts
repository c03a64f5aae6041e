import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedParts, staleLanguages } from './content-diff.ts';

const content = {
  students: [{ studentId: 's1' }],
  effectiveDate: '2026-11-21',
  reason: { kk: 'өтініш', ru: 'заявление' },
};

test('the parts that differ are named, added and dropped ones too', () => {
  const { reason: _reason, ...without } = content;
  expect(changedParts(content, { ...without, effectiveDate: '2026-11-22', note: 'x' })).toEqual([
    'effectiveDate',
    'note',
    'reason',
  ]);
});

test('the order of members is no difference', () => {
  expect(changedParts(content, Object.fromEntries(Object.entries(content).reverse()))).toEqual([]);
});

test('a language left as it was while the other changed is stale', () => {
  expect(staleLanguages(content, { ...content, reason: { kk: 'өтініш', ru: 'личное заявление' } })).toEqual(['kk']);
  expect(staleLanguages(content, { ...content, reason: { kk: 'жеке өтініш', ru: 'личное заявление' } })).toEqual([]);
});

test('texts deep in lists are compared place by place', () => {
  const basis = (ru: string) => ({ basis: [{ title: { kk: 'рапорт', ru } }] });
  expect(staleLanguages(basis('рапорт'), basis('докладная'))).toEqual(['kk']);
});

test('a content does not differ from itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect([changedParts(value as never, value as never), staleLanguages(value as never, value as never)]).toEqual([
        [],
        [],
      ]);
    }),
  );
});
