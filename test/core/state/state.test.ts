import fc from 'fast-check';
import { applyToSnapshot } from '../../../src/core/edit/applyToSnapshot';
import type { SheetSpec } from '../../../src/core/edit/edit';
import { fingerprint, fingerprintOf } from '../../../src/core/state/fingerprint';
import { freeSheetName, nameEdits, namedPlace, ownedSheetNames, sheetKey } from '../../../src/core/state/marks';
import { reconcileSheets } from '../../../src/core/state/reconcileSheets';
import { parseReference, referenceText } from '../../../src/core/state/reference';
import { EMPTY_STATE, readState, stateIsWritten, stateSpec } from '../../../src/core/state/trackingState';
import type { TrackingState } from '../../../src/core/state/trackingState';
import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sampleSheet, workbookOf } from '../tracking/sample';
import { sheetNamed, typed } from '../tracking/harness';

const MARKED = (workbook: WorkbookSnapshot, name: string, sheet: string): WorkbookSnapshot => ({
  ...workbook,
  names: [...workbook.names, { name, refersTo: `'${sheet}'!$A$1` }],
});

describe('references', () => {
  test('as Excel and as we write them', () => {
    expect(parseReference("'Kế hoạch'!$A$5:$L$60")).toEqual({
      sheet: 'Kế hoạch',
      rect: { top: 4, left: 0, bottom: 59, right: 11 },
    });
    expect(parseReference('Sheet1!$A$1')?.sheet).toBe('Sheet1');
    expect(parseReference("'Số ''24''!'!$B$2")?.sheet).toBe("Số '24'!");
    for (const lost of ['#REF!$A$1', "'Kế hoạch'!#REF!", '0.08', 'A1', '', '"x"', "'a'!$A$1,'b'!$A$1"]) {
      expect(parseReference(lost)).toBeUndefined();
    }
  });
  test('there and back', () => {
    const cell = fc.record({ top: fc.nat(1000), left: fc.nat(700) });
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), cell, fc.nat(50), fc.nat(50), (sheet, { top, left }, down, right) => {
        const place = { sheet, rect: { top, left, bottom: top + down, right: left + right } };
        expect(parseReference(referenceText(place))).toEqual(place);
      }),
    );
  });
});

describe('fingerprints', () => {
  test('tell texts and data apart, and nothing else', () => {
    expect(fingerprint('Trước ngày 15/6')).toBe(fingerprint('Trước ngày 15/6'));
    expect(fingerprintOf({ a: 1, b: undefined })).toBe(fingerprintOf({ a: 1 }));
    const differing = [['ab'], ['a', 'b'], [], [[]], 'ab', { ab: null }, [null], [1], ['1'], [true]];
    expect(new Set(differing.map(fingerprintOf)).size).toBe(differing.length);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => (fingerprint(a) === fingerprint(b)) === (a === b)));
    const look = { bold: true };
    expect(fingerprintOf([{ look }, { look }])).toBe(
      fingerprintOf([{ look: { bold: true } }, { look: { bold: true } }]),
    );
  });
});

describe('marks', () => {
  test('names are free without regard to case and form, and at most 31 long', () => {
    expect(freeSheetName('Giao ban', ['GIAO BAN', 'x'])).toBe('Giao ban (2)');
    expect(freeSheetName('Thiết lập', ['Thiết lập'.normalize('NFD')])).toBe('Thiết lập (2)');
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.array(fc.string()), (wanted, taken) => {
        const name = freeSheetName(wanted, [...taken, wanted.slice(0, 31).trimEnd()]);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(taken.map(sheetKey)).not.toContain(sheetKey(name));
      }),
    );
  });
  test('a sheet is ours by its mark only', () => {
    const workbook = workbookOf(sampleSheet([], undefined, 'Giao ban'));
    expect(ownedSheetNames(workbook).briefing).toBe('Giao ban (2)');
    expect(ownedSheetNames(MARKED(workbook, 'PL_GiaoBan', 'Giao ban')).briefing).toBe('Giao ban');
    expect(namedPlace(MARKED(workbook, 'PL_GiaoBan', 'Đã xóa'), 'PL_GiaoBan')).toBeUndefined();
  });
  test('a name is written only when it points elsewhere', () => {
    const place = { sheet: 'Giao ban', rect: { top: 0, left: 0, bottom: 0, right: 0 } };
    const workbook = workbookOf(sampleSheet([], undefined, 'Giao ban'));
    expect(nameEdits(workbook, 'PL_GiaoBan', place)).toHaveLength(1);
    expect(nameEdits(MARKED(workbook, 'PL_GiaoBan', 'Giao ban'), 'PL_GiaoBan', place)).toEqual([]);
  });
});

const STATE: TrackingState = {
  source: 'Kế hoạch',
  formats: 'f1',
  validations: '',
  columns: new Map([['due', { header: 'Hạn  hai\ndòng', offset: 9, office: false }]]),
  sheets: new Map([['briefing', { fingerprint: 'abc', rows: 4, columns: 2 }]]),
  tasks: new Map([
    [
      'B.III 04',
      {
        id: 'B.III 04',
        content: 'c',
        phrase: 'p',
        written: { area: 'a', lead: '', coordinate: '', milestone: '', due: 'd', reading: 'r' },
      },
    ],
  ]),
};

describe('state sheet', () => {
  const written = (): WorkbookSnapshot =>
    MARKED(
      applyToSnapshot(workbookOf(), [{ kind: 'putSheet', spec: stateSpec(STATE, '_PhuLuc') }]),
      'PL_SoLieu',
      '_PhuLuc',
    );

  test('is very hidden and reads back', () => {
    expect(sheetNamed(written(), '_PhuLuc').visibility).toBe('veryHidden');
    expect(readState(written())).toEqual(STATE);
    expect(stateIsWritten(written(), STATE)).toBe(true);
    expect(stateIsWritten(written(), { ...STATE, source: 'khác' })).toBe(false);
    expect(readState(workbookOf())).toBeUndefined();
  });
  test('damage never throws', () => {
    const cell = fc.record({ row: fc.nat(10), column: fc.nat(4), text: fc.string() });
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const workbook = cells.reduce(
          (book, { row, column, text }) => typed(book, '_PhuLuc', row, column, text),
          written(),
        );
        expect(() => readState(workbook)).not.toThrow();
      }),
    );
  });
});

describe('our sheets', () => {
  const spec = (texts: readonly string[]): SheetSpec => ({
    ...stateSpec(EMPTY_STATE, 'Giao ban'),
    visibility: 'visible',
    rows: texts.map((value) => [{ value }]),
  });
  const put = (workbook: WorkbookSnapshot, texts: readonly string[], state: TrackingState = EMPTY_STATE) => {
    const { edits, sheets, issues } = reconcileSheets([{ owned: 'briefing', spec: spec(texts) }], workbook, state);
    return { edits, issues, workbook: applyToSnapshot(workbook, edits), state: { ...EMPTY_STATE, sheets } };
  };
  const texts = (workbook: WorkbookSnapshot) =>
    sheetNamed(workbook, 'Giao ban').rows.map((row) => row?.map((cell) => cell?.value));

  test('are written once and left alone while nothing changes', () => {
    const one = put(workbookOf(), ['a', 'b']);
    expect(one.edits.map(({ kind }) => kind)).toEqual(['putSheet', 'name']);
    expect(put(one.workbook, ['a', 'b'], one.state).edits).toEqual([]);
    expect(put(one.workbook, ['a', 'c'], one.state).edits.map(({ kind }) => kind)).toEqual(['putSheet']);
  });
  test('notes of the user beside and below stay; where the sheet grows over them they move below it', () => {
    const one = put(workbookOf(), ['a', 'b']);
    const noted = typed(typed(one.workbook, 'Giao ban', 0, 3, 'bên cạnh'), 'Giao ban', 3, 0, 'bên dưới');
    expect(texts(put(noted, ['a', 'c'], one.state).workbook)).toEqual([
      ['a', undefined, undefined, 'bên cạnh'],
      ['c'],
      undefined,
      ['bên dưới'],
    ]);
    const grown = texts(put(noted, ['1', '2', '3', '4', '5'], one.state).workbook);
    expect(grown.slice(0, 5).map((row) => row?.[0])).toEqual(['1', '2', '3', '4', '5']);
    expect(grown.flat()).toEqual(expect.arrayContaining(['bên cạnh', 'bên dưới']));
  });
  test('a protected one is left and told', () => {
    const one = put(workbookOf(), ['a']);
    const locked = { ...one.workbook, sheets: one.workbook.sheets.map((sheet) => ({ ...sheet, protected: true })) };
    const two = put(locked, ['b'], one.state);
    expect(two.edits).toEqual([]);
    expect(two.issues.map(({ code }) => code)).toEqual(['own-sheet-protected']);
  });
});
