import type { Edit } from '../../src/core/edit/edit';
import type { RunRequest, TaskCorrection } from '../../src/core/run/request';
import type { PlanView } from '../../src/core/run/view';
import { viewPlan } from '../../src/core/run/viewPlan';
import { planUndo } from '../../src/core/undo/planUndo';
import type { UndoRecord } from '../../src/core/undo/record';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { BothHosts, unwrap } from './bothHosts';
import { differences } from './compare';
import { pictureOfBook } from './excelPicture';
import { pictureOfFile } from './filePicture';
import { metIn, told, unexplained } from './known';

interface Ran {
  /** How many edits there were. */
  readonly edits: number;
  /** How Excel's run is taken back. */
  readonly record: UndoRecord;
}

/** A workbook that goes through both hosts, looked at after every step. */
export class Journey {
  readonly #met = new Set<string>();
  private constructor(
    readonly both: BothHosts,
    private opened: WorkbookSnapshot,
  ) {}

  static async begin(bytes: Uint8Array, level?: string): Promise<Journey> {
    const both = await BothHosts.open(bytes, level);
    const journey = new Journey(both, both.file.snapshot());
    journey.look();
    return journey;
  }

  /** Known differences that were met on the way. */
  get met(): readonly string[] {
    return [...this.#met].sort();
  }

  look(): void {
    const found = this.both.differences();
    for (const what of metIn(found, this.opened)) this.#met.add(what);
    expect(unexplained(found, this.opened)).toEqual([]);
  }

  /** The same request gives the same edits on both, and the same workbook. */
  async run(request: RunRequest): Promise<Ran> {
    const { file, excel } = await this.both.run(request);
    expect(told(excel.edits, this.opened)).toEqual(told(file.edits, this.opened));
    expect(excel.issues).toEqual(file.issues);
    for (const edit of file.edits) this.#noteFitting(edit);
    this.look();
    return { edits: file.edits.length, record: excel.record };
  }

  /** A new sheet whose rows fit themselves counts as one that was there when the workbook was opened. */
  #noteFitting(edit: Edit): void {
    if (edit.kind !== 'putSheet' || !edit.spec.rowHeights?.some(({ fits }) => fits)) return;
    const sheet = this.both.file.snapshot().sheets.find(({ name }) => name === edit.spec.name);
    const fixed: (number | undefined)[] = [];
    for (const { row, height, fits } of edit.spec.rowHeights) if (!fits) fixed[row] = height;
    if (sheet) this.opened = { ...this.opened, sheets: [...this.opened.sheets, { ...sheet, rowHeights: fixed }] };
  }

  /** Rows that may go away in a file go away on both; gives how many. */
  async deleteRows(request: RunRequest): Promise<number> {
    const { edits } = await this.both.runAsFile(request);
    this.look();
    return edits.reduce((sum, edit) => sum + (edit.kind === 'deleteRows' ? edit.rows.length : 0), 0);
  }

  /** What the pane would show of the workbook. */
  view(request: RunRequest): PlanView {
    const view = viewPlan(this.both.file.snapshot(), request);
    if (!('plan' in view)) throw new Error(JSON.stringify(view.refusal));
    return view;
  }

  /** Completion days for the first few tasks that have a due day, as a person types them. */
  async complete(request: RunRequest, day: string): Promise<void> {
    const { tracked } = this.view(request);
    const rows = tracked.tasks.filter(({ due }) => due !== null).slice(0, 2);
    const edits = rows.map(({ row }): Edit => {
      const cell = { value: { date: day } };
      return { kind: 'cells', sheet: tracked.sheet, row, column: tracked.columns.completed, rows: [[cell]] };
    });
    await this.both.type(edits);
    this.look();
  }

  /** Corrections of a task in every way there is. */
  corrections(request: RunRequest): readonly TaskCorrection[] {
    const [first, second, third] = this.view(request).tracked.tasks.map(({ task }) => task.id);
    return [
      ...(first === undefined ? [] : [{ id: first, due: '2026-09-15' }]),
      ...(second === undefined ? [] : [{ id: second, lead: ['Đơn vị sửa tay'], coordinate: [] }]),
      ...(third === undefined ? [] : [{ id: third, completed: '2026-05-04', area: 'Cải cách thể chế' }]),
    ];
  }

  /** Excel's run is taken back: the workbook is what the file still is. */
  async undo(record: UndoRecord, before: BothHosts['file']): Promise<void> {
    const reading = await this.both.reading();
    const undo = planUndo(record, reading.snapshot);
    if ('refusal' in undo) throw new Error(JSON.stringify(undo.refusal));
    expect(undo.kept).toEqual([]);
    unwrap(await this.both.host.write({ before: reading, edits: undo.edits, inverse: undo.inverse }));
    expect(differences(pictureOfFile(before), pictureOfBook(this.both.excel.book))).toEqual([]);
  }
}
