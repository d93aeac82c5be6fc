import { fold } from '../text/fold';
import { romanValue } from '../text/roman';

/** Kinds of numbers and letters, outermost first; a bullet has no order. */
export type MarkStyle =
  'part' | 'upper' | 'roman' | 'head' | '1' | '1.1' | '1.1.1' | '1)' | 'named' | 'a' | '(1)' | 'a1' | 'ii' | 'bullet';

/** The number, letter or bullet at the beginning of a line. */
export interface Mark {
  readonly style: MarkStyle;
  /** As a person says it: "II", "1.3", "a"; for a bullet its sign. */
  readonly text: string;
  /** As it stands: "I11", "¢". */
  readonly raw: string;
  /** Its place in the row of its kind, 1 = first; 0 for bullets and where it cannot be told. */
  readonly order: number;
  /** A scan's sign that only its neighbours explain. */
  readonly doubtful: boolean;
  /** The line without it. */
  readonly rest: string;
}

/** Letters in the order of lists; most plans leave f, j, w, z out, and all leave ă, â, ê, ô, ơ, ư out. */
export const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const WORDS = ['nhat', 'hai', 'ba', 'tu', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
/** Numerals of chapters, "I" to "XXXIX": beyond them "C.", "L." are letters. */
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** Place of a chapter by its numeral; 0 where it is none. */
const romanOrder = (text: string): number => (ROMAN.test(text) ? (romanValue(text) ?? 0) : 0);

const isCapitals = (text: string): boolean => {
  const letters = text.slice(0, 80).replace(/[^\p{L}]+/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
};

type Reader = (line: string) => Mark | undefined;
interface Facts {
  readonly text: string;
  readonly raw?: string;
  readonly order: number;
  readonly doubtful?: boolean;
}
const mark = (style: MarkStyle, line: string, length: number, { text, raw, order, doubtful }: Facts): Mark => ({
  style,
  text,
  raw: raw ?? text,
  order,
  doubtful: doubtful === true,
  rest: line.slice(length).trimStart(),
});

const PART =
  /^(?:phần|chương|mục|phan|chuong|muc)\s+(thứ\s+\p{L}{2,5}|thu\s+\p{L}{2,5}|[IVX]{1,5}|\d{1,2}|[A-H])\s*(?:[.:\-–—]\s*|$)/iu;
/** "Phần thứ hai", "Chương II." */
const part: Reader = (line) => {
  const found = PART.exec(line);
  if (!found) return undefined;
  const name = found[1] ?? '';
  const word = fold(name).replace(/^thu\s+/u, '');
  const order = WORDS.indexOf(word) + 1 || (/^\d/u.test(name) ? Number(name) : romanOrder(name.toUpperCase()));
  return mark('part', line, found[0].length, { text: name, order });
};

const NAMED =
  /^((?:nhom )?nhiem vu|nhom|noi dung|hoat dong|cong viec|viec|giai phap|mo hinh|du an|chuyen de)\s+(?:so\s+)?(\d{1,2})(?:\s?[.:)]\s*|\s[-–—]\s)(?=[^\s\d])/u;
/** "Nhiệm vụ 1: …", "Nội dung 2. …"; the noun is part of what a person calls it. */
const named: Reader = (line) => {
  const head = line.slice(0, 48);
  const folded = fold(head);
  const found = NAMED.exec(folded);
  if (!found || folded.length !== head.length) return undefined;
  const text = head.slice(0, found[0].length).replace(/[\s.:)–—-]+$/u, '');
  return mark('named', line, found[0].length, { text, order: Number(found[2]) });
};

const UPPER = /^([A-HĐ])\s?(?:[.:/]\s*|\s[-–—]\s)(?=[^\s.\d])/u;
/** "A. NHIỆM VỤ" */
const upper: Reader = (line) => {
  const found = UPPER.exec(line);
  const letter = found?.[1];
  if (!found || letter === undefined) return undefined;
  return mark('upper', line, found[0].length, { text: letter, order: LETTERS.indexOf(letter.toLowerCase()) + 1 });
};

const ROMAN_MARK = /^([IVX]{1,6})\s?(?:[.):/]\s*|\s?[-–—]\s|\s(?=\p{Lu}{2}))(?=[^\s.])/u;
/** "II. NHIỆM VỤ" */
const roman: Reader = (line) => {
  const found = ROMAN_MARK.exec(line);
  const text = found?.[1] ?? '';
  if (!found || !ROMAN.test(text)) return undefined;
  return mark('roman', line, found[0].length, { text, order: romanOrder(text) });
};

const DAMAGED_ROMAN = /^([IVXl1|!]{1,6})\s?\.\s*(?=\S)/u;
const ALL_ONES = /^1{2,3}$/u;
/** A scan's "I11." or "|." before capitals. */
const damagedRoman: Reader = (line) => {
  const found = DAMAGED_ROMAN.exec(line);
  const raw = found?.[1] ?? '';
  if (!found || /^\d$/u.test(raw) || !isCapitals(line.slice(found[0].length))) return undefined;
  const text = raw.replace(/[l1|!]/gu, 'I');
  if (!ROMAN.test(text)) return undefined;
  return mark('roman', line, found[0].length, { text, raw, order: romanOrder(text), doubtful: ALL_ONES.test(raw) });
};

const DECIMALS = /^(\d{1,2}(?:\s?\.\s?\d{1,2}){1,4})(?:\s?[.):/]\s*|\s?[-–—]\s+|\s+)(?=[^\s\d])/u;
/** "1.2. …", "1.2.3 …" */
const decimals: Reader = (line) => {
  const found = DECIMALS.exec(line);
  if (!found) return undefined;
  const text = (found[1] ?? '').replace(/\s/gu, '');
  const numbers = text.split('.').map(Number);
  return mark(numbers.length === 2 ? '1.1' : '1.1.1', line, found[0].length, { text, order: numbers.at(-1) ?? 0 });
};

const NUMBER = /^(\()?(\d{1,3})\s?([.)]|\/\s|[-–—]\s+(?=\p{Lu}))\s*(?=[^\s\d.,])/u;
/** "1. …", "1) …", "(1) …", "1/ …", "1- …" */
const number: Reader = (line) => {
  const found = NUMBER.exec(line);
  if (!found) return undefined;
  const text = String(Number(found[2]));
  const closed = found[3] === ')';
  if (found[1] !== undefined && !closed) return undefined;
  const style = found[1] !== undefined ? '(1)' : closed ? '1)' : '1';
  return mark(style, line, found[0].length, { text, raw: found[2] ?? text, order: Number(found[2]) });
};

const LETTER = /^\(?(?:([a-zđA-ZĐ])\s?\)|([a-zđ])(?:[./](?=[\s\p{Lu}])|[-–]\s(?=\s*\p{Lu})))\s*(?=\S)/u;
/** "a) …", "a. …", "(a) …", "a- …"; a capital only where no part begins so. */
const letter: Reader = (line) => {
  const found = LETTER.exec(line);
  const raw = found?.[1] ?? found?.[2];
  if (!found || raw === undefined) return undefined;
  const text = raw.toLowerCase();
  return mark('a', line, found[0].length, { text, raw, order: LETTERS.indexOf(text) + 1, doubtful: text !== raw });
};

const COMPOUND = /^([a-zđ])\.?(\d{1,2})\s?[.)]\s*(?=\S)/u;
/** "a1) …", "b.2. …" */
const compound: Reader = (line) => {
  const found = COMPOUND.exec(line);
  if (!found) return undefined;
  return mark('a1', line, found[0].length, { text: `${found[1] ?? ''}${found[2] ?? ''}`, order: Number(found[2]) });
};

const SMALL_ROMAN = /^\(?([ivx]{2,4})\s?[.)]\s*(?=\S)/u;
/** "ii) …" */
const smallRoman: Reader = (line) => {
  const found = SMALL_ROMAN.exec(line);
  const text = found?.[1] ?? '';
  if (!found || !ROMAN.test(text.toUpperCase())) return undefined;
  return mark('ii', line, found[0].length, { text, order: romanOrder(text.toUpperCase()) });
};

const FOREIGN_LETTER = /^([^\p{L}\p{N}\s\-–—+*•(]|\p{Ll})\)\s*(?=\S)/u;
/** A scan's "¢)". */
const foreignLetter: Reader = (line) => {
  const found = FOREIGN_LETTER.exec(line);
  const raw = found?.[1];
  if (!found || raw === undefined) return undefined;
  return mark('a', line, found[0].length, { text: raw, raw, order: 0, doubtful: true });
};

const NUMBERED: readonly Reader[] = [
  part,
  named,
  roman,
  damagedRoman,
  decimals,
  number,
  compound,
  smallRoman,
  letter,
  upper,
  foreignLetter,
];
const firstOf = (line: string, readers: readonly Reader[]): Mark | undefined => {
  for (const read of readers) {
    const found = read(line);
    if (found) return found;
  }
  return undefined;
};

const BULLET = /^([-–—−+•●▪◦*➢✓→■o](?=\s|[^\s\-–—+*o]))\s*(?=\S)/u;
const SIGNS: Readonly<Record<string, string>> = { '–': '-', '—': '-', '−': '-', '•': '•', '●': '•' };
/** What a converter puts before a number: its own bullet. */
const UNDER_BULLET: readonly Reader[] = [named, decimals, number, compound, letter];

/** "- …", "+ …"; "- h) …" is the letter. */
const bullet: Reader = (line) => {
  const found = BULLET.exec(line);
  const sign = found?.[1];
  if (!found || sign === undefined || (sign === 'o' && !/^o\s+\p{Lu}/u.test(line))) return undefined;
  const rest = line.slice(found[0].length);
  const inner = firstOf(rest, UNDER_BULLET);
  if (inner && !(inner.style === 'a' && inner.doubtful)) return inner;
  const text = SIGNS[sign] ?? sign;
  return mark('bullet', line, found[0].length, { text, raw: sign, order: 0 });
};

/** Dirt of a scan before a number or bullet: "_ m)", ",C)", "~ -Bon vi". */
const DIRT = /^[_~,.'’‘`"^°·|]{1,3}\s?/u;
const LOOK = 200;

/** The mark at the beginning of a line; undefined where the line has none. */
export function readMark(line: string): Mark | undefined {
  const head = line.slice(0, LOOK);
  const found = firstOf(head, NUMBERED) ?? bullet(head);
  const tail = line.slice(LOOK);
  if (found) return { ...found, rest: (found.rest + tail).trim() };
  const clean = head.replace(DIRT, '');
  if (clean === head) return undefined;
  const inner = letter(clean) ?? bullet(clean);
  return inner && { ...inner, rest: (inner.rest + tail).trim() };
}
