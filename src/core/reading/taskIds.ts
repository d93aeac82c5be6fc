import type { Issue } from '../issue/issue';
import { remembered } from '../memory/remembered';
import { cellName } from '../workbook/address';
import type { Mark } from './mark';
import type { ReadingIssueCode, SectionReading, TableReading, TaskReading } from './tableReading';

/** How a task is called: its lasting id, its number as the table says it, and the part and section over it. */
export interface TaskName {
  readonly id: string;
  readonly number: string;
  readonly part: SectionReading | null;
  readonly section: SectionReading | null;
  /** Part and section marks as in the id. */
  readonly partMark: string | null;
  readonly sectionMark: string | null;
}

function padded(step: string): string {
  return /^\d+$/.test(step) ? step.padStart(2, '0') : step;
}

/** Steps of a mark that its section does not already say: "1.2" under section "1" -> ["2"]. */
function ownSteps(mark: Mark, over: readonly SectionReading[]): readonly string[] {
  let steps = mark.steps;
  for (const { mark: head } of over) {
    if (head && head.steps.length < steps.length && head.steps.every((step, i) => steps[i] === step)) {
      const rest = steps.slice(head.steps.length);
      if (head === over[over.length - 1]?.mark) steps = rest;
    }
  }
  return steps;
}

interface Naming {
  readonly table: TableReading;
  readonly over: (sections: readonly number[]) => Over;
  /** Numbers used in ids by index of task, for the parts of a task. */
  readonly numbers: string[];
  /** Unnumbered tasks counted so far, by section. */
  readonly counts: Map<string, number>;
}

/** Headings over a task: all of them, the part and section they make, and their marks. */
interface Over {
  readonly all: readonly SectionReading[];
  readonly part: SectionReading | null;
  readonly section: SectionReading | null;
  readonly partMark: string | null;
  readonly sectionMark: string | null;
}

function headingsOver(table: TableReading, sections: readonly number[], twoLevels: boolean): Over {
  const all = sections.flatMap((index) => table.sections[index] ?? []);
  const marked = all.filter(({ mark }) => mark !== null);
  const part = twoLevels ? (marked[0] ?? null) : null;
  const below = marked.slice(part ? 1 : 0);
  const inner = all[all.length - 1] ?? null;
  return {
    all,
    part,
    section: inner === part ? null : inner,
    partMark: part?.mark?.text ?? null,
    sectionMark: below.length === 0 ? null : below.map(({ mark }) => mark?.text ?? '').join('.'),
  };
}

function nextCount(naming: Naming, key: string): number {
  const count = (naming.counts.get(key) ?? 0) + 1;
  naming.counts.set(key, count);
  return count;
}

function numberOf(naming: Naming, task: TaskReading, index: number): string {
  const over = naming.over(task.sections).all;
  const parent = task.parent === null ? undefined : naming.numbers[task.parent];
  const { mark } = task;
  if (task.share > 1) return (naming.numbers[index - 1] ?? '').replace(/-\d+$/, '') + `-${task.share}`;
  if (mark && mark.kind !== 'bullet') {
    const steps = ownSteps(mark, over);
    const last = padded(steps[steps.length - 1] ?? mark.text);
    const plain = [...steps.slice(0, -1), last].join('.');
    return parent !== undefined && mark.kind === 'lower' ? `${parent}.${plain}` : plain;
  }
  const key = `${task.region} ${task.sections.join()} ${task.parent ?? ''}`;
  const count = String(nextCount(naming, key)).padStart(2, '0');
  const numbered = naming.table.regions[task.region]?.roles.number !== undefined;
  if (parent !== undefined) return `${parent}.${count}`;
  const innermost = over[over.length - 1]?.mark?.kind;
  return numbered && !mark && innermost !== 'number' && innermost !== 'path' ? `K${count}` : count;
}

function nameOf(naming: Naming, task: TaskReading, index: number): Omit<TaskName, 'id'> & { stem: string } {
  const { part, section, partMark, sectionMark } = naming.over(task.sections);
  const number = numberOf(naming, task, index);
  naming.numbers.push(number);
  const shown =
    task.mark && task.mark.kind !== 'bullet'
      ? task.mark.text
      : naming.table.regions[task.region]?.roles.number === undefined
        ? String(Number(number) || number)
        : (task.mark?.text ?? '');
  return {
    number: shown,
    part,
    section,
    partMark,
    sectionMark,
    stem: [partMark, sectionMark, number].filter((step) => step !== null).join('.'),
  };
}

/** Numbering starts again under headings without marks: these then count as M1, M2… */
function withUnmarked(naming: Naming, stems: readonly string[]): string[] {
  const { table } = naming;
  if (new Set(stems).size === stems.length) return [...stems];
  const unmarked = table.sections.map((section, i) => ({ section, i })).filter(({ section }) => section.mark === null);
  const order = new Map(unmarked.map(({ i }, n) => [i, n + 1]));
  return stems.map((stem, index) => {
    const over = table.tasks[index]?.sections.find((section) => order.has(section));
    return over === undefined ? stem : `M${order.get(over) ?? 0}.${stem}`;
  });
}

/** `wanted` itself, or with -2, -3… behind it, whichever is free first. */
function free(wanted: string, taken: ReadonlySet<string>, tries: Map<string, number>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = tries.get(wanted) ?? 2; ; n++) {
    if (taken.has(`${wanted}-${n}`)) continue;
    tries.set(wanted, n + 1);
    return `${wanted}-${n}`;
  }
}

/**
 * Names every task: part.section.number as far as the table has them ("B.III.04", number at least two digits), unique, the same at each
 * reading. `known` gives the id that a task already bears (it keeps it).
 */
export function nameTasks(
  table: TableReading,
  known: (task: TaskReading) => string | undefined = () => undefined,
): { readonly names: readonly TaskName[]; readonly issues: readonly Issue<ReadingIssueCode>[] } {
  const marks = remembered(
    (sections: readonly number[]) => sections.filter((index) => table.sections[index]?.mark).length,
  );
  // Where some task stands under two numbered headings the outer one is the part.
  const twoLevels = table.tasks.some(({ sections }) => marks(sections) > 1);
  const naming: Naming = {
    table,
    over: remembered((sections: readonly number[]) => headingsOver(table, sections, twoLevels)),
    numbers: [],
    counts: new Map(),
  };
  const drafts = table.tasks.map((task, index) => nameOf(naming, task, index));
  const stems = withUnmarked(
    naming,
    drafts.map(({ stem }) => stem),
  );
  const taken = new Set<string>();
  const kept = table.tasks.map((task) => {
    const id = known(task)?.trim();
    if (id === undefined || id === '' || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  const issues: Issue<ReadingIssueCode>[] = [];
  const seen = new Set<string>();
  const tries = new Map<string, number>();
  const names = drafts.map(({ number, part, section, partMark, sectionMark }, index): TaskName => {
    const stem = stems[index] ?? '';
    const task = table.tasks[index];
    if (seen.has(stem) && task) issues.push(repeated(table, task, number, stem));
    seen.add(stem);
    const id = kept[index] ?? free(stem, taken, tries);
    taken.add(id);
    return { id, number, part, section, partMark, sectionMark };
  });
  return { names, issues };
}

function repeated(table: TableReading, task: TaskReading, number: string, id: string): Issue<ReadingIssueCode> {
  const column = table.regions[task.region]?.roles.number ?? table.regions[0].left;
  return {
    code: 'task-number-repeated',
    severity: 'warning',
    sheet: table.sheet,
    cell: cellName(task.rows[0] ?? 0, column),
    raw: number,
    facts: { id },
  };
}
