import fc from 'fast-check';
import { dayFromNumber, dayNumber } from '../../../src/core/calendar/arithmetic';
import { STATUS_CODES } from '../../../src/core/status/codes';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { TrackingColumn } from '../../../src/core/tracking/tracked';
import { cellText } from '../../../src/core/tracking/cellText';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { cellOf, runOnly as run, sheetNamed, trackOnly as track, typed } from './harness';
import type { Tracked } from './harness';
import { PHRASES, sampleSheet, SHEET, workbookOf } from './sample';
import type { SampleRow } from './sample';

const day = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2025-06-30') }).map(dayFromNumber);
const word = fc.string({ unit: fc.constantFrom(...'aăâđêôư =+-@;/12\n'), minLength: 1, maxLength: 12 });
const row: fc.Arbitrary<SampleRow> = fc.record({
  content: fc.string({ unit: fc.constantFrom(...'abcđ'), minLength: 3, maxLength: 10 }).map((text) => `Việc ${text}`),
  phrase: fc.constantFrom(...Object.keys(PHRASES)),
  lead: fc.constantFrom('VP Sở', 'Thanh tra Sở', 'Phòng Tổ chức'),
});
const rows = fc
  .array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: fc.constant({ section: 'II. Mục' }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((all) => all.some((one) => 'content' in one));

interface Typing {
  readonly task: number;
  readonly column: TrackingColumn;
  readonly value: string | { readonly date: string };
}
const typing: fc.Arbitrary<Typing> = fc.record({
  task: fc.nat(7),
  column: fc.constantFrom<TrackingColumn>(
    'lead',
    'coordinate',
    'area',
    'milestone',
    'due',
    'reading',
    'completed',
    'outcome',
    'log',
    'status',
  ),
  value: fc.oneof(
    word.filter((text) => text.trim() !== ''),
    day.map((date) => ({ date })),
  ),
});

function typeAll(before: Tracked, all: readonly Typing[]): WorkbookSnapshot {
  const { tracked } = before.result;
  return all.reduce((workbook, { task, column, value }) => {
    const place = tracked.tasks[task % tracked.tasks.length]?.row ?? 0;
    return typed(workbook, tracked.sheet, place, tracked.columns[column], value);
  }, before.workbook);
}

const everyText = (workbook: WorkbookSnapshot, task: number, tracked: Tracked): string => {
  const { columns, tasks } = tracked.result.tracked;
  const cells = sheetNamed(workbook, SHEET).rows[tasks[task]?.row ?? -1] ?? [];
  return Object.values(columns)
    .map((column) => cellText(cells[column]))
    .join('\n');
};
const spoken = (date: string): string => date.split('-').reverse().join('/');

test('a second run has nothing to do, whatever was typed in between', () => {
  fc.assert(
    fc.property(rows, fc.array(typing, { maxLength: 6 }), (table, typings) => {
      const after = track(typeAll(track(workbookOf(sampleSheet(table))), typings));
      const again = track(after.workbook);
      // A completed milestone moves on once for each entry; after that everything rests.
      expect(run(again.workbook).edits).toEqual([]);
      expect(again.result.edits).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('nothing that a user typed vanishes over refreshes: it stays in its cell or stands in the log', () => {
  fc.assert(
    fc.property(rows, fc.array(typing, { minLength: 1, maxLength: 4 }), (table, typings) => {
      const before = track(workbookOf(sampleSheet(table)));
      const count = before.result.tracked.tasks.length;
      const last = new Map(typings.map((one) => [`${one.task % count} ${one.column}`, one]));
      const after = track(track(typeAll(before, typings)).workbook);
      for (const { task, column, value } of last.values()) {
        const row = task % count;
        const text = typeof value === 'string' ? value.trim() : value.date;
        // Read where it was typed: an office's column that no longer holds clean names stops being a tracking column.
        const inPlace = cellOf({ result: before.result, workbook: after.workbook }, row, column).trim() === text;
        const kept = inPlace || everyText(after.workbook, row, after).includes(text);
        const logged = typeof value !== 'string' && cellOf(after, row, 'log').includes(spoken(value.date));
        expect(kept || logged ? '' : `${column} of task ${row}: ${text}`).toBe('');
      }
    }),
    { numRuns: 60 },
  );
});

test("every task has one status, and the user's own cells are as they were", () => {
  fc.assert(
    fc.property(rows, day, (table, reportDate) => {
      const sheet = sampleSheet(table);
      const { result, workbook } = track(workbookOf(sheet), { reportDate, asOfGiven: true });
      const counts = STATUS_CODES.map((code) => result.tracked.tasks.filter(({ status }) => status === code).length);
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(result.plan.tasks.length);
      sheet.rows.forEach((cells, r) =>
        cells?.forEach((cell, c) => expect(sheetNamed(workbook, SHEET).rows[r]?.[c]).toEqual(cell)),
      );
    }),
    { numRuns: 40 },
  );
});

test('arbitrary text anywhere on our sheets and columns never throws', () => {
  const start = track(
    workbookOf(
      sampleSheet([
        { content: 'Việc', phrase: 'Hằng tháng' },
        { content: 'Khác', phrase: 'Định kỳ' },
      ]),
    ),
  );
  const names = start.workbook.sheets.map(({ name }) => name);
  const place = fc.record({ sheet: fc.constantFrom(...names), row: fc.nat(30), column: fc.nat(20), text: fc.string() });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (places) => {
      const workbook = places.reduce(
        (book, { sheet, row: r, column, text }) => typed(book, sheet, r, column, text),
        start.workbook,
      );
      const result = run(workbook);
      expect(run(applyToSnapshot(workbook, result.edits)).refusal?.code).toBe(result.refusal?.code);
    }),
    { numRuns: 60 },
  );
});
