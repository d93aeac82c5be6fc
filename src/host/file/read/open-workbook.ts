import type { WorkbookSnapshot } from '../../../core/workbook/snapshot';
import { WorkbookPackage } from '../package/workbook-package';
import type { Codec } from '../zip/codec';
import { guarded, type Result } from '../refusal';
import { columnUnit } from './column-unit';
import { findWorkbookPart, refuseOtherFiles } from './file-kind';
import { relatedParts } from './sheet-parts';
import { scanSheet, type SheetXml } from './sheet-xml';
import { takeSnapshot } from './take-snapshot';
import { readWorkbookPart, type SheetRef } from './workbook-part';

/** A workbook file that was opened: its parts, and what was read from them. */
export interface WorkbookFile {
  readonly package: WorkbookPackage;
  readonly workbookPart: string;
  readonly stylesPart?: string;
  readonly sharedStringsPart?: string;
  /** In the workbook's order, chart sheets and others included. */
  readonly sheets: readonly SheetRef[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  /** Design widths (digits of Calibri 11) in one unit of column width. */
  readonly columnUnit: number;
  /** All that the core may know of the workbook, as it was when opened. */
  snapshot(): WorkbookSnapshot;
  /** A worksheet part with the places of its rows, as it is now; scanned once until the part is set again. */
  sheetXml(part: string): SheetXml;
}

/** Opens an .xlsx or .xlsm and reads it whole. What cannot be used is a refusal, never an exception. */
export function openWorkbook(bytes: Uint8Array, codec?: Codec): Result<WorkbookFile> {
  return guarded(() => {
    refuseOtherFiles(bytes);
    return readWorkbook(new WorkbookPackage(bytes, codec));
  });
}

function readWorkbook(pack: WorkbookPackage): WorkbookFile {
  const workbookPart = findWorkbookPart(pack);
  const { sheets, names, date1904, structureLocked } = readWorkbookPart(pack, workbookPart);
  const stylesPart = relatedParts(pack, workbookPart, 'styles')[0];
  const sharedStringsPart = relatedParts(pack, workbookPart, 'sharedStrings')[0];
  const sheetXml = sheetReader(pack);
  const parts = { ...(stylesPart ? { stylesPart } : {}), ...(sharedStringsPart ? { sharedStringsPart } : {}) };
  const unit = stylesPart ? columnUnit(pack.text(stylesPart)) : 1;
  const source = { package: pack, columnUnit: unit, sheets, names, date1904, structureLocked, sheetXml, ...parts };
  const snapshot = takeSnapshot(source);
  return {
    package: pack,
    workbookPart,
    ...parts,
    sheets,
    date1904,
    structureLocked,
    columnUnit: unit,
    snapshot: () => snapshot,
    sheetXml,
  };
}

function sheetReader(pack: WorkbookPackage): (part: string) => SheetXml {
  const scanned = new Map<string, { revision: number; sheet: SheetXml }>();
  return (part) => {
    const revision = pack.revision(part);
    const known = scanned.get(part);
    if (known?.revision === revision) return known.sheet;
    const sheet = scanSheet(pack.text(part));
    scanned.set(part, { revision, sheet });
    return sheet;
  };
}
