/** What newer versions of Excel can do beyond ExcelApi 1.9, the floor of the manifest; each with the requirement set that brings it. */
const REQUIREMENT_SETS = {
  /** `Worksheet.comments` (threaded comments). */
  comments: '1.10',
  /** `worksheets.onRowSorted`. */
  sortEvents: '1.10',
  /** `Application.cultureInfo`. */
  culture: '1.11',
  /** `Range.getMergedAreasOrNullObject`. */
  mergedAreas: '1.13',
  /** `Table.resize`. */
  resizeTable: '1.13',
  /** `triggerSource` of events: tells the add-in's own edits apart. */
  triggerSource: '1.14',
  /** Events for names and visibility of sheets. */
  nameEvents: '1.17',
  /** `Worksheet.notes` (classic comments). */
  notes: '1.18',
  /** `Excel.run({ mergeUndoGroup: true })`. */
  undoGroup: '1.20',
} as const;
export type Capability = keyof typeof REQUIREMENT_SETS;

let known: Set<Capability> | undefined;

/**
 * What this Excel can do; asked of Office once (`isSetSupported`, Common API) and then remembered.
 * Call after `Office.onReady`.
 */
export function capabilities(): ReadonlySet<Capability> {
  return (known ??= learnCapabilities());
}

/** Asks Office anew. */
export function learnCapabilities(): Set<Capability> {
  const supported = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
  const names = Object.keys(REQUIREMENT_SETS) as Capability[];
  known = new Set(names.filter((name) => supported(REQUIREMENT_SETS[name])));
  return known;
}

/** Excel claimed a requirement set and answered ApiNotFound all the same (it has happened: office-js issue 1031): not used again. */
export function withdraw(capability: Capability): void {
  known?.delete(capability);
}
