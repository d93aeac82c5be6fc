import type { UndoRecord } from './record';

/** Marks the text of a record, so that nothing else is taken for one. */
const FORMAT = 'phuluc-undo-1';

/** A list of rows as the record holds it: cells by their number in `cells`, runs of one cell as [number, count]. */
type PackedRow = readonly (number | readonly [number, number])[];

/** Cells met so far, each kept once; number 0 is the hole. */
class CellBook {
  readonly cells: unknown[] = [null];
  private readonly byText = new Map<string, number>();
  private readonly byCell = new Map<unknown, number>();

  numberOf(cell: unknown): number {
    if (cell === undefined || cell === null) return 0;
    const known = this.byCell.get(cell);
    if (known !== undefined) return known;
    const text = JSON.stringify(cell);
    const number = this.byText.get(text) ?? this.cells.push(cell) - 1;
    this.byText.set(text, number);
    this.byCell.set(cell, number);
    return number;
  }

  row(cells: readonly unknown[]): PackedRow {
    const packed: (number | [number, number])[] = [];
    for (const number of Array.from(cells, (cell) => this.numberOf(cell))) {
      const last = packed[packed.length - 1];
      if (Array.isArray(last) && last[0] === number) last[1] += 1;
      else if (last === number) packed[packed.length - 1] = [number, 2];
      else packed.push(number);
    }
    return packed;
  }
}

const isPackable = (key: string, value: unknown): value is readonly (readonly unknown[] | null | undefined)[] =>
  key === 'rows' &&
  Array.isArray(value) &&
  value.every((row) => row === null || row === undefined || Array.isArray(row));

/** The record as text for a store that keeps texts. Equal cells are written once, so that a plan of many thousand rows stays small. */
export function recordText(record: UndoRecord): string {
  const book = new CellBook();
  const packed = JSON.stringify(record, (key, value: unknown) =>
    isPackable(key, value) && value.length > 0
      ? { packed: Array.from(value, (row) => (row ? book.row(row) : null)) }
      : value,
  );
  return JSON.stringify({ format: FORMAT, cells: book.cells, record: packed });
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function unpackedRow(row: PackedRow, cells: readonly unknown[]): readonly unknown[] {
  return row.flatMap((item): readonly unknown[] => {
    const [number, count] = typeof item === 'number' ? [item, 1] : item;
    return Array.from({ length: count }, () => (number === 0 ? undefined : cells[number]));
  });
}

function unpacked(value: unknown, cells: readonly unknown[]): unknown {
  if (!isObject(value) || !Array.isArray(value['packed'])) return value;
  const rows = value['packed'] as readonly (PackedRow | null)[];
  return rows.map((row) => (row === null ? undefined : unpackedRow(row, cells)));
}

const isRecord = (value: unknown): value is UndoRecord =>
  isObject(value) &&
  value['version'] === 1 &&
  typeof value['stateKey'] === 'string' &&
  Array.isArray(value['restoring']) &&
  Array.isArray(value['written']);

/** The record that a text holds; undefined when it is none, or one of another version. */
export function recordOf(text: string): UndoRecord | undefined {
  try {
    const whole: unknown = JSON.parse(text);
    if (!isObject(whole) || whole['format'] !== FORMAT || typeof whole['record'] !== 'string') return undefined;
    const cells = Array.isArray(whole['cells']) ? (whole['cells'] as readonly unknown[]) : [];
    const record: unknown = JSON.parse(whole['record'], (_key, value: unknown) => unpacked(value, cells));
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}
