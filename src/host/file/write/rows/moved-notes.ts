import { parseRect } from '../../../../core/workbook/address';
import { localName } from '../../xml/scan';
import { decodeText, encodeText } from '../../xml/text';
import { attribute, descendants, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { movedArea } from './moved-areas';
import type { RowMove } from './row-move';
import { movedFormula, rowsInUse } from './stops';

/** Notes and threaded comments; one on a row that goes is refused. */
export function moveComments(root: XmlElement, move: RowMove): void {
  for (const element of descendants(root)) {
    const name = localName(element.name);
    const cell = name === 'comment' || name === 'threadedComment' ? attribute(element, 'ref') : undefined;
    const rect = cell === undefined ? undefined : parseRect(cell);
    if (cell === undefined || !rect) continue;
    if (move.isDeleted(rect.top)) rowsInUse(move, `${move.sheet}!${cell}`);
    setAttribute(element, 'ref', movedArea(cell, move));
  }
}

const SHAPE_FORMULA = /(<(?:\w+:)?(?:FmlaLink|FmlaRange|FmlaGroup|FmlaTxbx|FmlaPict)>)([^<]*)(<)/g;

/**
 * The old drawing part of notes and form controls. It is not always well-formed, so only the numbers in question are
 * replaced: the row a note belongs to, and where its box stands (its size stays).
 */
export function movedVml(text: string, move: RowMove): string {
  return text
    .replace(/(<(?:\w+:)?Row>)\s*(\d+)\s*(<)/g, (_, open: string, row: string, close: string) => {
      return `${open}${move.keptFrom(Number(row))}${close}`;
    })
    .replace(/(<(?:\w+:)?Anchor>)([^<]*)(<)/g, (whole, open: string, numbers: string, close: string) => {
      const parts = numbers.split(',').map(Number);
      const [, , top, , , , bottom] = parts;
      if (parts.length !== 8 || top === undefined || bottom === undefined || parts.some(Number.isNaN)) return whole;
      const moved = move.keptFrom(top);
      if (moved === top) return whole;
      return (
        open + parts.map((part, i) => (i === 2 ? moved : i === 6 ? moved + bottom - top : part)).join(', ') + close
      );
    })
    .replace(SHAPE_FORMULA, (_, open: string, formula: string, close: string) => {
      return open + encodeText(movedFormula(decodeText(formula), move.sheet, move, move.sheet)) + close;
    });
}
