import { asNumber } from './arguments';
import { HostError } from './error';
import type { Line } from './grid';
import type { Looks } from './looks';
import type { Sheet } from './sheet';

/** Points of one digit of Calibri 11: 7 pixels of 0.75 points. */
export const POINTS_PER_DIGIT = 5.25;

/** Points of a column or row; the sheet's standard where it has none of its own. 0 when hidden. */
export function sizeOf(sheet: Sheet, kind: 'row' | 'column', index: number): number {
  const line: Line | undefined = (kind === 'row' ? sheet.grid.rows : sheet.grid.columns).get(index);
  if (line?.isHidden) return 0;
  return line?.size ?? (kind === 'row' ? sheet.standardHeight : Math.round(sheet.standardWidth * 7 + 5) * 0.75);
}

export function uniformSize(looks: Looks, kind: 'row' | 'column'): number | null {
  const sizes = new Set(looks.lines(kind).map((index) => sizeOf(looks.sheet, kind, index)));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

export function setSize(looks: Looks, kind: 'row' | 'column', value: unknown, most: number): void {
  const size = asNumber(value);
  if (size < 0 || size > most) throw new HostError('InvalidArgument', `a ${kind} has 0 to ${most} points`);
  looks.sheet.requireAllowed(kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (const index of looks.lines(kind)) {
    const line = looks.sheet.grid[kind](index);
    line.size = size;
    line.isHidden = size === 0;
  }
}

export function resetSize(looks: Looks, kind: 'row' | 'column'): void {
  looks.sheet.requireAllowed(kind === 'row' ? 'allowFormatRows' : 'allowFormatColumns');
  for (const index of looks.lines(kind)) delete looks.sheet.grid[kind](index).size;
}

export function isStandard(looks: Looks, kind: 'row' | 'column'): boolean | null {
  const lines = looks.sheet.grid[kind === 'row' ? 'rows' : 'columns'];
  const answers = new Set(looks.lines(kind).map((index) => lines.get(index)?.size === undefined));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? only : null;
}
