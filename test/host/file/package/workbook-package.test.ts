import { strFromU8 } from 'fflate';
import {
  partNameOf,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
} from '../../../../src/host/file/package/part-names';
import { WorkbookPackage } from '../../../../src/host/file/package/workbook-package';
import { guarded } from '../../../../src/host/file/refusal';
import { openArchive } from '../../../../src/host/file/zip/archive';
import { book, bookParts, OFFICE, relationships, zip } from '../build';
import { sharedNames, sharedWorkbook, testOnShared } from '../shared-workbooks';

const TYPES = '[Content_Types].xml';

/** Raw compressed bytes of each entry by name. */
function rawEntries(file: Uint8Array): Map<string, string> {
  const archive = openArchive(file);
  return new Map(
    archive.entries.map((e) => [e.name, Buffer.from(file.slice(e.localOffset, e.regionEnd)).toString('base64')]),
  );
}

describe('part names', () => {
  test('relationships part and targets', () => {
    expect(relationshipsPartOf('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
    expect(relationshipsPartOf('')).toBe('_rels/.rels');
    expect(resolveTarget('xl/worksheets/sheet1.xml', '../drawings/drawing1.xml')).toBe('xl/drawings/drawing1.xml');
    expect(resolveTarget('xl/workbook.xml', '/xl/styles.xml')).toBe('xl/styles.xml');
    expect(resolveTarget('', './xl/workbook.xml')).toBe('xl/workbook.xml');
    expect(resolveTarget('a.xml', '../../../b.xml')).toBe('b.xml');
    expect(relativeTarget('xl/worksheets/sheet1.xml', 'xl/drawings/drawing1.xml')).toBe('../drawings/drawing1.xml');
    expect(relativeTarget('xl/workbook.xml', 'xl/worksheets/sheet9.xml')).toBe('worksheets/sheet9.xml');
    expect(relativeTarget('', 'xl/workbook.xml')).toBe('xl/workbook.xml');
  });

  test.each(['../../etc/passwd', 'xl/../../x', '/etc/passwd', '\\\\máy\\c', 'C:\\x.xml', 'xl\\..\\x', 'a\0b'])(
    '%j is refused',
    (name) => {
      expect(guarded(() => partNameOf(name))).toMatchObject({ ok: false, refusal: { code: 'unsafe-name' } });
    },
  );

  test.each([
    ['xl\\workbook.xml', 'xl/workbook.xml'],
    ['/xl/workbook.xml', 'xl/workbook.xml'],
    ['xl/a..b.xml', 'xl/a..b.xml'],
    ['/[Content_Types].xml', '[Content_Types].xml'],
  ])('%s reads as %s', (entry, part) => {
    expect(partNameOf(entry)).toBe(part);
  });

  test('the same part twice, in whatever case, is refused', () => {
    const opened = guarded(() => new WorkbookPackage(zip({ 'xl/a.xml': '1', 'XL/A.xml': '2' })));
    expect(opened).toMatchObject({ ok: false, refusal: { code: 'damaged' } });
  });
});

describe('editing', () => {
  const file = book({ parts: { 'xl/media/image1.png': new Uint8Array([1, 2, 3]) } });

  test('nothing set: the very bytes', () => {
    const pack = new WorkbookPackage(file);
    pack.text('xl/workbook.xml');
    expect(pack.touched()).toBe(false);
    expect(pack.toBytes()).toBe(file);
  });

  test('setting what is there already touches nothing', () => {
    const pack = new WorkbookPackage(file);
    pack.set('xl/styles.xml', pack.text('xl/styles.xml'));
    pack.setChunks('xl/workbook.xml', pack.text('xl/workbook.xml').split(/(?=<)/));
    expect(pack.touched()).toBe(false);
    pack.set('xl/styles.xml', 'khác');
    expect(pack.touched()).toBe(true);
    pack.set('xl/styles.xml', new WorkbookPackage(file).bytes('xl/styles.xml'));
    expect(pack.touched()).toBe(false);
  });

  test('one part set: all other entries keep their raw bytes', () => {
    const pack = new WorkbookPackage(file);
    const revision = pack.revision('XL/workbook.xml');
    pack.set('xl/WORKBOOK.xml', '<a>ế</a>');
    expect(pack.revision('xl/workbook.xml')).toBeGreaterThan(revision);
    expect(pack.text('xl/workbook.xml')).toBe('<a>ế</a>');
    const [before, after] = [rawEntries(file), rawEntries(pack.toBytes())];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, raw] of before) expect(after.get(name) === raw).toBe(name !== 'xl/workbook.xml');
    expect(new WorkbookPackage(pack.toBytes()).text('xl/workbook.xml')).toBe('<a>ế</a>');
  });

  test('a new part with relationship and type; only those three texts grow', () => {
    const pack = new WorkbookPackage(file);
    const name = pack.newPartName('xl/worksheets/sheet', 'xml');
    expect(name).toBe('xl/worksheets/sheet2.xml');
    pack.setChunks(name, ['<x', '/>'], 'kiểu/a+xml');
    expect(pack.addRelationship('xl/workbook.xml', `${OFFICE}/worksheet`, name)).toBe('rId4');
    const after = new WorkbookPackage(pack.toBytes());
    expect(after.text(name)).toBe('<x/>');
    expect(after.contentType(name)).toBe('kiểu/a+xml');
    expect(after.relationships('xl/workbook.xml').at(-1)).toEqual({
      id: 'rId4',
      type: `${OFFICE}/worksheet`,
      target: name,
      external: false,
    });
    const old = new WorkbookPackage(file).text(TYPES);
    expect(after.text(TYPES).startsWith(old.slice(0, -8))).toBe(true);
    expect(after.text('xl/_rels/workbook.xml.rels')).toContain('Target="worksheets/sheet2.xml"');
  });

  test('the first relationship of a part makes its .rels, and declares the type where none does', () => {
    const parts = bookParts();
    const types = String(parts[TYPES]).replace(/<Default Extension="rels"[^>]*>/, '');
    const pack = new WorkbookPackage(zip({ ...parts, [TYPES]: types }));
    expect(pack.addRelationship('xl/worksheets/sheet1.xml', `${OFFICE}/hyperlink`, 'https://a.vn/?b&c', true)).toBe(
      'rId1',
    );
    expect(pack.relationships('xl/worksheets/sheet1.xml')).toEqual([
      { id: 'rId1', type: `${OFFICE}/hyperlink`, target: 'https://a.vn/?b&c', external: true },
    ]);
    expect(pack.contentType('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(/relationships\+xml$/);
  });

  test('removing a part takes its type, its relationships and those that lead to it', () => {
    const pack = new WorkbookPackage(file);
    pack.remove('xl/sharedStrings.xml');
    const after = new WorkbookPackage(pack.toBytes());
    expect(after.has('xl/sharedStrings.xml')).toBe(false);
    expect(after.text(TYPES)).not.toContain('sharedStrings');
    expect(after.relationships('xl/workbook.xml').map((r) => r.id)).toEqual(['rId1', 'rId2']);
    pack.removeRelationship('xl/workbook.xml', 'rId2');
    expect(pack.relationships('xl/workbook.xml').map((r) => r.id)).toEqual(['rId1']);
  });

  test('targets in another case or with %20 name the real part', () => {
    const rels = relationships(
      `<Relationship Id="a" Type="t" Target="My%20Part.xml"/><Relationship Id="b" Type="t" Target="STYLES.xml"/>`,
    );
    const pack = new WorkbookPackage(book({ parts: { 'xl/My Part.xml': '<a/>', 'xl/_rels/workbook.xml.rels': rels } }));
    expect(pack.relationships('xl/workbook.xml').map((r) => r.target)).toEqual(['xl/My Part.xml', 'xl/styles.xml']);
  });

  test('prefixed and self-closing lists', () => {
    const pack = new WorkbookPackage(
      zip({
        [TYPES]: '<ct:Types xmlns:ct="c"/>',
        '_rels/.rels': '<p:Relationships xmlns:p="r"></p:Relationships>',
        'a.xml': '<a/>',
      }),
    );
    pack.setContentType('a.xml', 't/1');
    pack.setContentType('a.xml', 't/2');
    pack.addRelationship('', 'x/y', 'a.xml');
    expect(pack.text(TYPES)).toBe(
      '<ct:Types xmlns:ct="c"><ct:Override PartName="/a.xml" ContentType="t/2"/></ct:Types>',
    );
    expect(pack.text('_rels/.rels')).toContain(
      '<p:Relationship Id="rId1" Type="x/y" Target="a.xml"/></p:Relationships>',
    );
  });
});

testOnShared('real workbooks: untouched bytes come back, one part set leaves all others', () => {
  for (const name of [...sharedNames(), ...sharedNames('tough')]) {
    const file = sharedWorkbook(name);
    const pack = new WorkbookPackage(file);
    for (const part of pack.parts()) pack.bytes(part);
    expect(pack.toBytes()).toBe(file);
    pack.set('xl/styles.xml', `${pack.text('xl/styles.xml')}<!-- -->`);
    const [before, after] = [rawEntries(file), rawEntries(pack.toBytes())];
    const changed = [...before.keys()].filter((entry) => before.get(entry) !== after.get(entry));
    expect([name, changed, [...after.keys()]]).toEqual([name, ['xl/styles.xml'], [...before.keys()]]);
    expect(strFromU8(new WorkbookPackage(pack.toBytes()).bytes('xl/styles.xml'))).toMatch(/<!-- -->$/);
  }
});
