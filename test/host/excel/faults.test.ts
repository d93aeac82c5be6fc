import { readFileSync } from 'node:fs';
import { HOST_FAULT_CODES } from '../../../src/host/planHost';
import { FAULT_OF_CODE } from '../../../src/host/excel/faults';

/** `Excel.ErrorCodes` as the types of Office.js list them. */
function codesOfTypes(): readonly string[] {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const excel = types.indexOf('declare namespace Excel {');
  const list = types.indexOf('enum ErrorCodes {', excel);
  const body = types.slice(list, types.indexOf('\n    }', list));
  return [...body.matchAll(/= "(\w+)"/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
}

/** Codes of the documentation page on error handling that the types do not list. */
const DOCUMENTED = [
  ...['AccessDenied', 'ActivityLimitReached', 'ApiNotFound', 'BadPassword', 'Conflict', 'FilteredRangeConflict'],
  ...['FormulaLengthExceedsLimit', 'GeneralException', 'HostRestartNeeded', 'InactiveWorkbook', 'InsertDeleteConflict'],
  ...['InvalidArgument', 'InvalidBinding', 'InvalidOperation', 'InvalidOperationInCellEditMode', 'InvalidReference'],
  ...['InvalidRequest', 'InvalidSelection', 'ItemAlreadyExists', 'ItemNotFound', 'MemoryLimitReached'],
  ...['MergedRangeConflict', 'NonBlankCellOffSheet', 'NotImplemented', 'OperationCellsExceedLimit'],
  ...['PivotTableRangeConflict', 'RangeExceedsLimit', 'RequestAborted', 'RequestPayloadSizeLimitExceeded'],
  ...['ResponsePayloadSizeLimitExceeded', 'ServiceNotAvailable', 'Unauthenticated', 'UndoNotSupported'],
  ...['UnsupportedFeature', 'UnsupportedOperation', 'UnsupportedSheet'],
];

test('the types list codes', () => {
  expect(codesOfTypes().length).toBeGreaterThan(30);
});

test.each([...new Set([...codesOfTypes(), ...DOCUMENTED])])('%s has its fault', (code) => {
  expect(Object.keys(FAULT_OF_CODE)).toContain(code);
});

test('every fault that Excel alone can tell is told by some code', () => {
  // What the host itself finds out, or nobody.
  const own = ['structure-locked', 'read-only', 'sheet-gone', 'cancelled'];
  const told: ReadonlySet<string> = new Set(Object.values(FAULT_OF_CODE));
  expect(HOST_FAULT_CODES.filter((code) => !told.has(code))).toEqual(own);
});
