import { foldKey } from '../text/fold';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { matchHeader } from './headerMatch';

/** A column under "Đơn vị thực hiện" that stands for one unit and holds marks. */
export interface UnitColumn {
  readonly column: number;
  /** The unit, as its heading calls it. */
  readonly name: string;
  readonly role: 'lead' | 'coordinate';
}

/** Marks that people put into such columns, folded. */
const MARK = /^(?:x{1,3}|v|o|1|c|ct|chu tri|p|ph|phoi hop)$/;
const SIGN = /^[*+✓✔●•■√]$/u;
/** Marks that say the unit only takes part. */
const TAKES_PART = /^(?:p|ph|phoi hop)$/;
const SAMPLE_ROWS = 300;

/** Counts of filled cells and of marks among them. */
function marksIn(grid: Grid, firstRow: number, columns: readonly number[]): { filled: number; marks: number } {
  let [filled, marks] = [0, 0];
  for (let row = firstRow; row < Math.min(grid.rowCount, firstRow + SAMPLE_ROWS); row++) {
    for (const column of columns) {
      const text = grid.text(row, column);
      if (text === '') continue;
      filled++;
      if (SIGN.test(text) || MARK.test(foldKey(text))) marks++;
    }
  }
  return { filled, marks };
}

/** The unit that a heading under a parent about who does it names; undefined for headings such as "Chủ trì". */
function unitIn(chain: readonly string[]): { parent: string; name: string; role: UnitColumn['role'] } | undefined {
  const name = chain[chain.length - 1] ?? '';
  const parent = chain.slice(0, -1).join(' ');
  const over = matchHeader(parent);
  if (!over || over.grade < 2 || (over.role !== 'lead' && over.role !== 'coordinate')) return undefined;
  const own = matchHeader(name);
  return name === '' || own?.grade === 3 ? undefined : { parent, name, role: over.role };
}

/**
 * Columns of a header that each stand for a unit and hold mostly marks ("x", "CT", "PH"), at least two under one parent.
 * `isCorrected`: the user said what the column is.
 */
export function unitColumns(
  grid: Grid,
  block: HeaderBlock,
  isCorrected: (chain: readonly string[]) => boolean,
): readonly UnitColumn[] {
  const groups = new Map<string, UnitColumn[]>();
  block.chains.forEach((chain, i) => {
    const unit = isCorrected(chain) ? undefined : unitIn(chain);
    if (!unit) return;
    const group = groups.get(unit.parent) ?? [];
    group.push({ column: block.left + i, name: unit.name, role: unit.role });
    groups.set(unit.parent, group);
  });
  return [...groups.values()].flatMap((group) => {
    const { filled, marks } = marksIn(
      grid,
      block.last + 1,
      group.map(({ column }) => column),
    );
    return group.length >= 2 && marks > 0 && marks * 5 >= filled * 3 ? group : [];
  });
}

/** Names of the units whose columns are marked on a row, by what they do there; texts by column as `textOf` gives them. */
export function markedUnits(
  units: readonly UnitColumn[],
  textOf: (column: number) => string,
): { readonly lead: readonly UnitColumn[]; readonly coordinate: readonly UnitColumn[] } {
  const marked = units.filter(({ column }) => textOf(column) !== '');
  const takesPart = ({ role, column }: UnitColumn): boolean =>
    role === 'coordinate' || TAKES_PART.test(foldKey(textOf(column)));
  return { lead: marked.filter((unit) => !takesPart(unit)), coordinate: marked.filter(takesPart) };
}
