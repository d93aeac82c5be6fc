/** Why a file cannot be used, or an edit cannot be carried out. Each code has its sentence in `src/messages/vi/file.ts`. */
export type FileRefusalCode =
  // the file as a whole
  | 'empty'
  | 'not-zip'
  | 'encrypted'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'strict'
  | 'damaged'
  | 'zip-bomb'
  | 'too-many-entries'
  | 'too-big'
  | 'unsafe-name'
  | 'dtd'
  | 'not-workbook'
  // what stands in the way of an edit
  | 'structure-locked'
  | 'sheet-protected'
  | 'sheet-not-found'
  | 'sheet-exists'
  | 'name-exists'
  | 'table-not-found'
  | 'column-exists'
  | 'cell-in-way'
  | 'array-formula'
  | 'merged-cell'
  | 'data-table'
  | 'sheet-full'
  | 'text-too-long'
  | 'too-many-styles'
  | 'reference-lost'
  | 'rows-in-use'
  | 'unsupported';

/** A refusal as data: what it is, the facts its sentence needs, and where. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly sheet?: string;
  readonly cell?: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: FileRefusal };

/** Carries a refusal out of deep code to the nearest `guarded`; never leaves the file host. */
export class RefusalError extends Error {
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal) {
    super(`file refused: ${refusal.code}${refusal.facts ? ` ${JSON.stringify(refusal.facts)}` : ''}`);
    this.refusal = refusal;
  }
}

/** Stops the work at hand with a refusal; the nearest `guarded` turns it into a value. */
export function refuse(code: FileRefusalCode, facts?: Readonly<Record<string, string | number>>): never {
  throw new RefusalError(facts ? { code, facts } : { code });
}

/** Runs the work; a refusal inside becomes `ok: false`, any other error is a programmer's and goes on. */
export function guarded<T>(work: () => T): Result<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof RefusalError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

/** Runs the work; a refusal inside that names no sheet gets this one. */
export function onSheet<T>(sheet: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RefusalError) || error.refusal.sheet !== undefined) throw error;
    throw new RefusalError({ ...error.refusal, sheet });
  }
}
