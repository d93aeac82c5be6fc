import fc from 'fast-check';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { Edit } from '../../../src/core/edit/edit';
import { previewOf } from '../../../src/core/run/preview';
import type { Preview } from '../../../src/core/run/plannedRun';
import { cellName, parseRect } from '../../../src/core/workbook/address';
import type { CellSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sheetNamed, typed } from '../tracking/harness';
import { fixedPlan, plans, SHAPE, SHEET } from './plans';
import { planned, ran, viewed } from './running';

const content = (cell: CellSnapshot | undefined): string =>
  JSON.stringify([cell?.value ?? '', cell?.formula ?? '', cell?.error ?? '']);

/** Cells whose content an edit list changes, on sheets that are not written whole; addresses before rows go away. */
function changedPlaces(before: WorkbookSnapshot, edits: readonly Edit[], preview: Preview): readonly string[] {
  const after = applyToSnapshot(
    before,
    edits.filter(({ kind }) => kind !== 'deleteRows'),
  );
  const whole = new Set([...preview.addedSheets, ...preview.renewedSheets]);
  return after.sheets.flatMap((sheet) => {
    if (whole.has(sheet.name)) return [];
    const old = sheetNamed(before, sheet.name);
    return Array.from({ length: Math.max(sheet.rows.length, old.rows.length) }).flatMap((_row, row) => {
      const width = Math.max(sheet.rows[row]?.length ?? 0, old.rows[row]?.length ?? 0);
      return Array.from({ length: width }).flatMap((_cell, column) =>
        content(sheet.rows[row]?.[column]) === content(old.rows[row]?.[column])
          ? []
          : [`${sheet.name}!${cellName(row, column)}`],
      );
    });
  });
}

function named(preview: Preview): (place: string) => boolean {
  const single = new Set([
    ...preview.changedCells.map(({ sheet, cell }) => `${sheet}!${cell}`),
    ...preview.addedColumns.map(({ sheet, cell }) => `${sheet}!${cell}`),
  ]);
  return (place) => {
    const [sheet = '', cell = ''] = place.split('!');
    const at = parseRect(cell);
    const inBlock = preview.filled.some(
      ({ sheet: name, rect }) =>
        at !== undefined &&
        name === sheet &&
        at.top >= rect.top &&
        at.top <= rect.bottom &&
        at.left >= rect.left &&
        at.left <= rect.right,
    );
    return single.has(place) || inBlock;
  };
}

const request = fc.constantFrom(
  { kind: 'status' } as const,
  { kind: 'summaries' } as const,
  { kind: 'normalise' } as const,
  { kind: 'summaries', today: '2024-12-05', settings: { reportDate: '2024-12-05', warningDays: 10 } } as const,
);

test('a run changes nothing that its preview does not name, and does change what it names', () => {
  fc.assert(
    fc.property(plans, fc.boolean(), fc.boolean(), request, (start, isFirst, untidy, asked) => {
      const tracked = isFirst ? start : ran(start, { kind: 'summaries' }).workbook;
      const before = untidy ? typed(tracked, SHEET, 4, 1, '  Việc   thừa  dấu cách  ') : tracked;
      const { edits, preview } = planned(before, asked);
      const changed = changedPlaces(before, edits, preview);
      expect(changed.filter((place) => !named(preview)(place))).toEqual([]);
      const real = new Set(changed);
      for (const { sheet, cell, why } of preview.changedCells) {
        if (why !== 'joined-row' && why !== 'header-repeat') expect([...real]).toContain(`${sheet}!${cell}`);
      }
      const filled = preview.filled.reduce((sum, { count }) => sum + count, 0);
      expect(filled + preview.changedCells.length + preview.addedColumns.length).toBe(changed.length);
    }),
    { numRuns: 25 },
  );
});

test('the first run adds twelve columns and its sheets; cells of the user are not among the changes', () => {
  const { preview } = planned(fixedPlan(), { kind: 'summaries' });
  expect(preview.addedColumns.map(({ cell, header }) => `${cell} ${header}`)).toEqual([
    'F3 Mã',
    'G3 Lĩnh vực',
    'H3 Đơn vị chủ trì',
    'I3 Đơn vị phối hợp',
    'J3 Mốc',
    'K3 Hạn',
    'L3 Cách hiểu',
    'M3 Ngày hoàn thành',
    'N3 Trạng thái',
    'O3 Số ngày quá hạn',
    'P3 Kết quả thực hiện',
    'Q3 Nhật ký mốc',
  ]);
  expect(preview.addedSheets).toHaveLength(7);
  expect(preview).toMatchObject({ renewedSheets: [], changedCells: [], deletedRows: [], touchesFormats: true });
});

test('what a person corrects is told apart from what follows from it', () => {
  const before = ran(fixedPlan()).workbook;
  const { tracked } = viewed(before);
  const id = tracked.tasks[0]?.task.id ?? '';
  const { preview } = planned(before, {
    kind: 'correct',
    tasks: [{ id, due: '2024-12-24' }],
    settings: { warningDays: 3 },
  });
  expect(preview.changedCells.map(({ cell, before: old, after, why }) => [cell, old, after, why])).toEqual([
    ['B7', '7', '3', 'setting'],
    ['K5', '14/06/2024', '24/12/2024', 'corrected'],
    ['N5', 'Quá hạn', 'Trong hạn', 'renewed'],
    ['O5', '159', '', 'renewed'],
  ]);
});

test('a copy of the sheet is one added sheet; what is written on it is named there', () => {
  const start = fixedPlan({ ...SHAPE, withWidths: false });
  const { edits, preview } = planned(start, { placement: { kind: 'copy' } });
  expect(preview.addedSheets[0]).toBe('Kế hoạch (theo dõi)');
  expect(previewOf(start, edits).filled.every(({ sheet }) => sheet === 'Kế hoạch (theo dõi)')).toBe(true);
});
