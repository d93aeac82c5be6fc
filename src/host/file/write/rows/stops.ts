import { RefusalError } from '../../refusal';
import { moveFormula } from '../formula/rewrite';
import type { RowMove } from './row-move';

/** Something in the rows cannot go or move with them. `where` names it: a cell, a part, a name. */
export function rowsInUse(move: RowMove, where: string): never {
  throw new RefusalError({ code: 'rows-in-use', sheet: move.sheet, facts: { where } });
}

/** Cell addresses inside the strings of INDIRECT do not follow; one that would have to is refused. */
function namesMovedCell(formula: string, own: string, move: RowMove): boolean {
  if (!/INDIRECT\s*\(/i.test(formula)) return false;
  for (const [, text = ''] of formula.matchAll(/"((?:[^"]|"")*)"/g)) {
    const aimed = text.includes('!')
      ? text.toLocaleLowerCase().includes(move.sheet.toLocaleLowerCase())
      : own === move.sheet;
    const rows = [...text.matchAll(/[A-Za-z]\$?(\d{1,7})/g)].map((match) => Number(match[1]) - 1);
    if (aimed && rows.some((row) => row >= move.firstDeleted)) return true;
  }
  return false;
}

/** The formula after the rows went; refuses one that would point at nothing. `where` names the place of the formula. */
export function movedFormula(formula: string, own: string, move: RowMove, where: string, fixedOnly = false): string {
  if (namesMovedCell(formula, own, move)) rowsInUse(move, where);
  const moved = moveFormula(formula, own, move, fixedOnly);
  if ('text' in moved) return moved.text;
  throw new RefusalError({ code: 'reference-lost', sheet: move.sheet, facts: { where, reference: moved.lost } });
}
