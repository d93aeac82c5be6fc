import { dayInWords } from '../status/days';
import type { Settings } from '../settings/settings';
import type { StatusCode } from '../status/codes';
import type { TrackedTask } from '../tracking/tracked';
import type { CountLine } from './countLines';
import { live } from './live';
import type { BriefingFigures } from './paragraph';
import type { TaskKeys } from './sortKeys';
import type { Figures } from './summarise';

export const WORST_TASKS = 10;
export const WORST_UNITS = 3;
const SHIFT = 1000;

/** Rank of a unit line by overdue tasks, one number that also tells the line: more overdue first, then the upper line. */
export const worstKey = (line: CountLine, index: number): number => line.figures.counts.overdue * SHIFT + 998 - index;
/** `overdue` and `line`: references in the line's row; the line counts from 1. */
export const worstKeyFormula = (overdue: string, line: string): string => `${overdue}*${SHIFT}+${SHIFT - 1}-${line}`;
export const worstCountFormula = (key: string): string => `INT(${key}/${SHIFT})`;
/** Number of the line, from 1. */
export const worstLineFormula = (key: string): string => `${SHIFT - 1}-(${key}-INT(${key}/${SHIFT})*${SHIFT})`;

/** The units with most overdue tasks, worst first, at most three. */
export function worstUnitLines(
  lines: readonly CountLine[],
): readonly { readonly name: string; readonly overdue: number }[] {
  return lines
    .filter((line) => line.kind === 'named')
    .map((line, index) => ({ name: line.name, overdue: line.figures.counts.overdue, key: worstKey(line, index) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, WORST_UNITS);
}

/** The tasks overdue longest, at most ten. */
export function worstTasks(keys: readonly TaskKeys[]): readonly { readonly task: TrackedTask; readonly key: number }[] {
  return keys
    .flatMap(({ task, worst }) => (worst === '' ? [] : [{ task, key: worst }]))
    .sort((a, b) => a.key - b.key)
    .slice(0, WORST_TASKS);
}

/** Where the figures stand in the workbook, as formulas. */
export interface FigureReferences {
  readonly reportDate: string;
  readonly count: (which: StatusCode | 'total' | 'done' | 'open') => string;
  readonly next: string;
  readonly worstName: (index: number) => string;
  readonly worstCount: (index: number) => string;
  readonly oldestDue: string;
  readonly oldestDays: string;
}

/** Values and references of everything that the paragraph tells. */
export function briefingFigures(
  facts: {
    readonly total: Figures;
    readonly settings: Settings;
    readonly keys: readonly TaskKeys[];
    readonly unitLines: readonly CountLine[];
  },
  refs: FigureReferences,
): BriefingFigures {
  const { total, settings, keys } = facts;
  const count = (code: StatusCode) => live(refs.count(code), total.counts[code]);
  const listed = keys.filter(({ list }) => list !== '').length;
  const oldest = worstTasks(keys)[0]?.task;
  const units = worstUnitLines(facts.unitLines);
  return {
    reportDate: live(refs.reportDate, dayInWords(settings.reportDate)),
    total: live(refs.count('total'), total.total),
    done: live(refs.count('done'), total.done),
    open: live(refs.count('open'), total.open),
    onTime: count('done-on-time'),
    late: count('done-late'),
    inTime: count('in-time'),
    dueSoon: count('due-soon'),
    overdue: count('overdue'),
    continuous: count('continuous'),
    undetermined: count('undetermined'),
    next: live(refs.next, listed - total.counts.overdue - total.counts['due-soon']),
    worstUnits: units.map(({ name, overdue }, index) => ({
      name: live(refs.worstName(index), name),
      overdue: live(refs.worstCount(index), overdue),
    })),
    oldest: {
      due: live(refs.oldestDue, oldest?.due ? dayInWords(oldest.due) : ''),
      days: live(refs.oldestDays, oldest?.daysLate ?? 0),
    },
  };
}
