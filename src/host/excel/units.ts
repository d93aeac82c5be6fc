/** A digit of Calibri 11 is 7 pixels wide at 96 dots per inch; a column width of the core counts such digits, its margins included. */
const PIXELS_PER_DIGIT = 7;
const POINTS_PER_PIXEL = 72 / 96;

/** Highest row and widest column that Excel takes, in points and digits. */
export const HIGHEST_ROW = 409;
export const WIDEST_COLUMN = 255;

/**
 * Column width in points, as `RangeFormat.columnWidth` counts (ExcelApi 1.2), of a width in digits. Excel has whole pixels only.
 */
export function pointsOfDigits(digits: number): number {
  return Math.round(Math.min(Math.max(0, digits), WIDEST_COLUMN) * PIXELS_PER_DIGIT) * POINTS_PER_PIXEL;
}

/** Width in digits, to the hundredth, of a column width in points. */
export function digitsOfPoints(points: number): number {
  return Math.round((points / POINTS_PER_PIXEL / PIXELS_PER_DIGIT) * 100) / 100;
}

/** A margin of a page in points (72 an inch) of millimetres. */
export function pointsOfMillimetres(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
