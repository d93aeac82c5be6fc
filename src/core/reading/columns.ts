import type { Issue } from '../issue/issue';
import type { ColumnRole } from '../plan/plan';
import type { Settings } from '../settings/settings';
import type { TrackingColumn } from '../tracking/tracked';
import { cellName } from '../workbook/address';
import type { Evidence } from './evidence';
import { evidenceOf } from './evidence';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { headerKey, matchChain, WEAK_RANK } from './headerMatch';
import type { HeaderMatch } from './headerMatch';
import { CORE_ROLES } from './headerWords';
import { trackingColumns } from './ownColumns';
import { periodColumns } from './periods';
import type { PeriodColumn } from './periods';
import { unitColumns } from './unitColumns';
import type { UnitColumn } from './unitColumns';
import type { ColumnReading, ReadingIssueCode } from './tableReading';

/** What the columns under a header are. */
export interface Columns {
  readonly left: number;
  readonly right: number;
  readonly columns: readonly ColumnReading[];
  readonly roles: Readonly<Partial<Record<ColumnRole, number>>>;
  /** Further columns of a role, used for a task where the first says nothing. */
  readonly spares: Readonly<Partial<Record<ColumnRole, readonly number[]>>>;
  readonly periods: readonly PeriodColumn[];
  /** Columns that each stand for a unit and hold marks. */
  readonly units: readonly UnitColumn[];
  readonly tracking: Readonly<Partial<Record<TrackingColumn, number>>>;
  readonly issues: readonly Issue<ReadingIssueCode>[];
}

interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly match: HeaderMatch | undefined;
  /** What its cells look like; looked at when first asked. */
  readonly evidence: () => Evidence;
  role: ColumnRole;
  from: ColumnReading['from'];
}

/** Most of the filled cells. */
function mostly(kind: 'times' | 'percents' | 'states' | 'marks', look: () => Evidence): boolean {
  const evidence = look();
  const part = evidence[kind];
  return evidence.filled > 0 && part * 5 >= evidence.filled * 3;
}

function corrected(chain: readonly string[], corrections: Settings['columns']): ColumnRole | undefined {
  const keys = new Set([headerKey(chain.join(' ')), headerKey(chain[chain.length - 1] ?? '')]);
  return corrections.find(({ header }) => keys.has(headerKey(header)))?.role;
}

/** Looks at a column when first asked. */
function lazily(grid: Grid, block: HeaderBlock, column: number): () => Evidence {
  let seen: Evidence | undefined;
  return () => (seen ??= evidenceOf(grid, block.last + 1, column));
}

function candidates(
  grid: Grid,
  block: HeaderBlock,
  corrections: Settings['columns'],
  skip: ReadonlySet<number>,
): Candidate[] {
  return block.chains.flatMap((chain, i): Candidate[] => {
    const column = block.left + i;
    if (skip.has(column)) return [];
    const match = matchChain(chain);
    const user = corrected(chain, corrections);
    const role = user ?? (match && match.grade >= 1 ? match.role : 'other');
    const evidence = lazily(grid, block, column);
    return [{ column, evidence, header: chain.join(' / '), match, role, from: user ? 'user' : 'own' }];
  });
}

function change(candidate: Candidate, role: ColumnRole): void {
  candidate.role = role;
  candidate.from = 'guess';
}

/** A bare "Hoàn thành": a day, a percentage or a state. */
function isWeakCompleted({ role, match }: Candidate): boolean {
  return role === 'completed' && match?.rank === WEAK_RANK;
}

/** A "Tiến độ" that holds percentages or states tells how far the work is, not when it is due. */
function weighDeadlines(all: readonly Candidate[]): void {
  for (const each of all) {
    if (each.from === 'user' || (each.role !== 'deadline' && !isWeakCompleted(each))) continue;
    if (mostly('percents', each.evidence) || mostly('states', each.evidence)) change(each, 'progress');
  }
  if (all.some(({ role }) => role === 'deadline')) return;
  const planned = all.find(
    (each) => each.role === 'completed' && each.from === 'own' && mostly('times', each.evidence),
  );
  if (planned) change(planned, 'deadline');
}

function strength(candidate: Candidate): readonly number[] {
  const { from, match, evidence, role, column } = candidate;
  const times = role === 'deadline' && mostly('times', evidence) ? 1 : 0;
  const text = role === 'content' ? evidence().length : 0;
  return [from === 'user' ? 1 : 0, times, match?.rank ?? 0, match?.grade ?? 0, text, -column];
}

function stronger(a: Candidate, b: Candidate): number {
  const [x, y] = [strength(a), strength(b)];
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return (y[i] ?? 0) - (x[i] ?? 0);
  return 0;
}

function unnamedNumber(grid: Grid, block: HeaderBlock, all: Candidate[]): void {
  if (all.some(({ role }) => role === 'number')) return;
  const content = all.find(({ role }) => role === 'content');
  if (!content) return;
  const named = all.find(
    (each) => each.column < content.column && each.role === 'other' && !each.match && mostly('marks', each.evidence),
  );
  if (named) return change(named, 'number');
  const column = block.left - 1;
  if (column < 0) return;
  const evidence = evidenceOf(grid, block.last + 1, column);
  if (evidence.filled > 0 && evidence.marks === evidence.filled) {
    all.unshift({ column, header: '', match: undefined, evidence: () => evidence, role: 'number', from: 'guess' });
  }
}

/** Without a known name for the tasks, the unnamed column with the most text holds them. */
function unnamedContent(all: readonly Candidate[]): void {
  const core = new Set(all.filter(({ role }) => CORE_ROLES.has(role)).map(({ role }) => role));
  if (core.size < 2 || all.some(({ role }) => role === 'content')) return;
  const unnamed = all.filter(({ role, match, from }) => role === 'other' && !match && from === 'own');
  const longest = unnamed.sort((a, b) => b.evidence().length - a.evidence().length)[0];
  if (longest && longest.evidence().length > 0) change(longest, 'content');
}

function assign(all: readonly Candidate[]): { roles: Partial<Record<ColumnRole, number>>; unused: Candidate[] } {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const unused: Candidate[] = [];
  for (const each of [...all].sort(stronger)) {
    if (each.role === 'other') continue;
    if (roles[each.role] === undefined) roles[each.role] = each.column;
    else unused.push(each);
  }
  return { roles, unused };
}

function issuesOf(
  sheet: string,
  row: number,
  all: readonly Candidate[],
  unused: readonly Candidate[],
): Issue<ReadingIssueCode>[] {
  const told = (code: ReadingIssueCode, severity: Issue['severity'], each: Candidate): Issue<ReadingIssueCode> => ({
    code,
    severity,
    sheet,
    cell: cellName(row, each.column),
    raw: each.header,
    facts: { role: each.role },
  });
  return [
    ...all
      .filter(({ from, role }) => from === 'guess' && role !== 'number')
      .map((each) => told('column-guessed', 'info', each)),
    ...unused.map((each) => told('column-unused', each.role === 'deadline' ? 'warning' : 'info', each)),
  ];
}

/** Roles of which a table may keep two columns that take turns: "Thời gian trình: Chính phủ | Thủ tướng". */
const TAKE_TURNS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['deadline', 'lead', 'coordinate', 'result']);

function sparesOf(unused: readonly Candidate[]): Partial<Record<ColumnRole, readonly number[]>> {
  const spares: Partial<Record<ColumnRole, readonly number[]>> = {};
  for (const { role, column } of unused) if (TAKE_TURNS.has(role)) spares[role] = [...(spares[role] ?? []), column];
  return spares;
}

/** true when the columns show a plan table: the tasks and something about them, by names that leave little doubt. */
function isPlan(all: readonly Candidate[], marked: readonly unknown[]): boolean {
  const named = all.filter(({ match, from }) => from === 'user' || (match?.grade ?? 0) >= 2);
  const exact = named.filter(({ match, from }) => from === 'user' || match?.grade === 3);
  const core = named.filter(({ role }) => CORE_ROLES.has(role));
  const content = all.find(({ role }) => role === 'content');
  if (!content || (core.length === 0 && marked.length === 0)) return false;
  if (content.from === 'guess') return new Set(core.map(({ role }) => role)).size >= 2 && exact.length >= 2;
  return exact.length >= 2 || named.length >= 3;
}

/** Reads what the columns under a header block are; undefined when they are no plan table. */
export function readColumns(
  grid: Grid,
  block: HeaderBlock,
  corrections: Settings['columns'] = [],
): Columns | undefined {
  const headers = block.chains.map((chain, i) => ({ column: block.left + i, chain, header: chain.join(' / ') }));
  const tracking = trackingColumns(headers);
  const ours = new Set(Object.values(tracking));
  const periods = periodColumns(headers.filter(({ column }) => !ours.has(column)));
  const units = unitColumns(grid, block, (chain) => corrected(chain, corrections) !== undefined);
  const taken = [...ours, ...[...periods, ...units].map(({ column }) => column)];
  const all = candidates(grid, block, corrections, new Set(taken));
  unnamedContent(all);
  if (!isPlan(all, [...periods, ...units])) return undefined;
  weighDeadlines(all);
  unnamedNumber(grid, block, all);
  const { roles, unused } = assign(all);
  const issues = issuesOf(grid.sheet.name, block.last, all, unused);
  const spares = sparesOf(unused);
  for (const each of unused) each.role = 'other';
  const right = ours.size > 0 ? Math.min(...ours) - 1 : block.right;
  return {
    left: Math.min(block.left, ...all.map(({ column }) => column)),
    right,
    columns: all.map(({ column, header, role, from }) => ({ column, header, role, from })),
    roles,
    spares,
    periods: roles.deadline === undefined ? periods : [],
    units,
    tracking,
    issues,
  };
}
