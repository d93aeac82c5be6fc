import type { Register, RegisterHeading, RegisterTask } from './register';

/** A row of the register with the number it has in the table. */
export interface NumberedRow {
  readonly number: string;
  /** With the numbers of the headings over it: "B.III.4". */
  readonly place: string;
  readonly row: RegisterHeading | RegisterTask;
}

/** "I", "IV", "XLIX": 1 to 49, since the reader takes a lone "L" and "C" for letters. */
const MOST_ROMANS = 49;
/** "A" to "G": further letters can be taken for Roman numerals. */
const MOST_LETTERS = 7;
const TENS = ['', 'X', 'XX', 'XXX', 'XL'];
const ONES = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const roman = (n: number): string => `${TENS[Math.floor(n / 10)] ?? ''}${ONES[n % 10] ?? ''}`;
const letter = (n: number): string => String.fromCharCode(64 + n);

/** How the headings of a depth are numbered; under numbers the rows carry the number of the heading too ("1.2"). */
type Numbering = 'letter' | 'roman' | 'number';

/** Numberings for a register of so many levels of headings, outermost first; all deeper levels are numbers. */
function numberingsOf(widest: readonly number[]): readonly Numbering[] {
  const [outer = 0, inner = 0] = widest;
  if (widest.length <= 1) return outer <= MOST_ROMANS ? ['roman'] : [];
  if (outer <= MOST_LETTERS && inner <= MOST_ROMANS) return ['letter', 'roman'];
  return outer <= MOST_ROMANS ? ['roman'] : [];
}

/** Counts what stands directly under a heading (or under none), each numbering for itself. */
type Counts = Partial<Record<Numbering, number>>;

interface Open {
  readonly number: string;
  readonly numbering: Numbering;
  readonly counts: Counts;
}

interface Placed {
  readonly row: Register['rows'][number];
  /** 1 = outermost heading; a task has the depth of the heading over it plus one. */
  readonly depth: number;
}

/** Rows with their real depth: a level that is left out counts for nothing. */
function placed(rows: Register['rows']): readonly Placed[] {
  const levels: number[] = [];
  return rows.map((row) => {
    if (row.kind === 'task') return { row, depth: levels.length + 1 };
    while (levels.length > 0 && (levels[levels.length - 1] ?? 0) >= row.level) levels.pop();
    levels.push(row.level);
    return { row, depth: levels.length };
  });
}

/** Most headings under one parent, by depth. */
function widestOf(rows: readonly Placed[]): readonly number[] {
  const widest: number[] = [];
  const counts: number[] = [];
  for (const { row, depth } of rows) {
    if (row.kind === 'task') continue;
    counts.length = Math.min(counts.length, depth);
    while (counts.length < depth) counts.push(0);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    widest[depth - 1] = Math.max(widest[depth - 1] ?? 0, counts[depth - 1] ?? 0);
  }
  return widest;
}

function numberText(count: number, numbering: Numbering, parent: Open | undefined): string {
  if (numbering === 'letter') return letter(count);
  if (numbering === 'roman') return roman(count);
  return parent?.numbering === 'number' ? `${parent.number}.${count}` : String(count);
}

/**
 * The rows of a fresh table with their numbers: sections I, II …; under parts A, B … where there are two levels; deeper levels
 * 1, 1.1 …; the tasks of each section 1, 2 … Headings without a title are left out.
 */
export function numberedRows(register: Register): readonly NumberedRow[] {
  const rows = placed(register.rows.filter((row) => row.kind === 'task' || row.title.trim() !== ''));
  const numberings = numberingsOf(widestOf(rows));
  const open: Open[] = [];
  const top: Counts = {};
  return rows.map(({ row, depth }) => {
    open.length = Math.min(open.length, depth - 1);
    const parent = open[open.length - 1];
    const numbering: Numbering = row.kind === 'task' ? 'number' : (numberings[depth - 1] ?? 'number');
    const counts = parent?.counts ?? top;
    const count = (counts[numbering] ?? 0) + 1;
    counts[numbering] = count;
    const number = numberText(count, numbering, parent);
    const over = open.filter(({ numbering: other }) => numbering !== 'number' || other !== 'number');
    const place = [...over.map((each) => each.number), number].join('.');
    if (row.kind === 'heading') open.push({ number, numbering, counts: {} });
    return { number, place, row };
  });
}
