import fc from 'fast-check';
import { digitsOfPoints, pointsOfDigits, pointsOfMillimetres } from '../../../src/host/excel/units';

test.each([
  // A new sheet's column: 64 pixels.
  [9.14, 48],
  [11, 57.75],
  [22, 115.5],
  [0, 0],
])('%d digits are %d points', (digits, points) => {
  expect(pointsOfDigits(digits)).toBe(points);
  expect(digitsOfPoints(points)).toBe(digits);
});

test('whole pixels come back as they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1785 }), (pixels) => {
      expect(pointsOfDigits(digitsOfPoints(pixels * 0.75))).toBe(pixels * 0.75);
    }),
  );
});

test('a width is at most what Excel takes', () => {
  expect(pointsOfDigits(1000)).toBe(pointsOfDigits(255));
  expect(pointsOfDigits(-3)).toBe(0);
});

test('25.4 millimetres are an inch', () => {
  expect(pointsOfMillimetres(25.4)).toBe(72);
});
