import type { Figures, Summary } from '../../core/report/summarise';
import { STATUS_CODES, type StatusCode } from '../../core/status/codes';
import { CLI_WORDS } from '../../messages/vi/cli';
import { terminalTable, type TableColumn } from './terminalTable';

/** Short column heads of the statuses for a terminal. */
const STATUS_HEADS: Readonly<Record<StatusCode, string>> = CLI_WORDS.statusHeads;

const columns = (first: string): readonly TableColumn[] => [
  { title: first, align: 'left', width: 44 },
  { title: CLI_WORDS.count, align: 'right' },
  ...STATUS_CODES.map((code): TableColumn => ({ title: STATUS_HEADS[code], align: 'right' })),
  { title: CLI_WORDS.rate, align: 'right' },
];

const percent = (rate: number | null): string =>
  rate === null ? '–' : `${(rate * 100).toFixed(1).replace('.', ',')}%`;

function row(name: string, figures: Figures): readonly string[] {
  return [
    name,
    String(figures.total),
    ...STATUS_CODES.map((code) => String(figures.counts[code])),
    percent(figures.completionRate),
  ];
}

/** The summary per unit and per area as two terminal tables; each ends with the plan's total, every task once. */
export function summaryText(summary: Summary): string {
  const total = row(CLI_WORDS.total, summary.total);
  const units = summary.byUnit.map((unit) => row(unit.name || CLI_WORDS.noUnit, unit));
  const areas = summary.byArea.map((area) => row(area.name || CLI_WORDS.noArea, area));
  return [
    terminalTable(columns(CLI_WORDS.unit), [...units, total], true),
    '',
    terminalTable(columns(CLI_WORDS.area), [...areas, total], true),
  ].join('\n');
}
