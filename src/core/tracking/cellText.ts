import type { DateSystem } from '../calendar/serial';
import { dayOfSerial } from '../calendar/serial';
import type { IsoDate } from '../calendar/day';
import type { CellWrite } from '../edit/edit';
import { formulaInRow } from '../edit/rowFormula';
import { fingerprint } from '../state/fingerprint';
import type { CellSnapshot, SheetSnapshot } from '../workbook/snapshot';

function tidyLines(text: string): string {
  const composed = text.normalize('NFC');
  return (composed.includes('\r') ? composed.replace(/\r\n?/g, '\n') : composed).trim();
}

/** What a cell says as text: days as YYYY-MM-DD, error text, "" when it says nothing. */
export function cellText(cell: CellSnapshot | undefined): string {
  if (!cell) return '';
  if (cell.date !== undefined) return cell.date;
  return tidyLines(cell.error ?? `${cell.value ?? ''}`);
}

/** The same for a cell about to be written. */
export function writeText(value: CellWrite['value']): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.date : tidyLines(`${value}`);
}

/** Key of what a cell says, as the state sheet keeps it; "" for nothing. */
export const textKey = (text: string): string => (text === '' ? '' : fingerprint(text));

/** Which day the sheet's serials count from, as its date cells show; 1900 when there is none. */
export function dateSystemOf(sheet: SheetSnapshot): DateSystem {
  for (const row of sheet.rows) {
    for (const cell of row ?? []) {
      if (typeof cell?.value === 'number' && cell.date !== undefined) {
        return dayOfSerial(cell.value, '1900') === cell.date ? '1900' : '1904';
      }
    }
  }
  return '1900';
}

/** The day a number cell stands for; a number without a date format counts too, as it does for the formulas. */
export function cellDay(cell: CellSnapshot | undefined, system: () => DateSystem): IsoDate | null {
  if (typeof cell?.value !== 'number') return null;
  return cell.date ?? dayOfSerial(cell.value, system());
}

/**
 * Formula text without what programs change when they save it: spaces outside quotes, $ signs, case, and the @ that Excel 2021 puts before what could
 * give several values in formulas of older files ("Implicit intersection operator").
 */
function formulaKey(formula: string): string {
  return formula
    .split('"')
    .map((part, i) => (i % 2 === 1 ? part : part.replace(/[\s$@]/g, '').toUpperCase()))
    .join('"');
}

/** Whether two formulas are the same but for what programs change. */
export const isSameFormula = (one: string, other: string): boolean =>
  one === other || formulaKey(one) === formulaKey(other);

/** A number, a day or a yes/no wants a cell that holds one; "7" as text is not the number. */
function isOfKind(cell: CellSnapshot | undefined, value: CellWrite['value']): boolean {
  if (value === null || typeof value === 'string') return true;
  return typeof cell?.value === (typeof value === 'boolean' ? 'boolean' : 'number');
}

/** True when the cell already holds what would be written. */
export function isWritten(cell: CellSnapshot | undefined, write: CellWrite, row: number): boolean {
  if (!isOfKind(cell, write.value)) return false;
  if (cellText(cell) !== writeText(write.value)) return false;
  const wanted = formulaInRow(write.formula, row);
  if (wanted === undefined) return cell?.formula === undefined;
  return cell?.formula !== undefined && isSameFormula(cell.formula, wanted);
}
