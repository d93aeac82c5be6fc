import { lookUp } from '../../core/memory/lookUp';
import type { HostFault, HostFaultCode } from '../planHost';

/**
 * What Excel's error codes mean to a person. Codes are not localised, messages are and "not intended for end users": only codes are looked at.
 * Codes: `Excel.ErrorCodes` of @types/office-js, and those of the page "Error handling with the application-specific JavaScript APIs".
 * What nobody can do anything about is `unknown` on purpose: its raw text is for the person who is asked for help.
 */
export const FAULT_OF_CODE = {
  AccessDenied: 'sheet-protected',
  BadPassword: 'sheet-protected',
  InvalidOperationInCellEditMode: 'cell-being-edited',
  FilteredRangeConflict: 'filter-on',
  MergedRangeConflict: 'merged-cells',
  InsertDeleteConflict: 'table-in-the-way',
  PivotTableRangeConflict: 'pivot-in-the-way',
  // Also what sheet and selection members answer when another workbook takes the focus in the middle of a call.
  InactiveWorkbook: 'other-workbook-active',
  InvalidSelection: 'other-workbook-active',
  OperationCellsExceedLimit: 'too-much-at-once',
  RangeExceedsLimit: 'too-much-at-once',
  RequestPayloadSizeLimitExceeded: 'too-much-at-once',
  ResponsePayloadSizeLimitExceeded: 'too-much-at-once',
  InvalidReference: 'workbook-changed',
  InvalidBinding: 'workbook-changed',
  ItemNotFound: 'workbook-changed',
  ItemAlreadyExists: 'name-taken',
  UnsupportedSheet: 'sheet-unsupported',
  ApiNotFound: 'api-missing',
  NotImplemented: 'api-missing',
  UndoNotSupported: 'api-missing',
  UnsupportedFeature: 'api-missing',
  UnsupportedOperation: 'api-missing',
  MemoryLimitReached: 'out-of-memory',
  ActivityLimitReached: 'busy',
  Conflict: 'busy',
  ConnectionFailure: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Timeout: 'busy',
  DirtySupportingFormula: 'unknown',
  EmptyChartSeries: 'unknown',
  FormulaLengthExceedsLimit: 'unknown',
  GeneralException: 'unknown',
  HostRestartNeeded: 'unknown',
  InvalidArgument: 'unknown',
  InvalidObjectPath: 'unknown',
  InvalidOperation: 'unknown',
  InvalidRequest: 'unknown',
  NonBlankCellOffSheet: 'unknown',
  OpenWorkbookLinksBlocked: 'unknown',
  PowerQueryRefreshResourceChallenge: 'unknown',
  RangeImageExceedsLimit: 'unknown',
  RefreshWorkbookLinksBlocked: 'unknown',
  Unauthenticated: 'unknown',
  UnsupportedFillType: 'unknown',
} as const satisfies Readonly<Record<string, HostFaultCode>>;

/** Codes that the library itself raises when our code uses it wrongly. */
const OUR_MISTAKES: ReadonlySet<string> = new Set([
  'InvalidRequestContext',
  'PropertyNotLoaded',
  'RunMustReturnPromise',
  'ValueNotLoaded',
]);

/** Thrown inside a job to end it with this fault; only `session.ts` catches it. */
export class Refusal extends Error {
  constructor(readonly fault: HostFault) {
    super(fault.code);
  }
}

export function refuse(fault: HostFault): never {
  throw new Refusal(fault);
}

/** Throws where the person has asked to stop. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) refuse({ code: 'cancelled' });
}

/** Excel's own code of an error ("ItemNotFound"); undefined when it did not come from Excel or its library. */
export function excelCode(error: unknown): string | undefined {
  return error instanceof OfficeExtension.Error ? error.code : undefined;
}

/** The fault that an error stands for; undefined for programmer errors, which are to be thrown on. */
export function faultOf(error: unknown): HostFault | undefined {
  if (error instanceof Refusal) return error.fault;
  if (!(error instanceof OfficeExtension.Error) || OUR_MISTAKES.has(error.code)) return undefined;
  return { code: lookUp(FAULT_OF_CODE, error.code) ?? 'unknown', raw: `${error.code}: ${error.message}` };
}
