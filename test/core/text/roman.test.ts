import { romanValue } from '../../../src/core/text/roman';

test.each([
  ['I', 1],
  ['IV', 4],
  ['IX', 9],
  ['XIV', 14],
  ['XL', 40],
  ['XC', 90],
  ['CCCXCIX', 399],
])('%s is %i', (text, value) => expect(romanValue(text)).toBe(value));

test.each(['', 'IIII', 'VX', 'IC', 'iv', 'A', 'D', 'XIVa', ' I'])('"%s" is none', (text) =>
  expect(romanValue(text)).toBeUndefined(),
);

test('no two numerals have one value', () => {
  const digits = ['', 'I', 'V', 'X', 'L', 'C'];
  const texts = digits.flatMap((a) => digits.flatMap((b) => digits.flatMap((c) => digits.map((d) => a + b + c + d))));
  const numerals = [...new Set(texts)].filter((text) => romanValue(text) !== undefined);
  expect(new Set(numerals.map(romanValue)).size).toBe(numerals.length);
});
