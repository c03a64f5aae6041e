import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, cleanValues } from './clean-text.ts';

const LEGAL_IN_XML = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

test('characters that XML forbids and marks that turn the text around are taken out', () => {
  expect(cleanText('А\u0000йг\u202Eер\uFFFEі\u2066м\uD800')).toBe('Айгерім');
});

test('letters written in two pieces become one', () => {
  expect(cleanText('\u0438\u0306')).toBe('й');
});

test('ordinary text of any language stays as it is', () => {
  for (const text of ['Ұлжан Қасымқызы', 'приказ № 5-С «О переводе» – 5 %', '張偉 😀', ''])
    expect(cleanText(text)).toBe(text);
});

test('whatever text comes in, what comes out is legal in XML and needs no second cleaning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cleaned = cleanText(text);
      expect(cleaned).toMatch(LEGAL_IN_XML);
      expect(cleanText(cleaned)).toBe(cleaned);
    }),
  );
});

test('texts are cleaned at every depth and other values stay', () => {
  const dirty = { list: [{ name: 'a\u0007b' }, 3, null, true], text: '\u200Fc' };
  expect(cleanValues(dirty)).toEqual({ list: [{ name: 'ab' }, 3, null, true], text: 'c' });
});
