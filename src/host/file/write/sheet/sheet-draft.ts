import { cellName, parseRect, rectName, type Rect } from '../../../../core/workbook/address';
import type { CellsEdit, CellWrite, RowHeightsEdit } from '../../../../core/edit/edit';
import { scanSheet, type SheetXml } from '../../read/sheet-xml';
import { RefusalError } from '../../refusal';
import type { CellContext } from '../cells/cell-writer';
import { existingFormulas } from '../cells/existing-formulas';
import { isBlankWrite } from '../cells/planned-cells';
import { RowsWriter } from '../cells/rows-writer';
import { attribute, childNamed, childrenNamed, setAttribute } from '../xml/edit';
import { documentText, nodeText, parseTree, type XmlDocument, type XmlElement } from '../xml/tree';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** A worksheet that is being edited: cell edits wait until it is written, everything around the rows is a tree. */
export class SheetDraft {
  readonly name: string;
  readonly part: string;
  readonly source: SheetXml;
  readonly #document: XmlDocument;
  readonly #unchanged: string;
  readonly #edits: CellsEdit[] = [];
  readonly #heights = new Map<number, number>();
  #merges: readonly Rect[] | undefined;
  #written: Rect | undefined;

  constructor(name: string, part: string, source: SheetXml) {
    this.name = name;
    this.part = part;
    this.source = source;
    const { text, sheetData } = source;
    this.#unchanged = `${text.slice(0, sheetData.start)}<${sheetData.name}/>${text.slice(sheetData.end)}`;
    this.#document = parseTree(this.#unchanged);
  }

  /** The worksheet element; its sheetData is an empty stand-in. */
  get root(): XmlElement {
    return this.#document.root;
  }

  /** Whether rows or cells are to be written. */
  get hasCellEdits(): boolean {
    return this.#edits.length > 0 || this.#heights.size > 0;
  }

  raiseRows(heights: RowHeightsEdit['heights']): void {
    for (const { row, height } of heights) this.#heights.set(row, Math.max(height, this.#heights.get(row) ?? 0));
  }

  addCells(edit: CellsEdit): void {
    if (!edit.rows.some((cells) => cells.some((cell) => cell !== undefined))) return;
    const area = editedArea(edit);
    if (area) this.#refuseBadPlaces(edit, area);
    this.#written = union(this.#written, area);
    this.#edits.push(edit);
  }

  /**
   * The part as it is to be written, piece by piece; undefined when nothing about it changes.
   * `onDone` learns whether formulas came or went once the last piece is out.
   */
  chunks(context: () => CellContext, onDone: (changedFormulas: boolean) => void): Iterable<string> | undefined {
    if (!this.hasCellEdits) return this.outerChunks();
    this.#widenDimension();
    const writer = new RowsWriter(this.source, this.#edits, this.#heights, existingFormulas(this.source), context());
    return this.#allChunks(writer, onDone);
  }

  /** The part when only what stands around its rows may have changed; undefined when it has not. */
  outerChunks(): Iterable<string> | undefined {
    if (documentText(this.#document) === this.#unchanged) return undefined;
    const { text, sheetData } = this.source;
    const [before, after] = this.#around();
    return [before, text.slice(sheetData.start, sheetData.end), after];
  }

  *#allChunks(writer: RowsWriter, onDone: (changedFormulas: boolean) => void): Generator<string> {
    yield* this.withRows(writer.rows());
    onDone(writer.changedFormulas);
  }

  /** The part with other rows: the inside of sheetData piece by piece. */
  *withRows(rows: Iterable<string>): Generator<string> {
    const { text, sheetData } = this.source;
    const [before, after] = this.#around();
    yield before;
    yield sheetData.selfClosing ? `<${sheetData.name}>` : text.slice(sheetData.start, sheetData.openEnd);
    yield* rows;
    yield `</${sheetData.name}>`;
    yield after;
  }

  /** What stands before and behind sheetData. */
  #around(): [string, string] {
    const { root, before, after } = this.#document;
    const data = childNamed(root, 'sheetData');
    const place = data ? root.children.indexOf(data) : -1;
    const head = root.children.slice(0, place).map(nodeText).join('');
    const tail = root.children
      .slice(place + 1)
      .map(nodeText)
      .join('');
    return [before + root.open + head, tail + root.close + after];
  }

  #refuseBadPlaces(edit: CellsEdit, area: Rect): void {
    if (area.bottom > LAST_ROW || area.right > LAST_COLUMN)
      throw new RefusalError({ code: 'sheet-full', sheet: this.name });
    this.#merges ??= mergedAreas(this.root);
    for (const rect of this.#merges) {
      if (rect.top > area.bottom || rect.bottom < area.top || rect.left > area.right || rect.right < area.left)
        continue;
      const cell = hiddenWrite(edit, rect, area);
      if (cell !== undefined) throw new RefusalError({ code: 'merged-cell', sheet: this.name, cell });
    }
  }

  #widenDimension(): void {
    const dimension = childNamed(this.root, 'dimension');
    const old = dimension ? parseRect(attribute(dimension, 'ref') ?? '') : undefined;
    if (!dimension || !old) return;
    const isEmpty = this.source.rows.length === 0;
    const rect = union(isEmpty ? undefined : old, this.#written);
    if (rect && rectName(rect) !== rectName(old)) setAttribute(dimension, 'ref', rectName(rect));
  }
}

/** Scans a part's text anew. */
export function draftOf(name: string, part: string, text: string): SheetDraft {
  return new SheetDraft(name, part, scanSheet(text));
}

function mergedAreas(root: XmlElement): Rect[] {
  const list = childNamed(root, 'mergeCells');
  if (!list) return [];
  return childrenNamed(list, 'mergeCell').flatMap((merge) => parseRect(attribute(merge, 'ref') ?? '') ?? []);
}

/** Smallest block around what an edit really writes; undefined when it only clears cells. */
function editedArea(edit: CellsEdit): Rect | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const isReal = (write: CellWrite | undefined): boolean => write !== undefined && !isBlankWrite(write);
  edit.rows.forEach((cells, i) => {
    const first = cells.findIndex(isReal);
    if (first < 0) return;
    if (top === Infinity) top = edit.row + i;
    bottom = edit.row + i;
    left = Math.min(left, edit.column + first);
    let last = cells.length - 1;
    while (edit.column + last > right && !isReal(cells[last])) last--;
    right = Math.max(right, edit.column + last);
  });
  return bottom < 0 ? undefined : { top, left, bottom, right };
}

function union(a: Rect | undefined, b: Rect | undefined): Rect | undefined {
  if (!a || !b) return a ?? b;
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A cell under a merge, other than its first, that would get a value nobody could see. */
function hiddenWrite(edit: CellsEdit, merge: Rect, area: Rect): string | undefined {
  for (let row = Math.max(merge.top, area.top); row <= Math.min(merge.bottom, area.bottom); row++) {
    for (let column = Math.max(merge.left, area.left); column <= Math.min(merge.right, area.right); column++) {
      const write = edit.rows[row - edit.row]?.[column - edit.column];
      if (!write || (row === merge.top && column === merge.left)) continue;
      if (write.formula !== undefined || (write.value !== null && write.value !== '')) return cellName(row, column);
    }
  }
  return undefined;
}
