import { parseRect } from '../../../../core/workbook/address';
import { attribute, childNamed, setAttribute } from '../xml/edit';
import type { XmlElement } from '../xml/tree';
import { movedArea } from './moved-areas';
import type { RowMove } from './row-move';
import { rowsInUse } from './stops';
import { visits } from './visits';

/** Rows of an Excel table: its heading, its totals and at least one row must stay. */
export function moveTable(table: XmlElement, move: RowMove): void {
  const name = attribute(table, 'displayName') ?? '';
  const rect = parseRect(attribute(table, 'ref') ?? '');
  if (!rect) return;
  const heads = attribute(table, 'headerRowCount') === '0' ? 0 : 1;
  const totals = Number(attribute(table, 'totalsRowCount') ?? 0);
  const span = move.spanOf(rect.top, rect.bottom);
  const losesHead = heads > 0 && move.isDeleted(rect.top);
  const losesTotals = totals > 0 && move.isDeleted(rect.bottom);
  if (!span || losesHead || losesTotals || span.bottom - span.top + 1 <= heads + totals) return rowsInUse(move, name);
  setAttribute(table, 'ref', movedArea(attribute(table, 'ref') ?? '', move));
  const filter = childNamed(table, 'autoFilter');
  for (const element of filter ? [filter, ...visits(filter).map((visit) => visit.element)] : [])
    moveReference(element, move);
  const sort = childNamed(table, 'sortState');
  for (const element of sort ? [sort, ...visits(sort).map((visit) => visit.element)] : []) moveReference(element, move);
}

function moveReference(element: XmlElement, move: RowMove): void {
  const area = attribute(element, 'ref');
  const moved = area === undefined ? '' : movedArea(area, move);
  if (moved !== '') setAttribute(element, 'ref', moved);
}
