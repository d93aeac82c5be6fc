import { line, paragraph, run } from './docx';
import { readLines } from './read';

const TCVN3 = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
const TCVN3_CAPITALS = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>';
const VNI = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>';
const UNICODE = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>';

describe('runs in fonts of before Unicode', () => {
  test.each<[string, string, string]>([
    ['TCVN3', run('KÕ ho¹ch c¶i c¸ch hµnh chÝnh', TCVN3), 'Kế hoạch cải cách hành chính'],
    ['its code that looks like a soft hyphen', run('Së T\u00AD ph¸p', TCVN3), 'Sở Tư pháp'],
    [
      'written as the element',
      `<w:r><w:rPr>${TCVN3}</w:rPr><w:t>T</w:t><w:softHyphen/><w:t xml:space="preserve"> ph¸p</w:t></w:r>`,
      'Tư pháp',
    ],
    ['a word cut into runs', run('C«', TCVN3) + run('ng ', `${TCVN3}<w:i/>`) + run('t¸c', TCVN3), 'Công tác'],
    ['the font of capitals', run('kÕ ho¹ch', TCVN3_CAPITALS) + run(' n¨m 2024', TCVN3), 'KẾ HOẠCH năm 2024'],
    ['plain letters in it', run('quy', TCVN3_CAPITALS), 'QUY'],
    ['codes of a symbol font', run('ho\uF0B9ch', TCVN3), 'hoạch'],
    ['VNI', run('Keá hoaïch caûi caùch haønh chính', VNI), 'Kế hoạch cải cách hành chính'],
    ['a mark in a run of its own', run('Ke', VNI) + run('á', VNI) + run(' hoaïch', VNI), 'Kế hoạch'],
    ['beside Unicode', run('Kế hoạch ', UNICODE) + run('c¶i c¸ch', TCVN3), 'Kế hoạch cải cách'],
    ['Unicode set in an old font by mistake', run('Kế hoạch cải cách', TCVN3), 'Kế hoạch cải cách'],
    ['no font, by the words', run('KÕ ho¹ch c¶i c¸ch ') + run('hµnh chÝnh', '<w:b/>'), 'Kế hoạch cải cách hành chính'],
    ['Unicode without a font', run('Tháng 3: họp, tổng kết'), 'Tháng 3: họp, tổng kết'],
  ])('%s', async (_, runs, expected) => {
    expect(await readLines({ body: paragraph(runs) })).toEqual([expected]);
  });

  test('the font may come from the style or from the document', async () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${TCVN3}</w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:styleId="V"><w:name w:val="V"/><w:rPr>${VNI}</w:rPr></w:style>`;
    const body = line('Së Néi vô') + line('Sôû Noäi vuï', '<w:pStyle w:val="V"/>');
    expect(await readLines({ body, styles })).toEqual(['Sở Nội vụ', 'Sở Nội vụ']);
  });

  describe('short texts without a font, too few words to tell alone', () => {
    const long = line('Keá hoaïch caûi caùch haønh chính naêm 2025');
    test.each<[string, string, readonly string[]]>([
      ['in a document of that encoding', long + line('Quyù I'), ['Kế hoạch cải cách hành chính năm 2025', 'Quý I']],
      [
        'what is Vietnamese as it stands stays',
        long + line('Tháng 3: cà phê'),
        ['Kế hoạch cải cách hành chính năm 2025', 'Tháng 3: cà phê'],
      ],
      [
        'beside Unicode',
        long + line('Quyù I') + line('Thường xuyên'),
        ['Kế hoạch cải cách hành chính năm 2025', 'Quyù I', 'Thường xuyên'],
      ],
      [
        'beside the other encoding',
        long + line('Quyù I') + line('KÕ ho¹ch c¶i c¸ch'),
        ['Kế hoạch cải cách hành chính năm 2025', 'Quyù I', 'Kế hoạch cải cách'],
      ],
      ['alone', line('Quyù I'), ['Quyù I']],
    ])('%s', async (_, body, expected) => {
      expect(await readLines({ body })).toEqual(expected);
    });

    test('numbers of lists are counted once', async () => {
      const body = long + line('Quyù I', '<w:numPr><w:numId w:val="1"/></w:numPr>');
      const numbering =
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
      expect((await readLines({ body, numbering }))[1]).toBe('1. Quý I');
    });
  });
});
