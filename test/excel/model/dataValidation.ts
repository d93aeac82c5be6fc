import type { Rect } from '../../../src/core/workbook/address';
import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import { asFlag } from './arguments';
import { HostError, require } from './error';
import { HostObject, method, objectType, property, type ObjectType } from './object';
import { cellCount, intersect } from './rect';
import type { PartKind, Sheet, SheetPart } from './sheet';
import { subtract } from './subtract';

type Plain = Readonly<Record<string, unknown>>;

/** The rule of some cells, as Office.js gives it back. */
export interface ValidationData {
  rects: Rect[];
  readonly rule: Plain;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: Plain;
  readonly prompt: Plain;
}

/** Excel's own limits: a title has 32 characters, a message 255. */
const LONGEST = { title: 32, message: 255 } as const;
const NO_ALERT: Plain = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT: Plain = { message: '', showPrompt: true, title: '' };
const TYPE_OF_RULE: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** The data validations of a sheet: a cell has one rule at most. */
export class DataValidations implements SheetPart {
  entries: ValidationData[] = [];

  clear(rect: Rect): void {
    for (const entry of this.entries) entry.rects = subtract(entry.rects, rect);
    this.entries = this.entries.filter(({ rects }) => rects.length > 0);
  }

  touching(rects: readonly Rect[]): ValidationData[] {
    return this.entries.filter((entry) => entry.rects.some((own) => rects.some((rect) => intersect(own, rect))));
  }

  /** Whether every cell of the blocks has a rule. */
  covers(rects: readonly Rect[]): boolean {
    return this.entries.flatMap((entry) => entry.rects).reduce<Rect[]>(subtract, [...rects]).length === 0;
  }

  change(rects: readonly Rect[], part: Partial<Omit<ValidationData, 'rects'>>): void {
    for (const rect of rects) {
      const old = this.touching([rect])[0];
      this.clear(rect);
      const fresh = { rule: {}, ignoreBlanks: true, errorAlert: NO_ALERT, prompt: NO_PROMPT };
      this.entries.push({ ...fresh, ...(old ?? {}), ...part, rects: [rect] });
    }
    this.#join();
  }

  rowsMoved(move: RowMove): void {
    for (const entry of this.entries) {
      entry.rects = entry.rects.flatMap((rect) => {
        const span = move.spanOf(rect.top, rect.bottom);
        return span ? [{ ...rect, ...span }] : [];
      });
    }
    this.entries = this.entries.filter(({ rects }) => rects.length > 0);
  }

  copied(): DataValidations {
    const copy = new DataValidations();
    copy.entries = structuredClone(this.entries);
    return copy;
  }

  /** Equal rules are one. */
  #join(): void {
    const known = new Map<string, ValidationData>();
    for (const entry of this.entries) {
      const key = JSON.stringify({ ...entry, rects: [] });
      const same = known.get(key);
      if (same) same.rects.push(...entry.rects);
      else known.set(key, entry);
    }
    this.entries = [...known.values()];
  }
}
export const DATA_VALIDATIONS: PartKind<DataValidations> = {
  name: 'dataValidations',
  create: () => new DataValidations(),
};

/** Excel.DataValidation, ExcelApi 1.8: the rule of these blocks. */
export class DataValidation extends HostObject {
  readonly type: ObjectType = DATA_VALIDATION;
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super();
  }
  get all(): DataValidations {
    return this.sheet.part(DATA_VALIDATIONS);
  }
  /** The one rule of all the cells; null when they have several, or only some have one. */
  get only(): ValidationData | null {
    const [first, more] = this.all.touching(this.rects);
    return first && !more && this.all.covers(this.rects) ? first : null;
  }
  change(part: Partial<Omit<ValidationData, 'rects'>>): void {
    this.sheet.requireAllowed('allowFormatCells');
    this.all.change(this.rects, part);
  }
}

/** "None", the type of the rule, or: "Inconsistent: the range has inconsistent rules, or ... not all cells have the rule"; "MixedCriteria". */
function typeOf(self: DataValidation): string {
  const found = self.all.touching(self.rects);
  if (found.length === 0) return 'None';
  if (!self.only) return found.length > 1 && self.all.covers(self.rects) ? 'MixedCriteria' : 'Inconsistent';
  const [kind = ''] = Object.keys(self.only.rule);
  return TYPE_OF_RULE[kind] ?? 'None';
}

function asRecord(value: unknown): Plain {
  require(typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value), 'InvalidArgument', 'an object expected');
  return value as Plain;
}

/** "When retrieving the value, it will always be returned as a string formula, for example: "=10", "=A1"". */
function asFormula(value: unknown): string {
  if (typeof value === 'number') return `=${value}`;
  require(typeof value === 'string' && value !== '', 'InvalidArgument', 'a limit is a number or a formula');
  return value.startsWith('=') ? value : `=${value}`;
}

function checkedRule(value: unknown): Plain {
  const rule = asRecord(value);
  const kinds = Object.keys(rule);
  const [kind = ''] = kinds;
  require(kinds.length === 1 && kind in TYPE_OF_RULE, 'InvalidArgument', 'a rule has one kind');
  const given = asRecord(rule[kind]);
  if (kind === 'list') return { list: checkedList(given) };
  if (kind === 'custom') return { custom: { formula: asFormula(given['formula']) } };
  const { formula1, formula2, operator } = given;
  const two = operator === 'Between' || operator === 'NotBetween';
  require(two === (formula2 !== undefined), 'InvalidArgument', 'Between has two limits, the others one');
  const second = two ? { formula2: asFormula(formula2) } : {};
  return { [kind]: { formula1: asFormula(formula1), ...second, operator } };
}

/** "source: ... When setting the value, it can be passed in as a Range object, or a string that contains a comma-separated number, Boolean, or date." */
function checkedList({ source, inCellDropDown }: Plain): Plain {
  require(typeof source === 'string' && source !== '', 'InvalidArgument', 'a list has a source');
  require(source.length <= 255 || source.startsWith('='), 'InvalidArgument', 'a written list has 255 characters');
  return { source, inCellDropDown: inCellDropDown ?? true };
}

function checkedTexts(value: unknown, absent: Plain): Plain {
  const given = asRecord(value);
  for (const key of ['title', 'message'] as const) {
    const text = given[key];
    if (typeof text === 'string' && text.length > LONGEST[key])
      throw new HostError('InvalidArgument', `the ${key} is too long`);
  }
  return { ...absent, ...given };
}

const DATA_VALIDATION = objectType<DataValidation>('DataValidation', {
  properties: {
    type: property('1.8', typeOf),
    rule: property(
      '1.8',
      (self) => self.only?.rule ?? null,
      (self, value) => self.change({ rule: checkedRule(value) }),
    ),
    ignoreBlanks: property(
      '1.8',
      (self) => self.only?.ignoreBlanks ?? null,
      (self, value) => self.change({ ignoreBlanks: asFlag(value) }),
    ),
    errorAlert: property(
      '1.8',
      (self) => self.only?.errorAlert ?? null,
      (self, value) => self.change({ errorAlert: checkedTexts(value, NO_ALERT) }),
    ),
    prompt: property(
      '1.8',
      (self) => self.only?.prompt ?? null,
      (self, value) => self.change({ prompt: checkedTexts(value, NO_PROMPT) }),
    ),
  },
  methods: {
    clear: method('1.8', (self) => {
      self.sheet.requireAllowed('allowFormatCells');
      for (const rect of self.rects) self.all.clear(rect);
    }),
  },
});

/** Cells with a rule, for Range.getSpecialCells('DataValidations'): blocks that do not overlap, neighbours with different rules may be one block. */
export function validatedCells(sheet: Sheet, within: Rect): Rect[] {
  const rects = sheet.part(DATA_VALIDATIONS).entries.flatMap((entry) => entry.rects);
  const cut = rects.flatMap((rect) => intersect(rect, within) ?? []).sort((a, b) => a.left - b.left || a.top - b.top);
  const joined: Rect[] = [];
  for (const rect of cut) {
    const last = joined[joined.length - 1];
    const touches = last && last.top === rect.top && last.bottom === rect.bottom && last.right === rect.left - 1;
    if (touches) joined[joined.length - 1] = { ...last, right: rect.right };
    else joined.push(rect);
  }
  return joined.filter((rect) => cellCount(rect) > 0);
}
