import { parseRect, rectName, type Rect } from '../../../../core/workbook/address';
import { RefusalError } from '../../refusal';
import { prefixOf } from '../../xml/scan';
import { encodeAttribute, encodeEscapes } from '../../xml/text';
import { append, attribute, childNamed, childrenNamed, numberAttribute, prefixed, setAttribute } from '../xml/edit';
import { parseElements, type XmlElement } from '../xml/tree';

/** Name of a table as people see it. */
export function tableName(table: XmlElement): string {
  return attribute(table, 'displayName') ?? attribute(table, 'name') ?? '';
}

/** Cells of a table; undefined when its part is damaged. */
export function tableRect(table: XmlElement): Rect | undefined {
  return parseRect(attribute(table, 'ref') ?? '');
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase();
}

/** Column names with a line break write it as the table part does. */
function columnAttribute(name: string): string {
  return encodeAttribute(encodeEscapes(name).replaceAll('\n', '_x000a_'));
}

/**
 * The table grows by columns to the right; columns that already are its last ones are not added again.
 * Refuses a header that is taken, and tables fed from outside (their columns belong to the query).
 */
export function extendTable(table: XmlElement, columns: readonly string[]): void {
  const list = childNamed(table, 'tableColumns');
  const rect = tableRect(table);
  if (!list || !rect) throw new RefusalError({ code: 'damaged', facts: { part: tableName(table) } });
  const old = childrenNamed(list, 'tableColumn');
  const names = old.map((column) => folded((attribute(column, 'name') ?? '').replace(/_x000[aA]_/g, '\n')));
  const wanted = columns.map(folded);
  if (wanted.length === 0 || wanted.every((name, i) => names[names.length - wanted.length + i] === name)) return;
  refuseBadColumns(table, names, wanted, columns);
  const right = rect.right + columns.length;
  let id = old.reduce((highest, column) => Math.max(highest, numberAttribute(column, 'id', 0)), 0);
  const xml = columns.map((name) => `<tableColumn id="${++id}" name="${columnAttribute(name)}"/>`).join('');
  append(list, ...parseElements(prefixed(prefixOf(list.name), xml)));
  setAttribute(list, 'count', String(old.length + columns.length));
  setAttribute(table, 'ref', rectName({ ...rect, right }));
  widenFilter(table, right);
}

function refuseBadColumns(
  table: XmlElement,
  names: readonly string[],
  wanted: readonly string[],
  columns: readonly string[],
): void {
  const kind = attribute(table, 'tableType');
  if (kind !== undefined && kind !== 'worksheet') {
    throw new RefusalError({ code: 'unsupported', facts: { what: 'table-source', name: tableName(table) } });
  }
  const seen = new Set(names);
  wanted.forEach((name, i) => {
    if (seen.has(name) || name === '') {
      throw new RefusalError({ code: 'column-exists', facts: { column: columns[i] ?? '', table: tableName(table) } });
    }
    seen.add(name);
  });
}

function widenFilter(table: XmlElement, right: number): void {
  const filter = childNamed(table, 'autoFilter');
  const rect = filter ? parseRect(attribute(filter, 'ref') ?? '') : undefined;
  if (filter && rect) setAttribute(filter, 'ref', rectName({ ...rect, right }));
}
