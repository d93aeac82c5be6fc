import type { Edit } from '../../src/core/edit/edit';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import type { Difference } from './compare';

/** A difference that nobody can help: what it is, why it is so, and which differences are of this kind. */
export interface KnownDifference {
  readonly what: string;
  readonly why: string;
  readonly covers: (difference: Difference, opened: WorkbookSnapshot) => boolean;
}

/** A row that the file leaves to the office program to fit to its text. */
function fitsItself(opened: WorkbookSnapshot, where: string): boolean {
  const split = where.lastIndexOf('!');
  const sheet = opened.sheets.find(({ name }) => name === where.slice(0, split));
  return sheet !== undefined && sheet.rowHeights?.[Number(where.slice(split + 1)) - 1] === undefined;
}

/** All that may be different between the hosts; anything else fails the suite, and so does one of these that no longer happens. */
export const KNOWN: readonly KnownDifference[] = [
  {
    what: 'fill patterns of charts',
    why: 'ChartFill has setSolidColor and clear, no pattern.',
    covers: ({ what }) => what === 'fill patterns of charts',
  },
  {
    what: 'alternative text of charts',
    why: 'Chart has no alternative text.',
    covers: ({ what }) => what === 'alternative text of charts',
  },
  {
    what: 'height',
    why: 'Excel tells the height of every row, having fitted it to its text; a file tells none for such a row, and the core measures all of its text. (The model fits nothing: its rows are lower here.)',
    covers: ({ what, where, file, excel }, opened) =>
      what === 'height' && fitsItself(opened, where) && (excel === undefined || Number(excel) < Number(file)),
  },
];

/** Differences that no entry of the table covers. */
export const unexplained = (differences: readonly Difference[], opened: WorkbookSnapshot): Difference[] =>
  differences.filter((difference) => !KNOWN.some(({ covers }) => covers(difference, opened)));

/** Which entries of the table are met. */
export const metIn = (differences: readonly Difference[], opened: WorkbookSnapshot): string[] =>
  KNOWN.filter(({ covers }) => differences.some((one) => covers(one, opened))).map(({ what }) => what);

/** Edits as they are told, but for keys of formats, which each host makes for itself, and for heights of rows that fit themselves. */
export function told(edits: readonly Edit[], opened: WorkbookSnapshot): string[] {
  const plain = (key: string, value: unknown): unknown => (key === 'style' ? 'a format' : (value ?? null));
  return edits.flatMap((edit) => {
    if (edit.kind !== 'rowHeights') return [JSON.stringify(edit, plain)];
    const heights = edit.heights.filter(({ row }) => !fitsItself(opened, `${edit.sheet}!${row + 1}`));
    return heights.length === 0 ? [] : [JSON.stringify({ ...edit, heights }, plain)];
  });
}
