/**
 * Codes that Excel answers with, as far as this product meets them. "ItemNotFound", "AccessDenied"... are in the table of
 * office-js-docs-pr docs/testing/application-specific-api-error-handling.md.
 */
export type ErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FilteredRangeConflict'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'OperationCellsExceedLimit'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation'
  | 'UnsupportedSheet'
  | (string & {});

/** A refusal of the workbook: the batch ends at this action, what came before it stays done. */
export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = MESSAGES[code] ?? code,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You do not have permission to do that here.',
  InvalidArgument: 'An argument is missing, malformed or out of range.',
  InvalidOperationInCellEditMode: 'A cell is being edited.',
  ItemAlreadyExists: 'There is one of that name already.',
  ItemNotFound: 'There is no such item.',
};

/** Throws unless `holds`. */
export function require(holds: boolean, code: ErrorCode, message?: string): asserts holds {
  if (!holds) throw new HostError(code, message);
}
