import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthDateOfIin, checkDigitOf, isValidIin, maskIin, sexOfIin } from './iin.ts';

const first11 = fc.stringMatching(/^\d{11}$/);

test('known numbers pass, by the first and by the second row of weights', () => {
  expect(isValidIin('010101500003')).toBe(true);
  expect(isValidIin('010101500401')).toBe(true);
});

test('a prefix that both rows of weights leave at ten is never issued', () => {
  expect(checkDigitOf('01010150120')).toBeUndefined();
  for (let digit = 0; digit <= 9; digit += 1) expect(isValidIin(`01010150120${digit}`)).toBe(false);
});

test('every other last digit is refused', () => {
  fc.assert(
    fc.property(first11, fc.nat(9), (digits, last) => {
      expect(isValidIin(digits + String(last))).toBe(checkDigitOf(digits) === last);
    }),
  );
});

test('anything but twelve digits is refused', () => {
  for (const text of [
    '',
    '01010150000',
    '0101015000030',
    '01010150000x',
    ' 010101500003',
    '０１０１０１５００００３',
  ]) {
    expect(isValidIin(text)).toBe(false);
  }
});

test('the number tells birth date and sex where its seventh digit does', () => {
  expect([birthDateOfIin('060314650012'), sexOfIin('060314650012')]).toEqual(['2006-03-14', 'female']);
  expect([birthDateOfIin('990314350012'), sexOfIin('990314350012')]).toEqual(['1999-03-14', 'male']);
  expect([birthDateOfIin('990314050012'), sexOfIin('990314050012')]).toEqual([undefined, undefined]);
});

test('a masked number shows its last four digits', () => {
  expect(maskIin('060314650012')).toBe('••••••••0012');
});
