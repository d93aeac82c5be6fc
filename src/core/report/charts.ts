import type { ChartSpec } from '../edit/edit';
import { STATUS_CODES, STATUS_LABELS } from '../status/codes';
import { columnName, sheetReference } from '../workbook/address';
import type { Rect } from '../workbook/address';
import { columnOf, NAME_COLUMN } from './countColumns';
import type { CountLine } from './countLines';
import { CHART_LOOKS } from './looks';

/** The lines of a summary table that charts draw. */
export interface ChartSource {
  readonly sheet: string;
  /** 0-based row of the first line. */
  readonly firstRow: number;
  readonly lines: readonly CountLine[];
}

/** A bar per line of the table, split by status; the ranges are those of the summary table, so it follows live. */
export function statusChart(wanted: {
  readonly source: ChartSource;
  readonly shown: number;
  readonly title: string;
  readonly altText: string;
  readonly place: Rect;
  /** Other names for the bars than those of the table: a range and what it holds. */
  readonly names?: ChartSpec['categories'];
}): ChartSpec {
  const { source, shown, title, altText, place, names } = wanted;
  const lines = source.lines.slice(0, shown);
  const ref = (column: number): string => {
    const letter = columnName(column);
    return `${sheetReference(source.sheet)}!$${letter}$${source.firstRow + 1}:$${letter}$${source.firstRow + shown}`;
  };
  return {
    type: 'stackedBar',
    title,
    place,
    categories: names ?? { ref: ref(NAME_COLUMN), values: lines.map((line) => line.name) },
    series: STATUS_CODES.map((code) => ({
      name: STATUS_LABELS[code],
      ref: ref(columnOf(code)),
      values: lines.map((line) => line.figures.counts[code]),
      ...CHART_LOOKS[code],
    })),
    showValues: true,
    altText,
  };
}
