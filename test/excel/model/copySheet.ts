import { asOneOf } from './arguments';
import { Cell } from './cell/cell';
import { require } from './error';
import type { Sheet } from './sheet';

/** Worksheet.copy, ExcelApi 1.7: the copy is called "Name (2)" and stands where it is told; the sheet-level names come along. */
export function copySheet(from: Sheet, where: string, relative: Sheet | undefined): Sheet {
  const position = asOneOf(where, ['None', 'Before', 'After', 'Beginning', 'End']);
  const { book } = from;
  book.requireStructure();
  const needsOther = position === 'Before' || position === 'After';
  require(!needsOther || relative !== undefined, 'InvalidArgument', 'before or after which sheet?');
  const copy = book.addSheet(copyName(from));
  copyCells(from, copy);
  copy.merges = [...from.merges];
  copy.visibility = from.visibility;
  copy.tabColor = from.tabColor;
  copy.showGridlines = from.showGridlines;
  copy.protection = from.protection;
  for (const table of from.tables) {
    copy.tables.push({
      ...table,
      id: String(book.newId()),
      name: `${table.name}_${book.newId()}`,
      columns: table.columns.map((column) => ({ ...column })),
    });
  }
  copy.names.push(...from.names.map((name) => ({ ...name })));
  from.copyPartsTo(copy);
  const beside = relative ? book.sheets.indexOf(relative) : 0;
  const places = {
    None: book.sheets.length - 1,
    End: book.sheets.length - 1,
    Beginning: 0,
    Before: beside,
    After: beside + 1,
  };
  book.moveSheet(copy, places[position]);
  book.tell({ kind: 'added', sheet: copy, args: {} });
  return copy;
}

function copyName(from: Sheet): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const name = from.name.slice(0, 31 - end.length) + end;
    if (!from.book.sheetNamed(name)) return name;
  }
}

function copyCells(from: Sheet, copy: Sheet): void {
  from.grid.cells.forEach((row, index) => {
    copy.grid.cells[index] = row?.map((cell) => {
      if (!cell) return undefined;
      const twin = new Cell();
      twin.copyContent(cell);
      twin.format = cell.format;
      return twin;
    });
  });
  for (const [index, line] of from.grid.rows) copy.grid.rows.set(index, { ...line });
  for (const [index, line] of from.grid.columns) copy.grid.columns.set(index, { ...line });
}
