import type { ConditionalFormatsEdit, FormatRule } from '../../../core/edit/edit';
import type { Rect } from '../../../core/workbook/address';
import { SETTING_NAMES } from '../../../core/settings/settings';
import type { Asking } from './asking';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from './bytes';
import { hashed } from './cells/lookSetters';
import { addressesOf } from './rectangles';
import type { EditOf, Scene } from './scene';
import { sheetNamed, type Task } from './tasks';

type Blocks = ConditionalFormatsEdit['blocks'];

/** Our own rules of the sheet go, the given ones come behind the user's, which stay as they are. ExcelApi 1.9. */
export function* replaceFormats({ sheet, blocks }: EditOf<'conditionalFormats'>, { context }: Scene): Asking<Task[]> {
  const rules = sheetNamed(context, sheet).getRange().conditionalFormats;
  rules.load('items/id,items/type');
  yield;
  const custom = rules.items.filter(({ type }) => type === 'Custom').map((item) => ({ item, rule: item.custom.rule }));
  for (const { rule } of custom) rule.load('formula');
  if (custom.length > 0) yield;
  const own = custom.filter(({ rule }) => rule.formula.includes(SETTING_NAMES.highlight)).map(({ item }) => item.id);
  const users = rules.items.length - own.length;
  return [...own.map((id) => deleteTask(sheet, id)), ...formatTasks(sheet, blocks, users)];
}

function deleteTask(sheet: string, id: string): Task {
  return {
    bytes: OBJECT_BYTES + ACTION_BYTES + textBytes(sheet) + textBytes(id),
    places: [{ sheet }],
    queue: (context) => sheetNamed(context, sheet).getRange().conditionalFormats.getItem(id).delete(),
  };
}

/**
 * The blocks as rules that rank from `priority` on, in their order. "Adds a new conditional format to the collection at the first/top priority",
 * so each is moved behind those that were there: "Priorities greater than the bounds will get and set to the maximum".
 */
export function formatTasks(sheet: string, blocks: Blocks, priority: number): Task[] {
  const rules = blocks.flatMap(({ ranges, rules: inBlock }) =>
    ranges.length === 0 ? [] : inBlock.map((rule) => ({ ranges, rule })),
  );
  return rules.map(({ ranges, rule }, i) => ruleTask(sheet, ranges, rule, priority + i));
}

function ruleTask(sheet: string, ranges: readonly Rect[], rule: FormatRule, priority: number): Task {
  const address = addressesOf(ranges, Infinity)[0] ?? '';
  const formula = rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`;
  return {
    bytes: 2 * OBJECT_BYTES + textBytes(sheet) + textBytes(address) + textBytes(formula) + 24 * ACTION_BYTES,
    places: ranges.length === 0 ? [] : address.split(',').map((cell) => ({ sheet, cell })),
    queue: (context) => {
      const format = sheetNamed(context, sheet).getRanges(address).conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      setRuleLook(format.custom.format, rule.look);
      format.stopIfTrue = false;
      if (priority > 0) format.priority = priority;
    },
  };
}

function setRuleLook(format: Excel.ConditionalRangeFormat, look: FormatRule['look']): void {
  const { fill, color, bold, italic, strike, border, borderTop } = look;
  if (fill !== undefined) format.fill.color = hashed(fill);
  if (color !== undefined) format.font.color = hashed(color);
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (strike !== undefined) format.font.strikethrough = strike;
  const lines = { EdgeLeft: border, EdgeRight: border, EdgeTop: borderTop ?? border, EdgeBottom: border } as const;
  for (const side of ['EdgeLeft', 'EdgeRight', 'EdgeTop', 'EdgeBottom'] as const) {
    const line = lines[side];
    if (line !== undefined) format.borders.getItem(side).set({ style: 'Continuous', color: hashed(line) });
  }
}
