import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { evidenceOf, oldEncodingOf, readOldText } from '../../../src/core/encoding/evidence';
import { as1252, fontEncoding, toUnicode } from '../../../src/core/encoding/oldEncoding';
import { TCVN3 } from '../../../src/core/encoding/tcvn3';
import { growth, PROPORTIONAL } from '../../cost';
import { LETTERS, STANDARD_TCVN3, toTcvn3, toVni } from './encoder';

const fileOf = (name: string): string[] =>
  readFileSync(join(__dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Lines of a corpus: what a person saw, then how it was stored. */
const pairsOf = (name: string): [string, string][] =>
  fileOf(name).flatMap((line, at, lines) => (at % 2 === 0 ? [[line, lines[at + 1] ?? ''] as [string, string]] : []));

describe('the tables', () => {
  test('TCVN3 is the standard, code for code', () => {
    expect(new Map([...TCVN3].map(([code, letter]) => [letter, code]))).toEqual(STANDARD_TCVN3);
  });

  test.each(LETTERS)('VNI: %s comes back', (letter) => {
    expect(toUnicode(toVni(letter), 'vni')).toBe(letter);
  });

  const words = fc
    .array(fc.constantFrom(...LETTERS, 'b', 'n', 'g', 'h', 't', 'Q', 'a', 'o', 'u'), { minLength: 1, maxLength: 12 })
    .map((letters) => letters.join(''));

  test('TCVN3: any small letters come back', () => {
    fc.assert(
      fc.property(words, (word) => {
        const small = word.toLowerCase();
        expect(toUnicode(toTcvn3(small), 'tcvn3')).toBe(small);
      }),
    );
  });

  test('a mark of VNI belongs to the letter before it, never to the vowel further back', () => {
    expect(toUnicode('chuôùi uoáng nöôùc', 'vni')).toBe('chuới uống nước');
  });

  test('capitals', () => {
    expect(toUnicode('céng hßa', 'tcvn3', { capitals: true })).toBe('CỘNG HÒA');
    expect(toUnicode('CéNG HßA', 'tcvn3')).toBe('CỘNG HÒA');
    expect(toUnicode('Hµ Néi', 'tcvn3')).toBe('Hà Nội');
    expect(toUnicode('COÄNG HOØA', 'vni')).toBe('CỘNG HÒA');
    expect(toUnicode('Coäng hoøa', 'vni', { capitals: true })).toBe('CỘNG HÒA');
  });

  test('marks of punctuation that Latin-1 leaves as controls', () => {
    expect(toUnicode('\u0093§é\u0094', 'tcvn3')).toBe('“Độ”');
  });

  test('bytes read as Windows-1258', () => {
    const shown = new TextDecoder('windows-1258').decode(Buffer.from(toTcvn3('đúng sự thật, cũng tốt'), 'latin1'));
    expect(as1252(shown)).toBe(toTcvn3('đúng sự thật, cũng tốt'));
    expect(readOldText(shown)).toBe('đúng sự thật, cũng tốt');
  });

  test('names of fonts', () => {
    expect(fontEncoding('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false });
    expect(fontEncoding('.VnArialH')).toEqual({ encoding: 'tcvn3', capitals: true });
    expect(fontEncoding('VNI-Times')).toEqual({ encoding: 'vni', capitals: false });
    for (const font of ['Times New Roman', 'Arial', '', 'Vniverse']) expect(fontEncoding(font)).toBeNull();
  });
});

describe.each(['tcvn3', 'vni'] as const)('%s', (encoding) => {
  const pairs = pairsOf(`${encoding}.txt`);

  test.each(pairs)('%s', (shown, stored) => {
    expect([oldEncodingOf(stored), readOldText(stored)]).toEqual([encoding, shown]);
  });

  test.each(pairs)('Unicode stays: %s', (shown) => {
    for (const hint of [{}, { around: encoding }]) {
      expect(readOldText(shown, hint)).toBe(shown);
      expect(readOldText(shown.normalize('NFD'))).toBe(shown.normalize('NFD'));
    }
  });

  const wordsOf = [...new Set(pairs.flatMap(([shown]) => shown.split(/[^\p{L}]+/u)))].filter((word) => word !== '');

  test('with the font each single word is read', () => {
    const encode = encoding === 'vni' ? toVni : toTcvn3;
    const font = encoding === 'vni' ? 'VNI-Times' : '.VnTime';
    expect(wordsOf.filter((word) => readOldText(encode(word), { font }) !== word)).toEqual([]);
  });
});

describe('what must stay', () => {
  test.each(fileOf('not-old.txt'))('%s', (text) => {
    expect(oldEncodingOf(text)).toBeNull();
  });

  test('half Unicode, half old: stays, in doubt', () => {
    expect(evidenceOf('Việt Nam, céng hßa x· héi chñ nghÜa')).toEqual({ encoding: null, doubtful: true });
    expect(evidenceOf('Kế hoạch năm 2024')).toEqual({ encoding: null, doubtful: false });
  });

  test.each(['¥100 = £0.5', '§ 5, § 6', 'Mã ©, ®, ¬', 'Mã SP-§12-Ø45, ±5µm, ®2024 ©'])(
    'signs that stand alone are no letters: %s',
    (text) => {
      expect(evidenceOf(text)).toEqual({ encoding: null, doubtful: false });
    },
  );

  test('a lone sign is a letter in a font that makes it one', () => {
    expect(readOldText('ë ®©u', { font: '.VnTime' })).toBe('ở đâu');
    expect(readOldText('µ', { font: '.VnTime' })).toBe('à');
  });

  test('one word alone is not enough, its font or its neighbours are', () => {
    expect(oldEncodingOf('®ång')).toBeNull();
    expect(readOldText('®ång', { font: '.VnTime' })).toBe('đồng');
    expect(readOldText('®ång', { around: 'tcvn3' })).toBe('đồng');
    expect(readOldText('Quý I', { font: '.VnTime' })).toBe('Quý I');
  });

  test('a word that is possible only as it stands keeps even the text of an old font', () => {
    expect(readOldText('®ång chÝ', { font: '.VnTime' })).toBe('đồng chí');
    expect(readOldText('®ång chÝ kê', { font: '.VnTime' })).toBe('®ång chÝ kê');
  });

  test('ASCII never changes', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('.VnTime', 'VNI-Times'), (text, font) => {
        fc.pre(/^[\u0000-\u007F]*$/u.test(text));
        expect(readOldText(text, { font })).toBe(text);
      }),
    );
  });
});

test.each(['®', 'aù', 'a', '® ', 'nghÜa ', 'ö\u0301 ', '\u00AD\u00A0', 'ế ®é '])(
  'cost grows with the text: %j',
  (piece) => {
    const job = (size: number): unknown => readOldText(piece.repeat(size));
    expect(growth(job, 60_000)).toBeLessThan(PROPORTIONAL);
  },
);
