import type { SheetSpec } from '../edit/edit';
import type { Settings } from '../settings/settings';
import type { TrackedTable } from '../tracking/tracked';
import type { ChartSource } from './charts';
import type { CountLine } from './countLines';
import type { Counting, HiddenColumn } from './counting';
import type { PlanReferences } from './planReferences';
import type { Figures } from './summarise';

/** The words that tell one summary table from the other. */
export interface CountWords {
  readonly title: string;
  readonly name: string;
  readonly note: string;
  readonly missing: string;
  readonly link: (name: string) => string;
  readonly chart: string;
  readonly chartTop: (shown: number) => string;
  readonly chartAlt: (shown: number) => string;
}

/** What a summary table is made from. */
export interface CountSheetInput {
  readonly sheet: string;
  readonly words: CountWords;
  readonly lines: readonly CountLine[];
  readonly total: Figures;
  readonly counting: Counting;
  /** One more hidden column, made when it is known where the lines stand. */
  readonly extraHidden?: (
    firstRow: number,
  ) => HiddenColumn & { readonly figures: (line: CountLine, index: number) => number };
  readonly tracked: TrackedTable;
  readonly settings: Settings;
  readonly plan: PlanReferences;
}

/** Where other sheets find the figures of a summary table. Rows 0-based. */
export interface CountSheet {
  readonly spec: SheetSpec;
  readonly firstRow: number;
  /** Lines with a name of their own: rows `firstRow` to `firstRow + named - 1`. */
  readonly named: number;
  readonly totalRow: number;
  readonly chart: ChartSource;
}
