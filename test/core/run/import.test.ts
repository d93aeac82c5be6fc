import type { Register, RegisterTask } from '../../../src/core/register/register';
import { planRun } from '../../../src/core/run/planRun';
import { planUndo } from '../../../src/core/undo/planUndo';
import { described } from '../undo/sameWorkbook';
import { applyRestoring } from '../../../src/core/undo/applyRestoring';
import { fixedPlan } from './plans';
import { planned, ran, viewed } from './running';

const task = (line: number, content: string, deadline: string): RegisterTask => ({
  ...{ kind: 'task', mark: null, result: '', coordinate: '', method: '', progress: '', remark: '' },
  ...{ content, deadline, lead: 'Phòng Nội vụ', source: { first: line, last: line } },
});

const REGISTER: Register = {
  title: ['KẾ HOẠCH CÔNG TÁC NĂM 2024'],
  issueLines: [],
  rows: [
    { kind: 'heading', level: 1, title: 'Thể chế', mark: '1', source: { first: 1, last: 1 } },
    task(2, 'Rà soát văn bản', 'Trước ngày 30/6/2024'),
    task(3, 'Tập huấn', 'Quý IV'),
  ],
};

const REQUEST = { kind: 'import', register: REGISTER } as const;

test('one sheet more under a name that is free, read and tracked as any other, taken back whole', () => {
  const start = fixedPlan();
  const { run, workbook } = ran(start, REQUEST);
  const { addedSheets, ...rest } = run.preview;
  expect(addedSheets).toHaveLength(1);
  expect(start.sheetNames).not.toContain(addedSheets[0]);
  expect(rest).toMatchObject({ changedCells: [], filled: [], deletedRows: [], renewedSheets: [], addedColumns: [] });
  expect(run.view?.tracked.tasks).toHaveLength(2);
  const again = ran(workbook, REQUEST);
  expect(again.run.preview.addedSheets).not.toEqual(addedSheets);

  const view = viewed(workbook, { sheet: addedSheets[0] ?? '' });
  expect(view.tracked.tasks.map(({ due }) => due)).toEqual(['2024-06-29', '2024-12-31']);
  const undo = planUndo(run.record, workbook);
  if ('refusal' in undo) throw new Error(undo.refusal.code);
  expect(described(applyRestoring(workbook, undo.edits))).toEqual(described(start));
});

test('a plan that is tracked stays the tracked one, and that is told', () => {
  const { workbook } = ran(fixedPlan());
  const run = planned(workbook, REQUEST);
  const { sheet } = viewed(workbook);
  expect(run.issues).toMatchObject([{ code: 'import-beside-tracked', facts: { tracked: sheet } }]);
  expect(viewed(ran(workbook, REQUEST).workbook)).toMatchObject({ sheet, isTracked: true, isCurrent: true });
});

test.each([
  ['no register', { kind: 'import' } as const, fixedPlan(), 'register-empty'],
  [
    'headings only',
    { ...REQUEST, register: { ...REGISTER, rows: REGISTER.rows.slice(0, 1) } },
    fixedPlan(),
    'register-empty',
  ],
  ['a locked workbook', REQUEST, { ...fixedPlan(), structureLocked: true }, 'structure-locked'],
])('%s: nothing is written', (_, request, workbook, code) => {
  expect(planRun(workbook, { today: '2024-11-20', ...request })).toMatchObject({ refusal: { code } });
});
