import { rectName, type Rect } from '../../../src/core/workbook/address';
import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import { asFlag, asNumber, asOneOf, asText } from './arguments';
import { require } from './error';
import { HostObject, link, method, objectType, property, type ObjectType, type Property } from './object';
import { intersect } from './rect';
import type { PartKind, Sheet, SheetPart } from './sheet';
import { subtract } from './subtract';

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;
const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
type Side = (typeof SIDES)[number];

/** What a rule changes about the cells it holds for. */
export interface RuleLook {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: string;
  borders: Partial<Record<Side, { style: string; color: string }>>;
}

/** One rule; only formulas ("Custom") are looked into. */
export interface FormatRuleData {
  readonly id: string;
  readonly kind: (typeof TYPES)[number];
  rects: Rect[];
  /** With "=". */
  formula: string;
  look: RuleLook;
  stopIfTrue: boolean;
}

/** The conditional formats of a sheet, first priority first. */
export class ConditionalFormats implements SheetPart {
  rules: FormatRuleData[] = [];
  constructor(readonly sheet: Sheet) {}

  /** "Adds a new conditional format to the collection at the first/top priority." (excel.conditionalformatcollection add) */
  add(kind: FormatRuleData['kind'], rects: readonly Rect[]): FormatRuleData {
    const id = `{CF-${this.sheet.book.newId()}}`;
    const rule: FormatRuleData = { id, kind, rects: [...rects], formula: '', look: { borders: {} }, stopIfTrue: false };
    this.rules.unshift(rule);
    return rule;
  }

  touching(rects: readonly Rect[]): FormatRuleData[] {
    return this.rules.filter((rule) => rule.rects.some((own) => rects.some((rect) => intersect(own, rect))));
  }

  /** Takes rules off these cells. */
  clear(rect: Rect): void {
    for (const rule of this.rules) rule.rects = subtract(rule.rects, rect);
    this.rules = this.rules.filter(({ rects }) => rects.length > 0);
  }

  /** Excel's paste of formats takes the rules of the source cells along: what a rule covers grows. */
  copyCells(from: Rect, to: ConditionalFormats, target: Rect): void {
    const taken = this.touching([from]);
    to.clear(target);
    for (const rule of taken) {
      if (to === this) rule.rects.push(target);
      else to.rules.push({ ...structuredClone(rule), id: `{CF-${this.sheet.book.newId()}}`, rects: [target] });
    }
    if (to === this) this.rules = [...new Set([...this.rules, ...taken])];
  }

  rowsMoved(move: RowMove): void {
    for (const rule of this.rules) {
      rule.rects = rule.rects.flatMap((rect) => {
        const span = move.spanOf(rect.top, rect.bottom);
        return span ? [{ ...rect, ...span }] : [];
      });
    }
    this.rules = this.rules.filter(({ rects }) => rects.length > 0);
  }

  copied(to: Sheet): ConditionalFormats {
    const copy = new ConditionalFormats(to);
    copy.rules = structuredClone(this.rules);
    return copy;
  }
}
export const CONDITIONAL_FORMATS: PartKind<ConditionalFormats> = {
  name: 'conditionalFormats',
  create: (sheet) => new ConditionalFormats(sheet),
};

/** Excel.ConditionalFormatCollection, ExcelApi 1.6: the rules that touch these blocks, in order of priority. */
export class ConditionalFormatCollection extends HostObject {
  readonly type: ObjectType = COLLECTION;
  constructor(
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super();
  }
  get all(): ConditionalFormats {
    return this.sheet.part(CONDITIONAL_FORMATS);
  }
  find(key: unknown): ConditionalFormat | null {
    const rule = this.all.touching(this.rects).find(({ id }) => id === key);
    return rule ? new ConditionalFormat(this.sheet, rule) : null;
  }
}
const COLLECTION = objectType<ConditionalFormatCollection>('ConditionalFormatCollection', {
  items: (self) => self.all.touching(self.rects).map((rule) => new ConditionalFormat(self.sheet, rule)),
  item: (self, key) => {
    const found = self.find(key);
    require(found !== null, 'ItemNotFound');
    return found;
  },
  methods: {
    getCount: method('1.6', (self) => self.all.touching(self.rects).length),
    getItemOrNullObject: method('1.14', (self, given) => self.find(given.text(0))),
    add: method('1.6', (self, given) => {
      self.sheet.requireAllowed('allowFormatCells');
      return new ConditionalFormat(self.sheet, self.all.add(asOneOf(given.raw(0), TYPES), self.rects));
    }),
    clearAll: method('1.6', (self) => {
      self.sheet.requireAllowed('allowFormatCells');
      for (const rect of self.rects) self.all.clear(rect);
    }),
  },
});

/** Excel.ConditionalFormat, ExcelApi 1.6. */
export class ConditionalFormat extends HostObject {
  readonly type: ObjectType = FORMAT;
  constructor(
    readonly sheet: Sheet,
    readonly rule: FormatRuleData,
  ) {
    super();
  }
  get all(): ConditionalFormats {
    return this.sheet.part(CONDITIONAL_FORMATS);
  }
}
const customOf = (self: ConditionalFormat): HostObject | null =>
  self.rule.kind === 'Custom' ? new CustomFormat(self.sheet, self.rule) : null;

const FORMAT = objectType<ConditionalFormat>('ConditionalFormat', {
  id: (self) => self.rule.id,
  links: {
    /** "Returns the custom conditional format properties if the current conditional format is a custom type." */
    custom: link('1.6', (self) => {
      const custom = customOf(self);
      require(custom !== null, 'ItemNotFound', `a rule of type ${self.rule.kind} has no formula`);
      return custom;
    }),
    customOrNullObject: link('1.6', customOf),
  },
  properties: {
    id: property('1.6', (self) => self.rule.id),
    type: property('1.6', (self) => self.rule.kind),
    stopIfTrue: property(
      '1.6',
      (self) => self.rule.stopIfTrue,
      (self, value) => {
        self.rule.stopIfTrue = asFlag(value);
      },
    ),
    /**
     * "Changing this also changes other conditional formats' priorities, to allow for a contiguous priority order. Use a negative priority to begin
     * from the back. Priorities greater than the bounds will get and set to the maximum (or minimum if negative) priority."
     */
    priority: property(
      '1.6',
      (self) => self.all.rules.indexOf(self.rule),
      (self, value) => {
        const wanted = asNumber(value);
        const others = self.all.rules.filter((rule) => rule !== self.rule);
        const place = wanted < 0 ? Math.max(0, others.length + 1 + wanted) : Math.min(wanted, others.length);
        others.splice(place, 0, self.rule);
        self.all.rules = others;
      },
    ),
  },
  methods: {
    delete: method('1.6', (self) => {
      self.all.rules = self.all.rules.filter((rule) => rule !== self.rule);
    }),
    getRange: method('1.6', (self) => {
      const [only, more] = self.rule.rects;
      require(only !== undefined && more === undefined, 'InvalidArgument', 'the rule holds for several ranges');
      return self.sheet.book.views.range(self.sheet, only);
    }),
    getRanges: method('1.9', (self) => self.sheet.book.views.areas(self.sheet, self.rule.rects)),
  },
});

/** Excel.CustomConditionalFormat, ExcelApi 1.6. */
class CustomFormat extends HostObject {
  readonly type: ObjectType = CUSTOM;
  constructor(
    readonly sheet: Sheet,
    readonly rule: FormatRuleData,
  ) {
    super();
  }
}
const CUSTOM = objectType<CustomFormat>('CustomConditionalFormat', {
  links: {
    rule: link('1.6', (self) => new FormulaRule(self.rule)),
    format: link('1.6', (self) => new RuleFormat(self.rule.look)),
  },
});

/** Excel.ConditionalFormatRule, ExcelApi 1.6: "formula" is en-US whatever the language. */
class FormulaRule extends HostObject {
  readonly type: ObjectType = RULE;
  constructor(readonly rule: FormatRuleData) {
    super();
  }
}
const RULE = objectType<FormulaRule>('ConditionalFormatRule', {
  properties: {
    formula: property(
      '1.6',
      (self) => self.rule.formula,
      (self, value) => {
        const formula = asText(value);
        require(formula.length > 1 && formula.length <= 8192, 'InvalidArgument', 'a condition is a formula');
        self.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
      },
    ),
  },
});

/** Excel.ConditionalRangeFormat, ExcelApi 1.6. */
class RuleFormat extends HostObject {
  readonly type: ObjectType = RULE_FORMAT;
  constructor(readonly look: RuleLook) {
    super();
  }
}
const RULE_FORMAT = objectType<RuleFormat>('ConditionalRangeFormat', {
  links: {
    fill: link('1.6', (self) => new RuleFill(self.look)),
    font: link('1.6', (self) => new RuleFont(self.look)),
    borders: link('1.6', (self) => new RuleBorders(self.look)),
  },
});

const asColor = (value: unknown): string => {
  const color = asText(value);
  require(/^#[0-9A-F]{6}$/i.test(color), 'InvalidArgument', `not a colour: ${color}`);
  return color.toUpperCase();
};

class RuleFill extends HostObject {
  readonly type: ObjectType = RULE_FILL;
  constructor(readonly look: RuleLook) {
    super();
  }
}
const RULE_FILL = objectType<RuleFill>('ConditionalRangeFill', {
  properties: {
    color: property(
      '1.6',
      (self) => self.look.fill ?? '',
      (self, value) => {
        self.look.fill = asColor(value);
      },
    ),
  },
});

class RuleFont extends HostObject {
  readonly type: ObjectType = RULE_FONT;
  constructor(readonly look: RuleLook) {
    super();
  }
}
const fontFlag = (key: 'bold' | 'italic' | 'strikethrough'): Property<RuleFont> =>
  property(
    '1.6',
    (self) => self.look[key] ?? null,
    (self, value) => {
      self.look[key] = asFlag(value);
    },
  );
const RULE_FONT = objectType<RuleFont>('ConditionalRangeFont', {
  properties: {
    bold: fontFlag('bold'),
    italic: fontFlag('italic'),
    strikethrough: fontFlag('strikethrough'),
    color: property(
      '1.6',
      (self) => self.look.color ?? '',
      (self, value) => {
        self.look.color = asColor(value);
      },
    ),
  },
});

class RuleBorders extends HostObject {
  readonly type: ObjectType = RULE_BORDERS;
  constructor(readonly look: RuleLook) {
    super();
  }
}
const RULE_BORDERS = objectType<RuleBorders>('ConditionalRangeBorderCollection', {
  items: (self) => SIDES.map((side) => new RuleBorder(self.look, side)),
  item: (self, key) => new RuleBorder(self.look, asOneOf(key, SIDES)),
});

class RuleBorder extends HostObject {
  readonly type: ObjectType = RULE_BORDER;
  constructor(
    readonly look: RuleLook,
    readonly side: Side,
  ) {
    super();
  }
  change(part: Partial<{ style: string; color: string }>): void {
    this.look.borders[this.side] = { style: 'None', color: '#000000', ...this.look.borders[this.side], ...part };
  }
}
const RULE_BORDER = objectType<RuleBorder>('ConditionalRangeBorder', {
  id: (self) => self.side,
  properties: {
    color: property(
      '1.6',
      (self) => self.look.borders[self.side]?.color ?? '',
      (self, value) => self.change({ color: asColor(value) }),
    ),
    /** Excel.ConditionalRangeBorderLineStyle */
    style: property(
      '1.6',
      (self) => self.look.borders[self.side]?.style ?? 'None',
      (self, value) =>
        self.change({ style: asOneOf(value, ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']) }),
    ),
  },
});

/** Plain text of a rule, for tests that compare workbooks. */
export function describeRule(rule: FormatRuleData): string {
  return JSON.stringify([rule.kind, rule.rects.map(rectName), rule.formula, rule.look, rule.stopIfTrue]);
}
