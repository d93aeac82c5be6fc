import type { Edit } from '../../src/core/edit/edit';
import { isPlannedRun, planRun } from '../../src/core/run/planRun';
import type { PlannedRun } from '../../src/core/run/plannedRun';
import type { RunRequest } from '../../src/core/run/request';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { applyEdits } from '../../src/host/file/apply';
import { openWorkbook, type WorkbookFile } from '../../src/host/file/read';
import { createExcelHost } from '../../src/host/excel/excelHost';
import type { HostResult, PlanHost, WorkbookReading } from '../../src/host/planHost';
import { fakeExcel } from '../excel/bridge/node';
import type { FakeExcel } from '../excel/host';
import { calculateWith } from '../host/excel/write/workbook';
import { bookOf } from './bookOf';
import { differences, type Difference } from './compare';
import { pictureOfBook } from './excelPicture';
import { pictureOfFile } from './filePicture';

export function openedFile(bytes: Uint8Array): WorkbookFile {
  const file = openWorkbook(bytes);
  if (!file.ok) throw new Error(`refused: ${JSON.stringify(file.refusal)}`);
  return file.value;
}

export function unwrap<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return result.value;
}

/** What a run gives on each side. */
export interface BothRuns {
  readonly file: PlannedRun;
  readonly excel: PlannedRun;
}

/** The same workbook, as a file and open in Excel. */
export class BothHosts {
  private constructor(
    public file: WorkbookFile,
    readonly excel: FakeExcel,
    readonly host: PlanHost,
  ) {}

  static async open(bytes: Uint8Array, level = '1.18'): Promise<BothHosts> {
    const excel = await fakeExcel(level);
    const file = openedFile(bytes);
    excel.reset(bookOf(file));
    return new BothHosts(file, excel, createExcelHost());
  }

  async reading(): Promise<WorkbookReading> {
    return unwrap(await this.host.read());
  }

  /** Plans a run on both; what is to be written is carried out on each. */
  async run(request: RunRequest): Promise<BothRuns> {
    const before = await this.reading();
    // Where Excel cannot tell all comments (notes: ExcelApi 1.18, and not in the office.js of npm), no row goes; a file is asked to be as careful.
    const { commentsUnknown } = before.snapshot;
    const inFile = { ...this.file.snapshot(), ...(commentsUnknown ? { commentsUnknown } : {}) };
    const runs = { file: planned(inFile, request), excel: planned(before.snapshot, request) };
    this.writeFile(runs.file.edits);
    await this.writeExcel(before, runs.excel.edits, runs.excel.inverse);
    return runs;
  }

  /** What the file alone is to get: both get it. */
  async runAsFile(request: RunRequest): Promise<PlannedRun> {
    const run = planned(this.file.snapshot(), request);
    await this.writeExcel(await this.reading(), run.edits, run.inverse);
    this.writeFile(run.edits);
    return run;
  }

  writeFile(edits: readonly Edit[]): void {
    const written = applyEdits(this.file, edits);
    if (!written.ok) throw new Error(`refused: ${JSON.stringify(written.refusal)}`);
    this.file = openedFile(written.value);
  }

  async writeExcel(
    before: WorkbookReading,
    edits: readonly Edit[],
    inverse: PlannedRun['inverse'] = [],
  ): Promise<void> {
    calculateWith(this.excel.book, edits);
    unwrap(await this.host.write({ before, edits, inverse }));
    await this.excel.idle();
    if (this.excel.book.lostWrites.length > 0) throw new Error(this.excel.book.lostWrites.join());
  }

  /** A person types on both sides. */
  async type(edits: readonly Edit[]): Promise<void> {
    this.writeFile(edits);
    await this.writeExcel(await this.reading(), edits);
  }

  differences(): Difference[] {
    return differences(pictureOfFile(this.file), pictureOfBook(this.excel.book));
  }
}

function planned(snapshot: WorkbookSnapshot, request: RunRequest): PlannedRun {
  const run = planRun(snapshot, request);
  if (!isPlannedRun(run)) throw new Error(`refused: ${JSON.stringify(run.refusal)}`);
  return run;
}
