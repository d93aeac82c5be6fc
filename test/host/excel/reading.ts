import { createExcelHost } from '../../../src/host/excel/excelHost';
import type { HostFault, WorkbookReading } from '../../../src/host/planHost';
import type { CellSnapshot, SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { columnIndex } from '../../../src/core/workbook/address';

/** What the Excel host reads of the workbook that is open; a fault is an error here. */
export async function readOpen(): Promise<WorkbookReading> {
  const result = await createExcelHost().read();
  if (!result.ok) throw new Error(`${result.fault.code} ${result.fault.raw ?? ''}`);
  return result.value;
}

/** The fault that reading gives. */
export async function readingFault(): Promise<HostFault> {
  const result = await createExcelHost().read();
  if (result.ok) throw new Error('was read');
  return result.fault;
}

export function sheetOf(reading: WorkbookReading, name: string): SheetSnapshot {
  const sheet = reading.snapshot.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The cell at an A1 address. */
export function cellOf(sheet: SheetSnapshot, address: string): CellSnapshot | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return sheet.rows[Number(digits) - 1]?.[columnIndex(letters)];
}
