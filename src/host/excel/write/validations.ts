import { serialOf, type DateSystem } from '../../../core/calendar/serial';
import type { ValidationRule } from '../../../core/edit/edit';
import { rectName, type Rect } from '../../../core/workbook/address';
import { rectOf } from '../read/layout';
import { LAST_COLUMN } from '../read/lines';
import { answered, type Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import { addressesOf, without } from './rectangles';
import { sheetBefore, type EditOf, type Scene } from './scene';
import { sheetNamed, type Task } from './tasks';

/** How a host knows our own rules (see ValidationRule). */
const OWN_TITLE = 'Phụ Lục';
const LAST_ROW = 1_048_575;
/** Longest message that Excel takes. */
const LONGEST_MESSAGE = 255;

/** Blocks of cells with entry rules, by whose they are. */
interface Standing {
  readonly own: readonly Rect[];
  readonly users: readonly Rect[];
}

/**
 * Our own entry rules of the sheet go and the given ones come; where the user has one of his own, his stays. Excel has one rule for a cell, so
 * ours go around it. ExcelApi 1.9.
 */
export function* replaceValidations({ sheet, rules }: EditOf<'validations'>, scene: Scene): Asking<Task[]> {
  const { own, users } = yield* askValidations(scene.context, sheet, areaOf(sheet, rules, scene));
  return [...clearTasks(sheet, own), ...validationTasks(sheet, rules, scene.dates, users)];
}

/** A block that is asked who its rule is from. */
interface Asked {
  readonly rect: Rect;
  readonly validation: Excel.DataValidation;
}

/**
 * Whose rules stand where. Excel tells the cells that have any, as blocks; a block of one rule answers for itself, one of several is asked column
 * by column, a column of several piece by piece.
 */
function* askValidations(context: Excel.RequestContext, sheet: string, area: Rect): Asking<Standing> {
  const target = sheetNamed(context, sheet);
  const cells = yield* answered(askCells(target.getRange(rectName(area))));
  const own: Rect[] = [];
  const users: Rect[] = [];
  let open = cells.isNullObject ? [] : cells.areas.items.map(rectOf);
  while (open.length > 0) {
    const asked = open.map((rect) => ask(target, rect));
    yield;
    open = asked.flatMap(({ rect, validation }) => {
      if (isMixed(validation)) return parts(rect);
      (isOwn(validation) ? own : users).push(rect);
      return [];
    });
  }
  return { own, users };
}

/** Blocks by their numbers: Excel cuts long addresses off (docs: "Troubleshooting Excel add-ins"). */
function askCells(range: Excel.Range): Excel.RangeAreas {
  const cells = range.getSpecialCellsOrNullObject('DataValidations');
  return cells.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
}

/** What lies below and beside the sheet's contents may have had rules of ours; the whole sheet is not asked: Excel then looks at each of its cells (office-js issue 4245). */
const BELOW = 256;
const BESIDE = 32;

/** Where rules may stand that matter: in the sheet as it was read and where the new ones come. */
function areaOf(sheet: string, rules: readonly ValidationRule[], { before }: Scene): Rect {
  const rows = sheetBefore(before, sheet)?.rows ?? [];
  const ranges = rules.flatMap((rule) => rule.ranges);
  const bottom = ranges.reduce((last, range) => Math.max(last, range.bottom), rows.length + BELOW);
  const filled = rows.reduce((widest, cells) => Math.max(widest, cells?.length ?? 0), 0);
  const right = ranges.reduce((last, range) => Math.max(last, range.right), filled + BESIDE);
  return { top: 0, left: 0, bottom: Math.min(bottom, LAST_ROW), right: Math.min(right, LAST_COLUMN) };
}

function ask(sheet: Excel.Worksheet, rect: Rect): Asked {
  const { top, left, bottom, right } = rect;
  const { dataValidation } = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  return { rect, validation: dataValidation.load('type,errorAlert') };
}

/** "Inconsistent" and "MixedCriteria": not all cells have the same rule. */
function isMixed({ type }: Excel.DataValidation): boolean {
  return type === 'Inconsistent' || type === 'MixedCriteria';
}

function isOwn({ errorAlert }: Excel.DataValidation): boolean {
  // Null for cells without a rule, whatever the types say.
  const alert = errorAlert as Excel.DataValidationErrorAlert | null;
  return alert?.title.normalize('NFC') === OWN_TITLE;
}

/** A mixed column is asked again in so many pieces: four questions are enough for the longest sheet. */
const PIECES = 64;

/** Columns of a block, else pieces of the column. */
function parts({ top, left, bottom, right }: Rect): Rect[] {
  if (right > left) {
    return Array.from({ length: right - left + 1 }, (_, i) => ({ top, bottom, left: left + i, right: left + i }));
  }
  const height = Math.ceil((bottom - top + 1) / PIECES);
  const pieces: Rect[] = [];
  for (let row = top; row <= bottom; row += height) {
    pieces.push({ top: row, left, bottom: Math.min(bottom, row + height - 1), right });
  }
  return pieces;
}

function clearTasks(sheet: string, rects: readonly Rect[]): Task[] {
  return addressesOf(rects).map((address) => ({
    bytes: OBJECT_BYTES + 2 * ACTION_BYTES + textBytes(sheet) + textBytes(address),
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => sheetNamed(context, sheet).getRanges(address).dataValidation.clear(),
  }));
}

/** Tasks that put rules on the cells they name, but for the `taken` ones. `RangeAreas.dataValidation`, ExcelApi 1.9. */
export function validationTasks(
  sheet: string,
  rules: readonly ValidationRule[],
  dates: DateSystem,
  taken: readonly Rect[],
): Task[] {
  return rules.flatMap((rule) => {
    if (rule.type === 'list' && (rule.source ?? '') === '') return [];
    const free = rule.ranges.flatMap((range) => without(range, taken));
    return addressesOf(free).map((address) => ruleTask(sheet, address, rule, dates));
  });
}

function ruleTask(sheet: string, address: string, rule: ValidationRule, dates: DateSystem): Task {
  const message = shortened(rule.message);
  const prompt = rule.prompt === undefined ? undefined : shortened(rule.prompt);
  const texts = textBytes(message) + textBytes(prompt ?? '') + textBytes(rule.source ?? '');
  return {
    bytes: 2 * OBJECT_BYTES + 5 * ACTION_BYTES + textBytes(sheet) + textBytes(address) + texts,
    places: address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const cells = sheetNamed(context, sheet).getRanges(address).dataValidation;
      cells.rule = condition(rule, dates);
      cells.ignoreBlanks = true;
      const style = rule.severity === 'warning' ? 'Warning' : 'Stop';
      cells.errorAlert = { title: OWN_TITLE, message, showAlert: true, style };
      if (prompt !== undefined) cells.prompt = { title: '', message: prompt, showPrompt: true };
    },
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_MESSAGE ? text : `${text.slice(0, LONGEST_MESSAGE - 1)}…`;
}

/** A list is given by a range: a written-out list is always split at commas (office-js issue 2128). Days are serials, the same in every language. */
function condition(rule: ValidationRule, dates: DateSystem): Excel.DataValidationRule {
  if (rule.type === 'list') return { list: { inCellDropDown: true, source: `=${bare(rule.source ?? '')}` } };
  const limits = limitsOf(rule, dates);
  return rule.type === 'date' ? { date: limits } : { wholeNumber: limits };
}

function bare(source: string): string {
  return source.startsWith('=') ? source.slice(1) : source;
}

interface Limits {
  readonly formula1: string;
  readonly formula2?: string;
  readonly operator: 'Between' | 'LessThanOrEqualTo' | 'GreaterThanOrEqualTo';
}

/** One limit, two, or none (then any whole number or day does). */
function limitsOf(rule: ValidationRule, dates: DateSystem): Limits {
  const min = rule.min === undefined ? undefined : limitText(rule.min, dates);
  const max = rule.max === undefined ? undefined : limitText(rule.max, dates);
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: 'Between' };
  if (max !== undefined) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? (rule.type === 'date' ? '=1' : '=-999999999999999'), operator: 'GreaterThanOrEqualTo' };
}

function limitText(limit: NonNullable<ValidationRule['min']>, dates: DateSystem): string {
  const number = typeof limit === 'number' ? limit : serialOf(limit, dates);
  if (number === null) throw new Error(`not a day: ${String(limit)}`);
  return `=${number}`;
}
