import { lookUp } from '../../../../core/memory/lookUp';
import type { WorkbookPackage } from '../../package/workbook-package';
import { attribute, descendants, elements } from '../xml/edit';
import { documentText, parseTree, type XmlElement } from '../xml/tree';
import { localName } from '../../xml/scan';
import { parseRect } from '../../../../core/workbook/address';
import { relationshipKind } from '../workbook/part-kinds';
import { moveComments, movedVml } from './moved-notes';
import { movePivotSource, movePivotTable } from './moved-pivots';
import { moveAnchor } from './moved-anchor';
import { moveFormulas } from './moved-formulas';
import { moveTable } from './moved-table';
import type { RowMove } from './row-move';
import { rowsInUse } from './stops';

type TreeChange = (root: XmlElement, move: RowMove, sheet: string) => void;

/** Parts that hang on a sheet, by the kind of relationship; `own` is true on the sheet that loses rows. */
const SHEET_PARTS: Readonly<Record<string, { readonly own?: TreeChange; readonly other?: TreeChange }>> = {
  comments: { own: moveComments },
  threadedComment: { own: moveComments },
  table: {
    own: (root, move, sheet) => {
      moveTable(root, move);
      moveFormulas(root, sheet, move, attribute(root, 'displayName') ?? sheet);
    },
    other: (root, move, sheet) => moveFormulas(root, sheet, move, attribute(root, 'displayName') ?? sheet),
  },
  drawing: {
    own: (root, move, sheet) => {
      for (const anchor of [...descendants(root)].filter(({ name }) => /Anchor$/.test(name))) {
        moveAnchor(anchor, describe(anchor, sheet), move);
      }
      moveFormulas(root, sheet, move, sheet);
    },
    other: (root, move, sheet) => moveFormulas(root, sheet, move, sheet),
  },
  ctrlProp: { own: controls, other: controls },
  pivotTable: { own: movePivotTable },
  tableSingleCells: { own: refuseSingleCells },
};

function controls(root: XmlElement, move: RowMove, sheet: string): void {
  moveFormulas({ name: '', open: '', close: '', children: [root] }, sheet, move, sheet);
}

/** What a person calls a picture or chart: its name. */
function describe(anchor: XmlElement, sheet: string): string {
  for (const element of descendants(anchor)) {
    if (localName(element.name) === 'cNvPr') return attribute(element, 'name') ?? sheet;
  }
  return sheet;
}

function refuseSingleCells(root: XmlElement, move: RowMove): void {
  for (const cell of elements(root)) {
    const rect = parseRect(attribute(cell, 'r') ?? '');
    if (rect && rect.top >= move.firstDeleted) rowsInUse(move, `${move.sheet}!${attribute(cell, 'r') ?? ''}`);
  }
}

function changeTree(pack: WorkbookPackage, part: string, change: (root: XmlElement) => void): void {
  const document = parseTree(pack.text(part));
  change(document.root);
  pack.set(part, documentText(document));
}

/** Parts that hang on a sheet (`sheet`, its part `sheetPart`): on the sheet that loses rows their places move too. */
export function moveSheetParts(pack: WorkbookPackage, sheet: string, sheetPart: string, move: RowMove): void {
  const isOwn = sheet === move.sheet;
  for (const { type, target, external } of pack.relationships(sheetPart)) {
    if (external || !pack.has(target)) continue;
    const kind = relationshipKind(type);
    const way = isOwn ? lookUp(SHEET_PARTS, kind)?.own : lookUp(SHEET_PARTS, kind)?.other;
    if (way) changeTree(pack, target, (root) => way(root, move, sheet));
    if (isOwn && kind === 'vmlDrawing') pack.set(target, movedVml(pack.text(target), move));
  }
}

/** Endings of the content types of parts that may name cells of any sheet. */
const ANYWHERE: readonly { readonly ending: string; readonly change: TreeChange }[] = [
  { ending: '.drawingml.chart+xml', change: (root, move, part) => moveFormulas(root, '', move, part) },
  { ending: '.chartex+xml', change: (root, move, part) => moveFormulas(root, '', move, part) },
  { ending: '.pivotCacheDefinition+xml', change: (root, move) => movePivotSource(root, move) },
];

/** Parts whose cells cannot be followed: shared-workbook history, live data feeds. */
const UNMOVABLE = /\/(?:revisions\/|volatileDependencies\.xml$)/i;

/** Charts, pivot caches and the like, wherever they hang. */
export function moveOtherParts(pack: WorkbookPackage, move: RowMove): void {
  for (const part of pack.parts()) {
    if (UNMOVABLE.test(part)) rowsInUse(move, part);
    const type = part.endsWith('.xml') ? (pack.contentType(part) ?? '') : '';
    for (const { ending, change } of ANYWHERE) {
      if (type.toLowerCase().endsWith(ending.toLowerCase())) changeTree(pack, part, (root) => change(root, move, part));
    }
  }
}
