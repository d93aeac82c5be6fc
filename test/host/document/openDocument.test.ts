import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { openDocument, type OpenedDocument } from '../../../src/host/document/openDocument';
import { documentIssueMessage } from '../../../src/messages/vi/document';
import { docx, line, TYPES_OF } from '../word/docx';

const bytesOf = (latin1: string): Uint8Array => Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));

/** What comes of a file: its kind, or the code of the refusal. */
const outcome = (opened: OpenedDocument): string => (opened.kind === 'refused' ? opened.issue.code : opened.kind);
const open = async (name: string, bytes: Uint8Array): Promise<string> => outcome(await openDocument(name, bytes));

const WORD = docx({ body: line('I. NHIỆM VỤ') });

/** An OLE file: header, then directory entries of 128 bytes with these names. */
function compound(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (names.length + 1));
  bytes.set(bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'));
  names.forEach((name, index) =>
    [...name].forEach((letter, at) => (bytes[512 + 128 * index + at * 2] = letter.charCodeAt(0))),
  );
  return bytes;
}

const office = (part: string, type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<x/>'),
  });
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const openDocumentFile = (type: string): Uint8Array =>
  zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`), 'content.xml': strToU8('<x/>') });

const PNG = bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR');

describe('what a file is, its bytes say', () => {
  test.each<[string, string, Uint8Array, string]>([
    ['a Word document', 'ke hoach.docx', WORD, 'document'],
    ['with macros', 'a.docm', docx({ body: line('x'), mainType: TYPES_OF.docm }), 'document'],
    ['a template', 'a.dotx', docx({ body: line('x'), mainType: TYPES_OF.dotx }), 'document'],
    ['of the strict form', 'a.docx', docx({ body: line('x'), form: 'strict' }), 'document'],
    ['named .txt', 'a.txt', WORD, 'document'],
    ['without any name', '', WORD, 'document'],
    ['a text', 'a.txt', strToU8('I. NHIỆM VỤ\n1. Việc'), 'document'],
    ['a text named .docx', 'a.docx', strToU8('I. NHIỆM VỤ'), 'document'],
    ['a workbook', 'a.xlsx', office('xl/workbook.xml', SPREADSHEET), 'workbook'],
    ['a workbook named .docx', 'a.docx', office('xl/workbook.xml', SPREADSHEET), 'workbook'],
    [
      '.xlsb',
      'a.xlsb',
      office('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
      'document-other-workbook',
    ],
    [
      '.pptx',
      'a.pptx',
      office(
        'ppt/presentation.xml',
        'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      ),
      'document-slides',
    ],
    ['.odt', 'a.odt', openDocumentFile('text'), 'document-odt'],
    ['.odt named .docx', 'a.docx', openDocumentFile('text'), 'document-odt'],
    ['.ods', 'a.ods', openDocumentFile('spreadsheet'), 'document-other-workbook'],
    ['.odp', 'a.odp', openDocumentFile('presentation'), 'document-slides'],
    ['a zip of something else', 'a.zip', zipSync({ 'ke-hoach.docx': WORD }), 'document-archive'],
    ['.rar', 'a.rar', bytesOf('Rar!\x1a\x07\x01\0'), 'document-archive'],
    ['.7z', 'a.7z', bytesOf('7z\xbc\xaf\x27\x1c\0\x04'), 'document-archive'],
    ['PDF', 'a.pdf', bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'), 'document-pdf'],
    ['PDF named .docx', 'a.docx', bytesOf('%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj'), 'document-pdf'],
    ['PDF with lines before it', 'a.pdf', bytesOf('\r\n\r\n%PDF-1.4\n\0\0\0\0'), 'document-pdf'],
    ['PNG', 'a.png', PNG, 'document-picture'],
    ['PNG named .docx', 'a.docx', PNG, 'document-picture'],
    ['JPEG', 'a.jpg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), 'document-picture'],
    ['TIFF', 'a.tif', bytesOf('II*\0\x08\0\0\0'), 'document-picture'],
    ['TIFF of the other order', 'a.tif', bytesOf('MM\0*\0\0\0\x08'), 'document-picture'],
    ['GIF', 'a.gif', bytesOf('GIF89a\x01\0'), 'document-picture'],
    ['BMP', 'a.bmp', bytesOf('BM\x46\0\0\0\0\0\0\0\x36\0'), 'document-picture'],
    ['a text that begins with BM', 'a.txt', strToU8('BM chủ trì'), 'document'],
    ['WebP', 'a.webp', bytesOf('RIFF\x24\0\0\0WEBPVP8 '), 'document-picture'],
    ['HEIC', 'a.heic', bytesOf('\0\0\0\x18ftypheic\0\0\0\0'), 'document-picture'],
    ['.doc', 'a.doc', compound('Root Entry', 'WordDocument', '1Table'), 'document-old-word'],
    ['.doc named .docx', 'a.docx', compound('Root Entry', 'WordDocument'), 'document-old-word'],
    ['.xls', 'a.xls', compound('Root Entry', 'Workbook'), 'document-other-workbook'],
    ['.ppt', 'a.ppt', compound('Root Entry', 'PowerPoint Document'), 'document-slides'],
    ['with a password', 'a.docx', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'document-encrypted'],
    ['another OLE file', 'a.msi', compound('Root Entry'), 'document-unknown'],
    ['.rtf', 'a.rtf', bytesOf('{\\rtf1\\ansi Ke hoach}'), 'document-rtf'],
    ['.rtf named .doc', 'a.doc', bytesOf('{\\rtf1\\ansi Ke hoach}'), 'document-rtf'],
    ['a web page', 'a.html', strToU8('<!DOCTYPE html>\n<html><body>Kế hoạch</body></html>'), 'document-web-page'],
    ['a web page named .doc', 'a.doc', strToU8('\uFEFF \n<html xmlns:w="x"><p>Kế hoạch</p>'), 'document-web-page'],
    ['a web page as XML', 'a.xhtml', strToU8('<?xml version="1.0"?>\n<html xmlns="x"/>'), 'document-web-page'],
    ['.mht', 'a.mht', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'), 'document-web-page'],
    [
      'XML of Word 2003',
      'a.xml',
      strToU8('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'),
      'document-old-word',
    ],
    ['a text that mentions <html>', 'a.txt', strToU8('Trang <html> của Sở'), 'document'],
    ['nothing', 'a.docx', new Uint8Array(), 'document-no-bytes'],
    ['what Word keeps beside an open document', '/tmp/~$ hoach.docx', bytesOf('\x05Admin\0\0\0'), 'document-lock-file'],
    ['binary rubbish', 'a.docx', bytesOf('\x01\x02\x03\0\0\xff\x10\x11'), 'document-unknown'],
    ['control characters', 'a.txt', bytesOf('\x01\x02abc\x03\x04'), 'document-unknown'],
    ['a text with an end mark of DOS', 'a.txt', bytesOf('1. Viec\r\n\x1a'), 'document'],
  ])('%s (%s)', async (_, name, bytes, expected) => {
    expect(await open(name, bytes)).toBe(expected);
  });

  test('UTF-16 has zeros and is no rubbish', async () => {
    const text = 'I. NHIEM VU\n1. Viec mot, Sở Nội vụ';
    const little = Uint8Array.from(
      [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const big = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) >> 8, letter.charCodeAt(0) & 255]));
    for (const bytes of [
      little,
      big,
      Uint8Array.from([0xff, 0xfe, ...little]),
      Uint8Array.from([0xfe, 0xff, ...big]),
    ]) {
      const opened = await openDocument('a.txt', bytes);
      const first = opened.kind === 'document' ? opened.document.blocks[0] : undefined;
      expect(first).toEqual({ kind: 'paragraph', line: 1, text: 'I. NHIEM VU' });
    }
  });

  test('too large', async () => {
    const large = new Uint8Array(50 * 1024 * 1024 + 1).fill(97);
    expect(await open('a.txt', large)).toBe('document-too-large');
    expect(await open('a.txt', large.subarray(0, 10 * 1024 * 1024 + 1))).toBe('document-too-large');
    expect(await open('a.txt', large.subarray(0, 10 * 1024 * 1024))).toBe('document');
    large.set(WORD);
    large.set(WORD, large.length - WORD.length);
    expect(await open('a.docx', large)).toBe('document-too-large');
  });

  test('every refusal has its one line', async () => {
    const opened = await openDocument('a.png', PNG);
    expect(opened.kind === 'refused' && documentIssueMessage(opened.issue)).toMatch(/ảnh \(PNG\)/u);
  });
});

describe('Word documents that cannot be read', () => {
  const part = async (name: string, content: string | Uint8Array): Promise<string> =>
    open('a.docx', docx({ body: line('x'), more: { [name]: content } }));

  test.each<[string, () => Promise<string>, string]>([
    ['cut off', () => open('a.docx', WORD.subarray(0, WORD.length / 2)), 'document-damaged'],
    [
      'bytes changed',
      () =>
        open(
          'a.docx',
          WORD.map((byte, at) => (at > 600 && at < 640 ? byte ^ 255 : byte)),
        ),
      'document-damaged',
    ],
    [
      'XML that breaks off',
      () => part('word/document.xml', '<w:document xmlns:w="x"><w:body><w:p>'),
      'document-damaged',
    ],
    ['another root', () => part('word/document.xml', '<html/>'), 'document-damaged'],
    ['broken styles', () => part('word/styles.xml', '<w:styles'), 'document'],
    ['a DTD', () => part('word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x/>'), 'document-unsafe'],
    ['a bomb', () => part('word/media/a.png', new Uint8Array(60_000_000)), 'document-unsafe'],
    ['parts only Word opens', () => open('a.docx', docx({ body: '<w:altChunk w:id="a"/>' })), 'document-embedded'],
    [
      'only pictures',
      () => open('a.docx', docx({ body: '<w:p><w:r><w:drawing/></w:r></w:p>' })),
      'document-only-pictures',
    ],
    ['no words at all', () => open('a.docx', docx({ body: '<w:p/>' })), 'document'],
  ])('%s', async (_, opened, expected) => {
    expect(await opened()).toBe(expected);
  });

  test('what was left out is told', async () => {
    const tell = async (body: string): Promise<readonly string[]> => {
      const opened = await openDocument('a.docx', docx({ body }));
      return opened.kind === 'document' ? opened.issues.map(({ code }) => code) : [];
    };
    expect(await tell(line('x'))).toEqual([]);
    expect(await tell('<w:p><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins></w:p>')).toEqual([
      'document-changes-accepted',
    ]);
    expect(await tell('<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>')).toEqual([
      'document-hidden-text',
    ]);
    const box = `<w:r><w:pict><w:txbxContent>${line('x')}</w:txbxContent></w:pict></w:r>`;
    expect(await tell(`<w:p><w:r><w:t>x</w:t></w:r>${box}</w:p>`)).toEqual(['document-text-box']);
  });
});

describe('letters of before Unicode', () => {
  const read = async (name: string, bytes: Uint8Array): Promise<unknown> => {
    const opened = await openDocument(name, bytes);
    if (opened.kind !== 'document') return outcome(opened);
    const [first] = opened.document.blocks;
    return [first?.kind === 'paragraph' && first.text, ...opened.issues.map(({ code }) => code)];
  };

  test('a text of one byte a letter', async () => {
    expect(await read('a.txt', bytesOf('KÕ ho¹ch c¶i c¸ch hµnh chÝnh'))).toEqual([
      'Kế hoạch cải cách hành chính',
      'document-old-encoding',
    ]);
    expect(await read('a.txt', bytesOf('caf\xe9 \xa9'))).toEqual(['café ©', 'document-encoding-doubtful']);
  });

  test('a Word document', async () => {
    const body = '<w:p><w:r><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr><w:t>KÕ ho¹ch</w:t></w:r></w:p>';
    expect(await read('a.docx', docx({ body }))).toEqual(['Kế hoạch', 'document-old-encoding']);
  });
});

describe('no bytes throw', () => {
  test('random ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.docx', 'a.txt', 'a.xlsx', ''),
        async (bytes, name) => {
          expect(await openDocument(name, bytes)).toHaveProperty('kind');
        },
      ),
    );
  });

  test('a Word document with bytes changed, or random XML in it', async () => {
    const rich = docx({ body: line('x'), numbering: '<w:num w:numId="1"/>', styles: '<w:style/>' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(rich.length - 1), fc.nat(255)), { maxLength: 8 }), async (changes) => {
        const bytes = rich.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(await openDocument('a.docx', bytes)).toHaveProperty('kind');
      }),
    );
    const tags = [
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tbl>',
      '<w:tr>',
      '<w:tc>',
      '</w:tc>',
      '</w:tr>',
      '<w:pPr>',
      '</w:pPr>',
      '<w:r>',
      '<w:t>x</w:t>',
      '<w:del>',
      '</w:del>',
      '<w:rPr>',
      '</w:rPr>',
      '<w:vMerge/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:numId w:val="1"/>',
      '<',
      '&',
      '<!--',
      '-->',
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tags), { maxLength: 40 }), async (pieces) => {
        expect(await openDocument('a.docx', docx({ body: pieces.join('') }))).toHaveProperty('kind');
      }),
    );
  });
});
