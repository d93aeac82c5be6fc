import fc from 'fast-check';
import { refusalSentence } from '../../../../src/messages/vi/file';
import { openWorkbook } from '../../../../src/host/file/read';
import { book, bookParts, MAIN, relationships, worksheet, zip } from '../build';
import { refusal } from './open';

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

/** An OLE compound file with one named stream in its directory. */
function compound(stream: string): Uint8Array {
  const file = new Uint8Array(2048);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, i) => (file[1024 + 128 + i * 2] = letter.charCodeAt(0)));
  return file;
}

const DTD = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const withPart = (name: string, content: string | Uint8Array | null): Uint8Array =>
  book({ parts: { [name]: content } });
const usual = bookParts();
const typesWith = (type: string): string =>
  String(usual['[Content_Types].xml']).replace(/application[^"]*sheet\.main\+xml/, type);
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';

const CASES: readonly (readonly [string, Uint8Array, string])[] = [
  ['nothing at all', bytes(), 'empty'],
  ['text', new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>'), 'not-zip'],
  ['one byte', bytes(0x50), 'not-zip'],
  ['encrypted workbook', compound('EncryptedPackage'), 'encrypted'],
  ['.xls', compound('Workbook'), 'xls'],
  ['.doc', compound('WordDocument'), 'not-workbook'],
  ['.xls before 1997', bytes(9, 8, 8, 0, 0, 5, 0, 0), 'xls'],
  ['.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), 'ods'],
  ['an ordinary zip', zip({ 'ảnh.png': 'x' }), 'not-workbook'],
  ['an empty zip', bytes(0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)), 'not-workbook'],
  [
    '.docx',
    withPart(
      '[Content_Types].xml',
      typesWith('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'),
    ),
    'not-workbook',
  ],
  [
    '.xlsb',
    withPart('[Content_Types].xml', typesWith('application/vnd.ms-excel.sheet.binary.macroEnabled.main')),
    'xlsb',
  ],
  ['strict by its root', withPart('xl/workbook.xml', `<workbook xmlns="${STRICT}"/>`), 'strict'],
  [
    'strict by its relationship',
    withPart(
      '_rels/.rels',
      relationships(
        '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/>',
      ),
    ),
    'strict',
  ],
  ['no relationships', withPart('_rels/.rels', null), 'not-workbook'],
  ['another root', withPart('xl/workbook.xml', '<a/>'), 'not-workbook'],
  ['workbook part missing', withPart('xl/workbook.xml', null), 'damaged'],
  ['sheet part missing', withPart('xl/worksheets/sheet1.xml', null), 'damaged'],
  ['no list of sheets', book({ workbook: '<workbookPr/>' }), 'damaged'],
  ['sheet that is not one', withPart('xl/worksheets/sheet1.xml', '<a/>'), 'damaged'],
  [
    'sheet of the strict namespace',
    withPart('xl/worksheets/sheet1.xml', `<worksheet xmlns="${STRICT}"><sheetData/></worksheet>`),
    'damaged',
  ],
  [
    'sheet without data',
    withPart('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}"><cols/></worksheet>`),
    'damaged',
  ],
  ['sheet cut off', withPart('xl/worksheets/sheet1.xml', worksheet('<sheetData><row r="1">').slice(0, -14)), 'damaged'],
  ['DTD in a sheet', withPart('xl/worksheets/sheet1.xml', DTD + worksheet('<sheetData/>').slice(56)), 'dtd'],
  ['DTD in the workbook', withPart('xl/workbook.xml', `${DTD}<workbook/>`), 'dtd'],
  ['DTD in the styles', withPart('xl/styles.xml', `${DTD}<styleSheet/>`), 'dtd'],
  ['DTD in the strings', withPart('xl/sharedStrings.xml', `${DTD}<sst/>`), 'dtd'],
  ['DTD in the content types', withPart('[Content_Types].xml', `${DTD}<Types/>`), 'dtd'],
  ['a name that climbs', withPart('../../evil.xml', '<a/>'), 'unsafe-name'],
  ['an absolute name', withPart('/tmp/evil.xml', '<a/>'), 'unsafe-name'],
  ['cut short', book().slice(0, 900), 'damaged'],
  [
    'too many columns named',
    book({ sheet: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(50)}</cols><sheetData/>` }),
    'damaged',
  ],
];

test.each(CASES)('%s', (_, file, code) => {
  expect(refusal(file)).toBe(code);
});

test.each(CASES)('%s is told in one Vietnamese line that ends as a sentence', (_, file) => {
  const result = openWorkbook(file);
  const sentence = result.ok ? '' : refusalSentence(result.refusal);
  expect(sentence).toMatch(/^[^\n\r]{20,400}\.$/);
  expect(sentence).toMatch(/[ấầạảãăắặâđêểệịộơờọốụưửừ]/);
  expect(sentence).toBe(sentence.normalize('NFC'));
});

test('facts from the file cannot break the line', () => {
  const sentence = refusalSentence({ code: 'unsafe-name', facts: { entry: `a\n\u001b[31m\u202E${'x'.repeat(500)}` } });
  expect(sentence).not.toMatch(/[\n\u001b\u202E]/);
  expect(sentence.length).toBeLessThan(300);
});

test('a broken sheet is named', () => {
  const result = openWorkbook(book({ sheet: '<sheetData><row r="x"/></sheetData>' }));
  expect(result).toMatchObject({ ok: false, refusal: { code: 'damaged', sheet: 'Kế hoạch' } });
});

describe('whatever the bytes, a value comes back and nothing is thrown', () => {
  test('random bytes, with and without the marks of a zip or compound file', () => {
    const head = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    fc.assert(
      fc.property(head, fc.uint8Array({ maxLength: 4000 }), (start, rest) => {
        expect(openWorkbook(new Uint8Array([...start, ...rest])).ok).toBe(false);
      }),
    );
  });

  const good = book({
    sheet:
      '<cols><col min="1" max="3" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f><v>1</v></c></row></sheetData>',
    strings: '<si><t>một</t></si>',
  });

  test('a good file with bytes changed, or cut anywhere', () => {
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: good.length }), fc.boolean(), (list, length, cut) => {
        const file = good.slice(0, cut ? length : good.length);
        for (const [at, value] of list) if (at < file.length) file[at] = value;
        expect(typeof openWorkbook(file).ok).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  test('good zips around XML with letters changed', () => {
    const parts = bookParts({
      sheet:
        '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    });
    const name = fc.constantFrom(...Object.keys(parts));
    const letters = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      '&',
      ' ',
      '!',
      '?',
      'x',
      '9',
      '-',
      ':',
      '<!--',
      ']]>',
      '<a>',
      '</c>',
    );
    fc.assert(
      fc.property(name, fc.nat(1000), fc.nat(20), letters, (part, place, removed, added) => {
        const text = String(parts[part]);
        const at = place % text.length;
        const changed = zip({ ...parts, [part]: text.slice(0, at) + added + text.slice(at + removed) }, 0);
        expect(typeof openWorkbook(changed).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });
});
