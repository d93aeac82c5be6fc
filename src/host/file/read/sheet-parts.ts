import { parseRect, type Rect } from '../../../core/workbook/address';
import type { TableSnapshot } from '../../../core/workbook/snapshot';
import type { WorkbookPackage } from '../package/workbook-package';
import { attributeAt, attributesAt, childOf, childrenOf, rootOf, tagsNamed } from '../xml/scan';
import { decodeEscapes } from '../xml/text';

/** Kind of a relationship: the last step of its type address. */
export function kindOf(type: string): string {
  return type.slice(type.lastIndexOf('/') + 1);
}

/** Parts of one kind that a part leads to and that are really there. */
export function relatedParts(pack: WorkbookPackage, part: string, kind: string): string[] {
  return pack
    .relationships(part)
    .filter((r) => !r.external && kindOf(r.type) === kind && pack.has(r.target))
    .map((r) => r.target);
}

/** Excel tables of a sheet. */
export function readTables(pack: WorkbookPackage, sheetPart: string): TableSnapshot[] {
  return relatedParts(pack, sheetPart, 'table').flatMap((part) => readTable(pack.text(part)) ?? []);
}

function readTable(text: string): TableSnapshot | undefined {
  const root = rootOf(text);
  const attributes = attributesAt(text, root.start);
  const rect = parseRect(attributes.get('ref') ?? '');
  if (!rect) return undefined;
  const list = childOf(text, root, 'tableColumns');
  const columns = list ? [...childrenOf(text, list, 'tableColumn')] : [];
  return {
    name: attributes.get('displayName') ?? attributes.get('name') ?? '',
    rect,
    columns: columns.map((column) => decodeEscapes(attributeAt(text, column.start, 'name') ?? '')),
    headerRow: attributes.get('headerRowCount') !== '0',
    totalsRow: Number(attributes.get('totalsRowCount') ?? 0) > 0,
  };
}

/** Cells with a comment, old style or threaded. */
export function readCommentedCells(pack: WorkbookPackage, sheetPart: string): Rect[] {
  const kinds = { comments: 'comment', threadedComment: 'threadedComment' };
  return Object.entries(kinds).flatMap(([kind, local]) =>
    relatedParts(pack, sheetPart, kind).flatMap((part) => {
      const text = pack.text(part);
      return [...tagsNamed(text, local)].flatMap((tag) => parseRect(attributeAt(text, tag, 'ref') ?? '') ?? []);
    }),
  );
}
