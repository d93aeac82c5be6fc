import type { CellSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { applyRestoring } from '../../../src/core/undo/applyRestoring';
import { planUndo } from '../../../src/core/undo/planUndo';
import { described } from '../undo/sameWorkbook';
import { fixedPlan, SHEET } from './plans';
import { planned, ran, viewed } from './running';

const LEADS = ['Văn phòng Sở', 'Thanh tra Sở', 'Phòng Tổ chức cán bộ'];

/** The fixed plan with a column of the office's own for the lead unit instead of the method, in clean names. */
function withLeads(): WorkbookSnapshot {
  const plan = fixedPlan();
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name !== SHEET
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((cells, row) =>
              cells?.map((cell, column): CellSnapshot | undefined => {
                if (column !== 4) return cell;
                if (row === 2) return { value: 'Đơn vị chủ trì', style: 5 };
                return cell?.value === null ? cell : { value: LEADS[row % 3] ?? null, style: 4 };
              }),
            ),
          },
    ),
  };
}

const leadOf = (workbook: WorkbookSnapshot, index: number) => viewed(workbook).tracked.tasks[index]?.lead;

describe.each([true, false])(
  "a lead unit corrected where the office's own column serves (first run: %s)",
  (isFirst) => {
    const start = withLeads();
    const before = isFirst ? start : ran(start, { kind: 'summaries' }).workbook;
    const id = viewed(before).tracked.tasks[0]?.task.id ?? '';

    test.each([
      [['Sở Nội vụ']],
      [['Thanh tra Sở', 'Văn phòng Sở']],
      [['VP Sở']],
      [[]],
      [['một việc không phải tên đơn vị']],
    ])('%j: stays over runs, and a second run writes nothing', (lead) => {
      const { run, workbook } = ran(before, { kind: 'correct', tasks: [{ id, lead }] });
      expect(run.view?.tracked.tasks[0]?.lead).toEqual(lead);
      expect(leadOf(workbook, 0)).toEqual(lead);
      expect(planned(workbook).edits).toEqual([]);
      const later = ran(workbook, { kind: 'summaries', today: '2024-12-05', settings: { reportDate: '2024-12-05' } });
      expect(leadOf(later.workbook, 0)).toEqual(lead);
      for (const index of [1, 2, 3]) expect(leadOf(later.workbook, index)).toEqual(leadOf(before, index));
      const undo = planUndo(run.record, workbook);
      if ('refusal' in undo) throw new Error(JSON.stringify(undo));
      const plan = ({ sheets }: WorkbookSnapshot) => ({
        ...start,
        sheets: sheets.filter(({ name }) => name === SHEET),
      });
      expect(described(plan(applyRestoring(workbook, undo.edits)))).toEqual(described(plan(before)));
    });
  },
);
