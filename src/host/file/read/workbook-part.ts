import type { NameSnapshot, SheetVisibility } from '../../../core/workbook/snapshot';
import type { WorkbookPackage } from '../package/workbook-package';
import { refuse } from '../refusal';
import { MAIN, namespaceOf, relationshipId, STRICT_HOST } from '../xml/namespaces';
import { attributeAt, attributesAt, childOf, childrenOf, isTrue, prefixOf, rootOf, type XmlElement } from '../xml/scan';
import { decodeText } from '../xml/text';
import { kindOf } from './sheet-parts';

/** A sheet as the workbook lists it. */
export interface SheetRef {
  readonly name: string;
  readonly part: string;
  readonly relId: string;
  readonly kind: 'worksheet' | 'chartsheet' | 'other';
  readonly visibility: SheetVisibility;
  readonly sheetId: number;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetRef[];
  readonly names: readonly NameSnapshot[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
}

/** Reads the workbook part: sheets, names, date system, lock. Refuses strict packages. */
export function readWorkbookPart(pack: WorkbookPackage, part: string): WorkbookPart {
  const text = pack.text(part);
  const root = rootOf(text);
  const namespace = namespaceOf(text, root.start, prefixOf(root.name));
  if (namespace?.startsWith(STRICT_HOST)) refuse('strict');
  if (root.local !== 'workbook' || namespace !== MAIN) refuse('not-workbook');
  const sheets = readSheets(pack, part, text, root);
  const properties = childOf(text, root, 'workbookPr');
  const protection = childOf(text, root, 'workbookProtection');
  return {
    sheets,
    names: readNames(text, root, sheets),
    date1904: properties !== undefined && isTrue(attributeAt(text, properties.start, 'date1904')),
    structureLocked: protection !== undefined && isTrue(attributeAt(text, protection.start, 'lockStructure')),
  };
}

function readSheets(pack: WorkbookPackage, part: string, text: string, root: XmlElement): SheetRef[] {
  const relationships = new Map(pack.relationships(part).map((r) => [r.id, r]));
  const list = childOf(text, root, 'sheets') ?? refuse('damaged', { part, what: 'sheets' });
  return [...childrenOf(text, list, 'sheet')].map((element) => {
    const attributes = attributesAt(text, element.start);
    const relId = relationshipId(text, element.start) ?? '';
    const name = attributes.get('name') ?? '';
    const relationship = relationships.get(relId);
    if (!relationship || relationship.external || !pack.has(relationship.target))
      return refuse('damaged', { sheet: name });
    return {
      name,
      part: relationship.target,
      relId,
      kind: sheetKind(relationship.type),
      visibility: visibility(attributes.get('state')),
      sheetId: Number(attributes.get('sheetId') ?? 0),
    };
  });
}

function sheetKind(type: string): SheetRef['kind'] {
  const kind = kindOf(type);
  return kind === 'worksheet' || kind === 'chartsheet' ? kind : 'other';
}

function visibility(state: string | undefined): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function readNames(text: string, root: XmlElement, sheets: readonly SheetRef[]): NameSnapshot[] {
  const list = childOf(text, root, 'definedNames');
  if (!list) return [];
  return [...childrenOf(text, list, 'definedName')].map((element) => {
    const attributes = attributesAt(text, element.start);
    const local = attributes.get('localSheetId');
    const sheet = local === undefined ? undefined : sheets[Number(local)]?.name;
    const refersTo = decodeText(text.slice(element.openEnd, element.closeStart));
    return { name: attributes.get('name') ?? '', refersTo, ...(sheet === undefined ? {} : { sheet }) };
  });
}
