import { decodeText } from '../../../src/core/encoding/decodeText';
import { growth, PROPORTIONAL } from '../../cost';
import { toTcvn3, toVni } from './encoder';

const TEXT = 'Kế hoạch cải cách hành chính\r\n1. Sở Nội vụ chủ trì, phối hợp\r\nQuý I\r\n';
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const wide = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};

/** Windows-1258: a vowel with its shape, then the tone. */
const TONES: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0309': 0xd2,
  '\u0303': 0xde,
  '\u0301': 0xec,
  '\u0323': 0xf2,
};
const LETTERS: Readonly<Record<string, number>> = {
  ă: 0xe3,
  đ: 0xf0,
  ơ: 0xf5,
  ư: 0xfd,
  Đ: 0xd0,
  â: 0xe2,
  ê: 0xea,
  ô: 0xf4,
};
const windows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const marks = [...letter.normalize('NFD')];
      const tone = marks.find((mark) => mark in TONES);
      const base = marks
        .filter((mark) => mark !== tone)
        .join('')
        .normalize('NFC');
      return [LETTERS[base] ?? base.charCodeAt(0), ...(tone === undefined ? [] : [TONES[tone] ?? 0])];
    }),
  );

test.each([
  ['utf-8', utf8(TEXT)],
  ['utf-8', utf8(`\uFEFF${TEXT}`)],
  ['utf-16le', wide(`\uFEFF${TEXT}`, false)],
  ['utf-16be', wide(`\uFEFF${TEXT}`, true)],
  ['utf-16le', wide(TEXT, false)],
  ['utf-16be', wide(TEXT, true)],
  ['windows-1258', windows1258(TEXT)],
])('%s', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
});

test.each([
  ['tcvn3', 'windows-1252', latin1(toTcvn3(TEXT))],
  ['vni', 'windows-1252', latin1(toVni(TEXT))],
  ['tcvn3', 'utf-8', utf8(toTcvn3(TEXT))],
  ['vni', 'utf-16le', wide(`\uFEFF${toVni(TEXT)}`, false)],
])('%s in %s', (old, encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding, old });
});

test('an empty text, and one of ASCII', () => {
  expect(decodeText(new Uint8Array())).toEqual({ text: '', encoding: 'utf-8' });
  expect(decodeText(utf8('Ke hoach'))).toEqual({ text: 'Ke hoach', encoding: 'utf-8' });
});

test('a broken byte in UTF-8 is told', () => {
  const bytes = utf8(TEXT.repeat(3));
  expect(decodeText(Uint8Array.from([...bytes, 0xff]))).toEqual({
    text: `${TEXT.repeat(3)}\uFFFD`,
    encoding: 'utf-8',
    doubtful: true,
  });
});

test('a western text is a guess', () => {
  expect(decodeText(latin1('Les élèves étudient à Zürich'))).toEqual({
    text: 'Les élèves étudient à Zürich',
    encoding: 'windows-1252',
    doubtful: true,
  });
});

test('Unicode lines among old ones stay, and are told when a line is both', () => {
  const read = decodeText(
    utf8(`${toTcvn3('Cộng hòa xã hội chủ nghĩa')}\nViệt Nam\nViệt Nam ${toTcvn3('đổi mới từng bước')}`),
  );
  expect(read.text.split('\n').slice(0, 2)).toEqual(['Cộng hòa xã hội chủ nghĩa', 'Việt Nam']);
  expect(read.doubtful).toBe(true);
});

test.each([0xae, 0x20, 0xe9, 0x0a, 0x00, 0xff, 0xc3])('cost grows with the bytes: %i', (byte) => {
  expect(growth((size) => decodeText(new Uint8Array(size).fill(byte)), 60_000)).toBeLessThan(PROPORTIONAL);
});
