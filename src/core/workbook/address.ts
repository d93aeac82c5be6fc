/** A block of cells, 0-based, all four edges included. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a 0-based column: 0 -> "A", 26 -> "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0-based column of letters: "A" -> 0. Letters only, any case; -1 when it is not a column. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** A1 address of a 0-based cell: (3, 1) -> "B4". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** A1 address of a block; one cell gives "B4", more give "B4:C9". */
export function rectName(rect: Rect): string {
  const first = cellName(rect.top, rect.left);
  const last = cellName(rect.bottom, rect.right);
  return first === last ? first : `${first}:${last}`;
}

/** Block of an A1 text such as "B4", "$B$4:C9"; undefined when it is not one (whole rows or columns are not). */
export function parseRect(text: string): Rect | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const left = columnIndex(match[1] ?? '');
  const top = Number(match[2]) - 1;
  const right = match[3] ? columnIndex(match[3]) : left;
  const bottom = match[4] ? Number(match[4]) - 1 : top;
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Sheet name as a formula writes it: always quoted, quotes inside doubled. */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
