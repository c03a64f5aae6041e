import { expect, test } from 'vitest';
import type { CaseData, Check } from '../../contracts/procedure.ts';
import type { Json } from '../../domain/shared/json.ts';
import { caseData } from '../../test/factories/procedure-data.ts';
import type { ControlledContent } from './content.ts';
import { internalDocument } from './kinds/internal-document.ts';
import { SAMPLE } from './sample.ts';

const words = (count: number, word: string) => Array.from({ length: count }, (_, index) => `${word}${index}`).join(' ');

/** A document of ten words a language, `changed` of them other than at first. */
function aDocument(edition: number, changed: { kk?: number; ru?: number } = {}): ControlledContent {
  const textOf = (count = 0) => `${words(10 - count, 'сөз')} ${words(count, 'жаңа')}`.trim();
  const body = { kk: textOf(changed.kk), ru: textOf(changed.ru) };
  return { ...SAMPLE, edition, sections: [{ heading: { kk: '', ru: '' }, text: body }] };
}

function inForce(content: ControlledContent): CaseData {
  const predecessor = { content: content as unknown as Json, number: '7-ВД', registeredOn: '2023-02-01' };
  return caseData([], { predecessor });
}

function failed(content: ControlledContent, data: CaseData): readonly Check[] {
  return internalDocument.checks(content, data).filter(({ ok }) => !ok);
}

test.each([
  ['half of the words', 1, { kk: 5, ru: 5 }, []],
  ['more than half of the words', 1, { kk: 6, ru: 6 }, ['CHANGED_TOO_MUCH']],
  ['more than half in one language', 1, { ru: 6 }, ['CHANGED_TOO_MUCH']],
  ['everything, as a new edition', 2, { kk: 10, ru: 10 }, []],
  ['nothing, as the edition after the next', 3, {}, ['edition-follows']],
])('to change %s with the number %i: %o fails %o', (_, edition, changed, keys) => {
  const checks = failed(aDocument(edition, changed), inForce(aDocument(1)));
  expect(checks.filter(({ key }) => key !== 'languages-agree').map(({ key }) => key)).toEqual(keys);
});

test('says how many of how many words have changed', () => {
  const [check] = failed(aDocument(1, { kk: 8, ru: 8 }), inForce(aDocument(1)));
  expect(check).toMatchObject({ key: 'CHANGED_TOO_MUCH', pointer: '/edition' });
  for (const message of Object.values(check?.message ?? {})) expect(message).toMatch(/\b(8|10)\b.*\b(8|10)\b/);
});

test('the first document the register knows may have any number', () => {
  expect(failed({ ...SAMPLE, edition: 4 }, caseData([]))).toEqual([]);
});

test('the paper names the edition it replaces', () => {
  const view = internalDocument.documentView(aDocument(2), inForce(aDocument(1)), 'ru');
  expect(view).toMatchObject({ edition: 2, replaces: { edition: 1, number: '7-ВД', date: '2023-02-01' } });
  expect(internalDocument.documentView(SAMPLE, caseData([]), 'ru')).not.toHaveProperty('replaces');
});
