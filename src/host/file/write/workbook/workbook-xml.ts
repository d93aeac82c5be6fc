import { sheetReference } from '../../../../core/workbook/address';
import type { SheetVisibility } from '../../../../core/workbook/snapshot';
import { declaredPrefix, RELATIONSHIPS } from '../../xml/namespaces';
import { attributesAt, localName } from '../../xml/scan';
import { encodeAttribute, encodeText } from '../../xml/text';
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
  ensureChild,
  numberAttribute,
  prefixed,
  removeChild,
  setAttribute,
  setText,
} from '../xml/edit';
import { prefixOf } from '../../xml/scan';
import { documentText, parseElements, parseTree, type XmlDocument, type XmlElement } from '../xml/tree';

const ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
  ...['externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews', 'pivotCaches', 'smartTagPr'],
  ...['smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst'],
];

const SHEET_STATES: Readonly<Record<SheetVisibility, string | undefined>> = {
  visible: undefined,
  hidden: 'hidden',
  veryHidden: 'veryHidden',
};

/** A name of the workbook, or of one sheet (`sheet` = its place among all sheets). */
export interface DefinedName {
  readonly name: string;
  readonly sheet?: number;
}

function same(a: string, b: string): boolean {
  return a.toLocaleLowerCase() === b.toLocaleLowerCase();
}

/** The workbook part: its list of sheets, its names, how it calculates. */
export class WorkbookXml {
  readonly #document: XmlDocument;

  constructor(text: string) {
    this.#document = parseTree(text);
  }

  text(): string {
    return documentText(this.#document);
  }

  /** Names of all sheets, in order. */
  get sheetNames(): string[] {
    return this.#sheets().map((sheet) => attribute(sheet, 'name') ?? '');
  }

  /** Adds a sheet as the last one and gives its id. */
  addSheet(name: string, relationship: string, visibility: SheetVisibility): number {
    const { root } = this.#document;
    const id =
      this.#sheets().reduce((highest, sheet) => Math.max(highest, numberAttribute(sheet, 'sheetId', 0)), 0) + 1;
    const declared = declaredPrefix(root.open, 0, RELATIONSHIPS);
    const r = declared === undefined || declared === '' ? 'r:' : declared;
    const declaration = declared === r ? '' : ` xmlns:r="${RELATIONSHIPS}"`;
    const state = SHEET_STATES[visibility];
    const xml = `<sheet${declaration} name="${encodeAttribute(name)}" sheetId="${id}"${state ? ` state="${state}"` : ''} ${r}id="${relationship}"/>`;
    append(ensureChild(root, 'sheets', ORDER), ...parseElements(prefixed(prefixOf(root.name), xml)));
    return id;
  }

  setVisibility(sheetIndex: number, visibility: SheetVisibility): void {
    const sheet = this.#sheets()[sheetIndex];
    if (sheet && (attribute(sheet, 'state') ?? 'visible') !== visibility) {
      setAttribute(sheet, 'state', SHEET_STATES[visibility]);
    }
  }

  /** Adds a name or points it elsewhere; what else is said of the name stays. */
  setName({ name, sheet }: DefinedName, refersTo: string, hidden?: boolean): void {
    const found = this.#findName(name, sheet);
    if (found) {
      setText(found, refersTo);
      if (hidden !== undefined && (attribute(found, 'hidden') === '1') !== hidden) {
        setAttribute(found, 'hidden', hidden ? '1' : undefined);
      }
      return;
    }
    const { root } = this.#document;
    const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    const xml = `<definedName name="${encodeAttribute(name)}"${local}${hidden ? ' hidden="1"' : ''}>${encodeText(refersTo)}</definedName>`;
    append(ensureChild(root, 'definedNames', ORDER), ...parseElements(prefixed(prefixOf(root.name), xml)));
  }

  removeName({ name, sheet }: DefinedName): void {
    const found = this.#findName(name, sheet);
    const list = this.#definedNames();
    if (!found || !list) return;
    removeChild(list, found);
    if (childrenNamed(list, 'definedName').length === 0) removeChild(this.#document.root, list);
  }

  /** Every defined name with the sheet it belongs to, to change its text. */
  nameElements(): XmlElement[] {
    const list = this.#definedNames();
    return list ? childrenNamed(list, 'definedName') : [];
  }

  /** Programs that open the file calculate it anew. */
  recalculateOnLoad(): void {
    const calcPr = ensureChild(this.#document.root, 'calcPr', ORDER);
    const now = attribute(calcPr, 'fullCalcOnLoad');
    if (now !== '1' && now !== 'true') setAttribute(calcPr, 'fullCalcOnLoad', '1');
  }

  /** Relationship id of each sheet, in order. */
  relationshipIds(): string[] {
    return this.#sheets().map((sheet) => {
      for (const [name, value] of attributesAt(sheet.open, 0)) {
        if (name.includes(':') && !name.startsWith('xmlns:') && localName(name) === 'id') return value;
      }
      return '';
    });
  }

  #sheets(): XmlElement[] {
    const list = childNamed(this.#document.root, 'sheets');
    return list ? childrenNamed(list, 'sheet') : [];
  }

  #definedNames(): XmlElement | undefined {
    return childNamed(this.#document.root, 'definedNames');
  }

  #findName(name: string, sheet: number | undefined): XmlElement | undefined {
    const local = sheet === undefined ? undefined : String(sheet);
    return this.nameElements().find(
      (element) => same(attribute(element, 'name') ?? '', name) && attribute(element, 'localSheetId') === local,
    );
  }
}

/** Fixed area of a sheet as names have it: `'Tên trang'!$A$1:$L$40`. */
export function onSheet(sheet: string, area: string): string {
  return `${sheetReference(sheet)}!${area}`;
}
