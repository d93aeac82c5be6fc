import type { ChartSpec } from '../../../../core/edit/edit';
import { cellName, parseRect, rectName, type Rect } from '../../../../core/workbook/address';
import { ACTION_BYTES, OBJECT_BYTES, textBytes } from '../bytes';
import { hashed } from '../cells/lookSetters';
import { sheetNamed, type Task } from '../tasks';

const TYPES = { stackedBar: 'BarStacked', stackedColumn: 'ColumnStacked', pie: 'Pie', doughnut: 'Doughnut' } as const;
const FONT = 'Times New Roman';
const LINE = '#808080';
const GRID = '#D9D9D9';
const OUTLINE = '#404040';
/** Nought is not written: a stacked bar without the class would carry a stray 0. */
const COUNT_FORMAT = '#,##0;-#,##0;;';
/** Colours of slices for which the spec names none. */
const SLICES = ['1F4E79', '9DC3E6', 'C00000', '548235', 'BF9000', '7F7F7F', '7030A0'];

/** Name of the chart at that place in its sheet's spec: how it is found again, and as the file host calls it. */
export function chartName(index: number): string {
  return `Biểu đồ ${index + 1}`;
}

/** A reference such as `'TH theo đơn vị'!$A$6:$A$12`. */
interface Source {
  readonly sheet: string;
  readonly rect: Rect;
}

function sourceOf(ref: string): Source {
  const bare = ref.startsWith('=') ? ref.slice(1) : ref;
  const split = bare.lastIndexOf('!');
  const rect = parseRect(bare.slice(split + 1));
  if (!rect || split < 0) throw new Error(`not a range of a sheet: ${ref}`);
  const name = bare.slice(0, split);
  return { sheet: name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, rect };
}

function rangeOf(context: Excel.RequestContext, ref: string): Excel.Range {
  const { sheet, rect } = sourceOf(ref);
  return sheetNamed(context, sheet).getRange(rectName(rect));
}

/** Makes the chart, or makes the one of that name (`standing` series) into it. ExcelApi 1.9; the series of a chart 1.7. */
export function chartTask(sheet: string, spec: ChartSpec, index: number, standing: number | undefined): Task {
  const name = chartName(index);
  return {
    bytes: chartBytes(sheet, spec),
    places: [{ sheet, cell: rectName(spec.place) }],
    queue: (context) => {
      const chart = standChart(context, sheet, spec, name, standing);
      drawSeries(context, chart, spec, standing ?? 1);
      dress(chart, spec);
      const { top, left, bottom, right } = spec.place;
      chart.setPosition(cellName(top, left), cellName(bottom, right));
    },
  };
}

function chartBytes(sheet: string, { series, categories, title }: ChartSpec): number {
  const perSeries = 4 * OBJECT_BYTES + 20 * ACTION_BYTES + 2 * textBytes(categories.ref);
  const points = (series.length + categories.values.length) * 2 * OBJECT_BYTES;
  return (
    10 * OBJECT_BYTES + 60 * ACTION_BYTES + textBytes(sheet) + textBytes(title) + series.length * perSeries + points
  );
}

/**
 * A new chart begins with the values of the first series alone: a single column gives exactly one series, however Excel reads the cells around it.
 */
function standChart(
  context: Excel.RequestContext,
  sheet: string,
  spec: ChartSpec,
  name: string,
  standing: number | undefined,
): Excel.Chart {
  const { charts } = sheetNamed(context, sheet);
  if (standing !== undefined) {
    const chart = charts.getItem(name);
    chart.chartType = TYPES[spec.type];
    return chart;
  }
  const first = spec.series[0];
  if (!first) throw new Error('chart without series');
  const chart = charts.add(TYPES[spec.type], rangeOf(context, first.ref), 'Columns');
  chart.name = name;
  return chart;
}

function isSliced({ type }: ChartSpec): boolean {
  return type === 'pie' || type === 'doughnut';
}

function drawSeries(context: Excel.RequestContext, chart: Excel.Chart, spec: ChartSpec, standing: number): void {
  const drawn = isSliced(spec) ? spec.series.slice(0, 1) : spec.series;
  for (let i = standing - 1; i >= drawn.length; i--) chart.series.getItemAt(i).delete();
  drawn.forEach((one, i) => {
    const series = i < standing ? chart.series.getItemAt(i) : chart.series.add(one.name);
    series.name = one.name;
    series.setValues(rangeOf(context, one.ref));
    series.setXAxisValues(rangeOf(context, spec.categories.ref));
    if (isSliced(spec)) colourSlices(series, spec);
    else {
      series.format.fill.setSolidColor(hashed(one.color));
      series.gapWidth = 60;
      series.overlap = 100;
    }
    series.format.line.color = OUTLINE;
    labelSeries(series, spec.showValues, one.labelColor);
  });
}

/** Slice i looks like series i of the spec where there is one. */
function colourSlices(series: Excel.ChartSeries, spec: ChartSpec): void {
  spec.categories.values.forEach((_, i) => {
    const own = spec.series.length > 1 ? spec.series[i]?.color : undefined;
    const color = own ?? SLICES[i % SLICES.length] ?? OUTLINE;
    series.points.getItemAt(i).format.fill.setSolidColor(hashed(color));
  });
  if (spec.type === 'doughnut') series.doughnutHoleSize = 55;
}

function labelSeries(series: Excel.ChartSeries, isShown: boolean, color = '000000'): void {
  series.hasDataLabels = isShown;
  if (!isShown) return;
  series.dataLabels.set({ showValue: true, showCategoryName: false, showSeriesName: false, showPercentage: false });
  series.dataLabels.numberFormat = COUNT_FORMAT;
  series.dataLabels.format.font.set({ name: FONT, size: 9, bold: true, color: hashed(color) });
}

function dress(chart: Excel.Chart, spec: ChartSpec): void {
  chart.title.text = spec.title;
  chart.title.overlay = false;
  chart.title.format.font.set({ name: FONT, size: 13, bold: true, color: '#000000' });
  chart.legend.set({ visible: true, position: 'Bottom', overlay: false });
  chart.legend.format.font.set({ name: FONT, size: 10, color: '#000000' });
  chart.format.fill.setSolidColor('#FFFFFF');
  chart.format.border.color = LINE;
  chart.format.roundedCorners = false;
  chart.plotVisibleOnly = true;
  chart.displayBlanksAs = 'NotPlotted';
  if (!isSliced(spec)) dressAxes(chart, spec.type === 'stackedBar');
}

/** Bars lie with the first category on top, and the values still run along the bottom. */
function dressAxes({ axes }: Excel.Chart, isLying: boolean): void {
  const { categoryAxis, valueAxis } = axes;
  categoryAxis.reversePlotOrder = isLying;
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.position = isLying ? 'Maximum' : 'Automatic';
  valueAxis.minimum = 0;
  valueAxis.numberFormat = '#,##0';
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = GRID;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.format.font.set({ name: FONT, size: 10, color: '#000000' });
    axis.format.line.color = LINE;
  }
}
