import type { Rect } from '../../../src/core/workbook/address';
import type { RowMove } from '../../../src/host/file/write/rows/row-move';
import { asFlag, asNumber, asOneOf, asText } from './arguments';
import { HostError, require } from './error';
import { HostObject, link, method, objectType, property, type ObjectType, type Property } from './object';
import { addressOf, columnCount, parseAddress, rowCount } from './rect';
import { sizeOf } from './sizes';
import type { PartKind, Sheet, SheetPart } from './sheet';

/** Looks of a chart or of a part of it, as they were set: `title/format/font/name` and the like. */
type Values = Map<string, unknown>;

export interface SeriesData {
  name: string;
  /** `Sheet!A1:A9` */
  values: string;
  categories: string;
  readonly looks: Values;
}

export interface ChartData {
  readonly id: string;
  name: string;
  chartType: string;
  place: Rect | undefined;
  series: SeriesData[];
  readonly looks: Values;
}

/** The charts of a sheet. */
export class Charts implements SheetPart {
  list: ChartData[] = [];

  /** Charts move with their cells; they keep their height. */
  rowsMoved(move: RowMove): void {
    for (const chart of this.list) {
      if (!chart.place) continue;
      const top = move.keptFrom(chart.place.top);
      chart.place = { ...chart.place, top, bottom: top + chart.place.bottom - chart.place.top };
    }
  }
}
export const CHARTS: PartKind<Charts> = { name: 'charts', create: () => new Charts() };

/** Excel.ChartCollection, ExcelApi 1.1. */
export class ChartCollection extends HostObject {
  readonly type: ObjectType = CHART_COLLECTION;
  constructor(readonly sheet: Sheet) {
    super();
  }
  get all(): Charts {
    return this.sheet.part(CHARTS);
  }
  /** "Gets a chart using its name. If there are multiple charts with the same name, the first one will be returned." */
  find(key: unknown): Chart | null {
    const data = this.all.list.find(({ name, id }) => name === key || id === key);
    return data ? new Chart(this.sheet, data) : null;
  }
}

const TYPES = ['BarStacked', 'ColumnStacked', 'Pie', 'Doughnut'];

/** A block given as an object of the model. */
const blockGiven = (value: unknown): { sheet: Sheet; rect: Rect } => {
  const range = value as { sheet?: Sheet; rect?: Rect } | null;
  if (!range?.sheet || !range.rect) throw new HostError('InvalidArgument', 'a range is wanted');
  return { sheet: range.sheet, rect: range.rect };
};

const address = (value: unknown): string => {
  const { sheet, rect } = blockGiven(value);
  return addressOf(sheet.name, rect);
};

const CHART_COLLECTION = objectType<ChartCollection>('ChartCollection', {
  items: (self) => self.all.list.map((data) => new Chart(self.sheet, data)),
  item: (self, key) => {
    const chart = self.find(key);
    require(chart !== null, 'ItemNotFound');
    return chart;
  },
  properties: { count: property('1.1', (self) => self.all.list.length) },
  methods: {
    getCount: method('1.4', (self) => self.all.list.length),
    getItemOrNullObject: method('1.4', (self, given) => self.find(given.text(0))),
    getItem: method('1.1', (self, given) => {
      const chart = self.find(given.text(0));
      require(chart !== null, 'ItemNotFound');
      return chart;
    }),
    /** "Gets a chart based on its position in the collection." The library reaches the items of a loaded collection by it. */
    getItemAt: method('1.1', (self, given) => {
      const data = self.all.list[given.whole(0)];
      require(data !== undefined, 'InvalidArgument', 'no such chart');
      return new Chart(self.sheet, data);
    }),
    /** One series for each column (or row) of the source; a single column has neither names nor categories. */
    add: method('1.1', (self, given) => {
      self.sheet.requireAllowed('allowEditObjects');
      const source = blockGiven(given.raw(1));
      const by = asOneOf(given.raw(2), ['Auto', 'Columns', 'Rows']);
      require(by === 'Columns', 'ApiNotFound', 'fake host: charts are made by columns only');
      require(rowCount(source.rect) >= 1, 'InvalidArgument');
      const id = `{CHART-${self.sheet.book.newId()}}`;
      const series = Array.from({ length: columnCount(source.rect) }, (_, i): SeriesData => {
        const left = source.rect.left + i;
        const values = addressOf(source.sheet.name, { ...source.rect, left, right: left });
        return { name: `Series${i + 1}`, values, categories: '', looks: new Map() };
      });
      const name = `Chart ${self.sheet.book.newId()}`;
      const data: ChartData = {
        id,
        name,
        chartType: asOneOf(given.raw(0), TYPES),
        place: undefined,
        series,
        looks: new Map(),
      };
      self.all.list.push(data);
      return new Chart(self.sheet, data);
    }),
  },
});

/** Excel.Chart, ExcelApi 1.1. */
export class Chart extends HostObject {
  readonly type: ObjectType = CHART;
  constructor(
    readonly sheet: Sheet,
    readonly data: ChartData,
  ) {
    super();
  }
}

/** Members that only hold what was set. */
type Shape = { readonly [member: string]: Shape | readonly [since: string, check: (value: unknown) => unknown] };

class Part extends HostObject {
  readonly type: ObjectType;
  constructor(
    readonly looks: Values,
    readonly path: string,
    shape: Shape,
  ) {
    super();
    this.type = partType(path, shape);
  }
}

const known = new Map<string, ObjectType>();

function partType(path: string, shape: Shape): ObjectType {
  const before = known.get(path);
  if (before) return before;
  const properties: Record<string, Property<Part>> = {};
  const links: Record<string, ReturnType<typeof link<Part>>> = {};
  const methods: Record<string, ReturnType<typeof method<Part>>> = {};
  for (const [name, member] of Object.entries(shape)) {
    if (!isLeaf(member)) links[name] = link('1.1', (self) => new Part(self.looks, `${self.path}/${name}`, member));
    else if (name.endsWith('()')) {
      methods[name.slice(0, -2)] = method(
        member[0],
        (self, given) => void self.looks.set(`${self.path}/${name}`, member[1](given.raw(0))),
      );
    } else properties[name] = heldAs(name, member);
  }
  const type = objectType<Part>(`Chart ${path}`, { properties, links, methods });
  known.set(path, type);
  return type;
}

function isLeaf(member: Shape[string]): member is readonly [string, (value: unknown) => unknown] {
  return Array.isArray(member);
}

function heldAs(name: string, [since, check]: readonly [string, (value: unknown) => unknown]): Property<Part> {
  return property(
    since,
    (self) => self.looks.get(`${self.path}/${name}`) ?? null,
    (self, value) => void self.looks.set(`${self.path}/${name}`, check(value)),
  );
}

const asColor = (value: unknown): string => {
  const color = asText(value);
  require(/^#[0-9A-F]{6}$/i.test(color), 'InvalidArgument', `not a colour: ${color}`);
  return color;
};
const FONT: Shape = {
  name: ['1.1', asText],
  size: ['1.1', asNumber],
  bold: ['1.1', asFlag],
  italic: ['1.1', asFlag],
  color: ['1.1', asColor],
  underline: ['1.1', asText],
};
/** Excel.ChartFill: "setSolidColor", "clear"; there is no pattern. */
const FILL: Shape = { 'setSolidColor()': ['1.1', asColor], 'clear()': ['1.1', (value) => value] };
const LINE: Shape = { color: ['1.1', asColor], weight: ['1.7', asNumber], lineStyle: ['1.7', asText] };
const AXIS: Shape = {
  minimum: ['1.1', (value) => value],
  maximum: ['1.1', (value) => value],
  numberFormat: ['1.8', asText],
  reversePlotOrder: ['1.7', asFlag],
  majorTickMark: ['1.7', (value) => asOneOf(value, ['None', 'Cross', 'Inside', 'Outside'])],
  tickLabelPosition: ['1.7', (value) => asOneOf(value, ['NextToAxis', 'High', 'Low', 'None'])],
  position: ['1.8', (value) => asOneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom'])],
  visible: ['1.7', asFlag],
  format: { font: FONT, line: LINE },
  majorGridlines: { visible: ['1.1', asFlag], format: { line: LINE } },
};
const SHAPES: Readonly<Record<string, Shape>> = {
  title: { text: ['1.1', asText], overlay: ['1.1', asFlag], visible: ['1.1', asFlag], format: { font: FONT } },
  legend: {
    visible: ['1.1', asFlag],
    overlay: ['1.1', asFlag],
    position: ['1.1', (value) => asOneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom'])],
    format: { font: FONT },
  },
  format: { fill: FILL, font: FONT, border: LINE, roundedCorners: ['1.9', asFlag] },
  axes: { categoryAxis: AXIS, valueAxis: AXIS },
};
const SERIES_SHAPES: Readonly<Record<string, Shape>> = {
  format: { fill: FILL, line: LINE },
  dataLabels: {
    showValue: ['1.1', asFlag],
    showCategoryName: ['1.1', asFlag],
    showSeriesName: ['1.1', asFlag],
    showPercentage: ['1.1', asFlag],
    numberFormat: ['1.8', asText],
    format: { font: FONT, fill: FILL },
  },
};

const partLink = <T extends { data: { looks: Values } } & HostObject>(name: string, shape: Shape) =>
  link<T>('1.1', (self) => new Part(self.data.looks, name, shape));

const looked = <T extends { data: { looks: Values } }>(
  name: string,
  since: string,
  check: (value: unknown) => unknown,
): Property<T> =>
  property(
    since,
    (self) => self.data.looks.get(name) ?? null,
    (self, value) => void self.data.looks.set(name, check(value)),
  );

const CHART = objectType<Chart>('Chart', {
  id: (self) => self.data.name,
  links: {
    series: link('1.1', (self) => new SeriesCollection(self)),
    ...Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, partLink<Chart>(name, shape)])),
  },
  properties: {
    name: property(
      '1.1',
      (self) => self.data.name,
      (self, value) => {
        self.data.name = asText(value);
      },
    ),
    left: property('1.1', (self) => points(self, 'column', 0, (self.data.place?.left ?? 0) - 1)),
    top: property('1.1', (self) => points(self, 'row', 0, (self.data.place?.top ?? 0) - 1)),
    width: property('1.1', (self) => points(self, 'column', self.data.place?.left ?? 0, self.data.place?.right ?? 7)),
    height: property('1.1', (self) => points(self, 'row', self.data.place?.top ?? 0, self.data.place?.bottom ?? 14)),
    chartType: property(
      '1.7',
      (self) => self.data.chartType,
      (self, value) => {
        self.data.chartType = asOneOf(value, TYPES);
      },
    ),
    plotVisibleOnly: looked('plotVisibleOnly', '1.8', asFlag),
    displayBlanksAs: looked('displayBlanksAs', '1.8', (value) =>
      asOneOf(value, ['NotPlotted', 'Zero', 'Interplotted']),
    ),
  },
  methods: {
    delete: method('1.1', (self) => {
      const all = self.sheet.part(CHARTS);
      all.list = all.list.filter((chart) => chart !== self.data);
    }),
    /** "Positions the chart relative to cells on the worksheet." */
    setPosition: method('1.1', (self, given) => {
      const [first, last] = [parseAddress(given.text(0)), parseAddress(given.text(1))];
      if (!first || !last) throw new HostError('InvalidArgument', 'not an address');
      self.data.place = { ...first.rect, bottom: last.rect.bottom, right: last.rect.right };
    }),
  },
});

/** Points of rows or columns, the last one included. */
function points({ sheet }: Chart, kind: 'row' | 'column', first: number, last: number): number {
  let sum = 0;
  for (let index = first; index <= last; index++) sum += sizeOf(sheet, kind, index);
  return sum;
}

/** Excel.ChartSeriesCollection, ExcelApi 1.1. */
class SeriesCollection extends HostObject {
  readonly type: ObjectType = SERIES_COLLECTION;
  constructor(readonly chart: Chart) {
    super();
  }
}
const SERIES_COLLECTION = objectType<SeriesCollection>('ChartSeriesCollection', {
  items: (self) => self.chart.data.series.map((data) => new Series(self.chart, data)),
  properties: { count: property('1.1', (self) => self.chart.data.series.length) },
  methods: {
    getCount: method('1.4', (self) => self.chart.data.series.length),
    getItemAt: method('1.1', (self, given) => {
      const data = self.chart.data.series[given.whole(0)];
      require(data !== undefined, 'InvalidArgument', 'no such series');
      return new Series(self.chart, data);
    }),
    add: method('1.7', (self, given) => {
      const data: SeriesData = { name: given.textOr(0, ''), values: '', categories: '', looks: new Map() };
      self.chart.data.series.push(data);
      return new Series(self.chart, data);
    }),
  },
});

/** Excel.ChartSeries, ExcelApi 1.1. */
class Series extends HostObject {
  readonly type: ObjectType = SERIES;
  constructor(
    readonly chart: Chart,
    readonly data: SeriesData,
  ) {
    super();
  }
}
const SERIES = objectType<Series>('ChartSeries', {
  links: {
    points: link('1.1', (self) => new Points(self)),
    ...Object.fromEntries(
      Object.entries(SERIES_SHAPES).map(([name, shape]) => [name, partLink<Series>(`series/${name}`, shape)]),
    ),
  },
  properties: {
    name: property(
      '1.1',
      (self) => self.data.name,
      (self, value) => {
        self.data.name = asText(value);
      },
    ),
    hasDataLabels: looked('hasDataLabels', '1.7', asFlag),
    gapWidth: looked('gapWidth', '1.7', asNumber),
    overlap: looked('overlap', '1.8', asNumber),
    doughnutHoleSize: looked('doughnutHoleSize', '1.7', asNumber),
  },
  methods: {
    setValues: method('1.7', (self, given) => {
      self.data.values = address(given.raw(0));
    }),
    setXAxisValues: method('1.7', (self, given) => {
      self.data.categories = address(given.raw(0));
    }),
    delete: method('1.7', (self) => {
      self.chart.data.series = self.chart.data.series.filter((data) => data !== self.data);
    }),
  },
});

/** Excel.ChartPointsCollection, ExcelApi 1.1. */
class Points extends HostObject {
  readonly type: ObjectType = POINTS;
  constructor(readonly series: Series) {
    super();
  }
}
const POINTS = objectType<Points>('ChartPointsCollection', {
  methods: {
    getItemAt: method('1.1', (self, given) => {
      const index = given.whole(0);
      const parsed = parseAddress(self.series.data.values);
      require(parsed !== undefined &&
        index < rowCount(parsed.rect) * columnCount(parsed.rect), 'InvalidArgument', 'no such point');
      return new Part(self.series.data.looks, `points/${index}`, { format: { fill: FILL, border: LINE } });
    }),
  },
});
