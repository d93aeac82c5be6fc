import { parseRect } from '../../../../core/workbook/address';
import { localName } from '../../xml/scan';
import { attribute, descendants, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { movedArea } from './moved-areas';
import type { RowMove } from './row-move';
import { rowsInUse } from './stops';

const SOURCES = new Set(['worksheetSource', 'rangeSet']);

/** The cells a pivot table counts; their heading row must stay. */
export function movePivotSource(root: XmlElement, move: RowMove): void {
  for (const element of descendants(root)) {
    const area = SOURCES.has(localName(element.name)) ? attribute(element, 'ref') : undefined;
    const sheet = attribute(element, 'sheet');
    const isOutside = element.open.includes(':id=');
    if (area === undefined || isOutside || sheet?.toLocaleLowerCase() !== move.sheet.toLocaleLowerCase()) continue;
    const rect = parseRect(area);
    const moved = movedArea(area, move);
    if (moved === '' || (rect && move.isDeleted(rect.top))) rowsInUse(move, `PivotTable (${area})`);
    setAttribute(element, 'ref', moved);
  }
}

/** Where a pivot table stands on the sheet; no row may go from inside it. */
export function movePivotTable(root: XmlElement, move: RowMove): void {
  for (const element of descendants(root)) {
    const area = localName(element.name) === 'location' ? attribute(element, 'ref') : undefined;
    const rect = area === undefined ? undefined : parseRect(area);
    if (area === undefined || !rect) continue;
    const span = move.spanOf(rect.top, rect.bottom);
    if (!span || span.bottom - span.top !== rect.bottom - rect.top)
      rowsInUse(move, attribute(root, 'name') ?? 'PivotTable');
    setAttribute(element, 'ref', movedArea(area, move));
  }
}
