import type { CellsEdit } from '../../../../core/edit/edit';
import { CellScanner } from '../../read/cell-scanner';
import type { RowXml, SheetXml } from '../../read/sheet-xml';
import { attributePlaces } from '../../xml/scan';
import { writtenCell, writtenStyle, type CellContext } from './cell-writer';
import type { ExistingFormulas } from './existing-formulas';
import { overwrittenFormulas, placeKey, type OverwrittenFormulas } from './overwritten';
import { isBlankWrite, PlannedCells, type PlannedCell } from './planned-cells';
import { SourceStyles } from './source-styles';

/** Writes cell edits into the rows of a sheet; what the edits do not name is copied as it stands. */
export class RowsWriter {
  readonly #sheet: SheetXml;
  readonly #context: CellContext;
  readonly #planned: PlannedCells;
  readonly #overwritten: OverwrittenFormulas;
  readonly #styles: SourceStyles;
  readonly #scanner: CellScanner;
  readonly #heights: ReadonlyMap<number, number>;
  #overwroteFormula: boolean;

  /** `heights`: least height in points by 0-based row. */
  constructor(
    sheet: SheetXml,
    edits: readonly CellsEdit[],
    heights: ReadonlyMap<number, number>,
    existing: ExistingFormulas,
    context: CellContext,
  ) {
    this.#sheet = sheet;
    this.#heights = heights;
    this.#context = context;
    this.#planned = new PlannedCells(edits);
    this.#overwritten = overwrittenFormulas(existing, this.#planned, context.prefix);
    this.#overwroteFormula = this.#overwritten.replaced.size > 0;
    this.#styles = new SourceStyles(sheet);
    this.#scanner = new CellScanner(sheet.text, sheet.prefix);
    this.#noteGroups();
  }

  /** Whether a formula came, went or changed; known once all rows are written. */
  get changedFormulas(): boolean {
    return this.#overwroteFormula;
  }

  /** The inside of sheetData, piece by piece. */
  *rows(): Generator<string> {
    const { text, rows } = this.#sheet;
    const touched = new Set([...this.#planned.rows, ...this.#overwritten.rows, ...this.#heights.keys()]);
    const work = [...touched].sort((a, b) => a - b);
    let copied = this.#sheet.sheetData.openEnd;
    let next = 0;
    for (const row of work) {
      while ((rows[next]?.row ?? Infinity) < row) next++;
      const found = rows[next];
      const before = found?.start ?? this.#sheet.sheetData.closeStart;
      if (before > copied) yield text.slice(copied, before);
      copied = before;
      if (found?.row === row) {
        yield this.#changedRow(found);
        copied = found.end;
      } else yield this.#newRow(row);
    }
    yield text.slice(copied, this.#sheet.sheetData.closeStart);
  }

  #noteGroups(): void {
    const { groups } = this.#context;
    for (const row of this.#planned.rows) {
      this.#planned.visit(row, (column, write) => groups.note(row, column, write));
    }
    this.#context.groups.number(this.#overwritten.taken);
  }

  #newRow(row: number): string {
    const { prefix } = this.#context;
    let cells = '';
    for (const cell of this.#planned.at(row)) cells += this.#cell(row, cell, undefined);
    return cells === '' ? '' : `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
  }

  #changedRow(row: RowXml): string {
    const { text, prefix } = this.#sheet;
    const planned = this.#planned.at(row.row);
    const scanner = this.#scanner;
    let cells = '';
    let copied = row.openEnd;
    let next = 0;
    scanner.enter(row.openEnd, row.closeStart, row.row + 1);
    while (scanner.next()) {
      let added = '';
      while ((planned[next]?.column ?? Infinity) < scanner.column)
        added += this.#cell(row.row, planned[next++], undefined);
      const found = planned[next];
      const isOurs = found?.column === scanner.column;
      const change = isOurs ? this.#overwrite(row.row, found, scanner) : this.#carrier(row.row, scanner);
      if (isOurs) next++;
      if (added === '' && change === undefined) continue;
      cells += text.slice(copied, scanner.start) + added + (change ?? '');
      copied = change === undefined ? scanner.start : scanner.end;
    }
    cells += text.slice(copied, row.closeStart);
    while (next < planned.length) cells += this.#cell(row.row, planned[next++], undefined);
    const open = this.#openTag(row, planned);
    if (!row.selfClosing) return open + cells + text.slice(row.closeStart, row.end);
    return cells === '' ? text.slice(row.start, row.end) : `${open}${cells}</${prefix}row>`;
  }

  #overwrite(row: number, planned: PlannedCell, scanner: CellScanner): string {
    if (scanner.formulaStart >= 0) {
      this.#overwroteFormula = true;
      this.#context.formulas?.drop(row, planned.column);
    }
    return this.#cell(row, planned, scanner.style);
  }

  /** A kept cell that has to carry its formula itself from now on. */
  #carrier(row: number, scanner: CellScanner): string | undefined {
    const element = this.#overwritten.replaced.get(placeKey(row, scanner.column));
    if (element === undefined) return undefined;
    const { text } = this.#sheet;
    const formulaEnd = afterFormula(text, scanner);
    return text.slice(scanner.start, scanner.formulaStart) + element + text.slice(formulaEnd, scanner.end);
  }

  #cell(row: number, planned: PlannedCell | undefined, kept: number | undefined): string {
    if (!planned) return '';
    const { column, write } = planned;
    if (kept === undefined && isBlankWrite(write)) return '';
    if (write.formula !== undefined) this.#overwroteFormula = true;
    return writtenCell(this.#context, row, column, write, this.#style(planned, kept));
  }

  #style({ write, turn }: PlannedCell, kept: number | undefined): number {
    const { look } = write;
    const base = look?.style ?? (look?.like && this.#styleBefore(look.like.row, look.like.column, turn));
    return writtenStyle(this.#context, write, kept, base);
  }

  /** Format of a cell as the edits before `turn` leave it. */
  #styleBefore(row: number, column: number, turn: number): number {
    const earlier = this.#planned.before(row, column, turn);
    const source = this.#styles.at(row, column);
    return earlier ? this.#style(earlier, source) : source;
  }

  #openTag(row: RowXml, planned: readonly PlannedCell[]): string {
    const { text } = this.#sheet;
    const tag = text.slice(row.start, row.selfClosing ? row.openEnd - 2 : row.openEnd - 1).trimEnd();
    const open = withHeight(tag, this.#heights.get(row.row));
    const first = planned[0];
    const last = planned[planned.length - 1];
    if (!first || !last || !open.includes('spans')) return `${open}>`;
    for (const place of attributePlaces(open, 0)) {
      if (place.name !== 'spans') continue;
      const spans = widened(open.slice(place.valueStart, place.valueEnd), first.column + 1, last.column + 1);
      return `${open.slice(0, place.valueStart)}${spans}${open.slice(place.valueEnd)}>`;
    }
    return `${open}>`;
  }
}

/** A row's start tag with at least that height. `customHeight` stays as it is: a row that fits itself goes on doing so. */
function withHeight(tag: string, least: number | undefined): string {
  if (least === undefined) return tag;
  for (const place of attributePlaces(tag, 0)) {
    if (place.name !== 'ht') continue;
    if (Number(tag.slice(place.valueStart, place.valueEnd)) >= least) return tag;
    return tag.slice(0, place.valueStart) + String(least) + tag.slice(place.valueEnd);
  }
  return `${tag} ht="${least}"`;
}

/** "1:12" made to cover the columns; a list of several spans stays when it covers them, else it becomes one. */
function widened(spans: string, first: number, last: number): string {
  const parts = spans.split(/[\s:]+/).map(Number);
  if (parts.some((part) => !Number.isInteger(part)) || parts.length < 2) return spans;
  const low = Math.min(...parts);
  const high = Math.max(...parts);
  return low <= first && high >= last ? spans : `${Math.min(low, first)}:${Math.max(high, last)}`;
}

function afterFormula(text: string, scanner: CellScanner): number {
  const isEmpty = text.startsWith('/>', scanner.formulaFrom - 2);
  return isEmpty ? scanner.formulaFrom : text.indexOf('>', scanner.formulaTo) + 1;
}
