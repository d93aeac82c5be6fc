import { HEADS } from '../unit/heads';
import { isDamaged } from '../closeness/damage';
import { lettersOf } from '../closeness/letters';
import { knownTexts, nearestOf } from '../closeness/nearest';
import { distanceWithin } from '../closeness/plain';
import { isSyllable } from '../closeness/syllable';
import { fold } from '../text/fold';
import { USUAL_LABELS } from './label-data';
import { readWholeLabel, type GrammarReading } from './labelGrammar';
import type { LabelReading, LabelRole } from './labelReading';

/** A label that stands somewhere in a text. */
export interface LabelAt extends LabelReading {
  /** Where the label begins, and where its value begins and ends, as places in the text. */
  readonly from: number;
  readonly valueFrom: number;
  readonly to: number;
}

/** A label is shorter than this, list mark and colon not counted. */
const LONGEST_LABEL = 60;
/** Share of a label's letters that may be damaged: a fifth, but never a whole word more or less (docs/decisions/chu-hong.md). */
const labelThreshold = (letters: number): number => Math.max(0.1, Math.min(0.2, 1.9 / letters));
/** The same where every word is a Vietnamese word: only a slip of typing. */
const SLIP_THRESHOLD = 0.13;
const MARK = /^[\s\-–—−+•●▪◦*_~'’‘`"“”.·,>]*/u;
const COLON = /[:：]/u;
const OTHER_SEPARATOR = /\s[-–—]\s|\s?[–—;]\s?/u;
const EMPHASIS = /^[\s*_]+/u;
const BULLET = /[-–—−+•●▪◦*]/u;
/** A syllable of a label costs this much when its accents are others than they should be. */
const OTHER_ACCENT = 0.1;
/** A label without its separator has at least so many syllables: "Thời gian thực hiện Quý I". */
const LONG = 3;

const USUAL = knownTexts(USUAL_LABELS.flatMap(({ role, labels }) => labels.map((text) => ({ kind: role, text }))));
const UNIT_STARTS = [...HEADS.map(({ head }) => head), 'Các'].map((head) => `${fold(head)} `);
/** What never stands inside a label, however damaged: the end of a sentence, a year. */
const SENTENCE = /[;?!]|[.]\s|\d{3}/u;
/** Labels that say what was done where their value says so: "Tiến độ thực hiện: Đã ban hành". */
const EITHER = /^(?:ket qua|tien do|ket qua thuc hien|tien do thuc hien)$/u;
const DONE = /^(?:da|dang|chua)\s/u;

interface Split {
  readonly label: string;
  readonly value: string;
  readonly separator: 'colon' | 'other' | 'none';
}

function splitLine(body: string): Split {
  const head = body.slice(0, LONGEST_LABEL + 1);
  const colon = COLON.exec(head);
  if (colon !== null) return { ...cut(body, colon.index, 1), separator: 'colon' };
  const other = OTHER_SEPARATOR.exec(head);
  if (other !== null) return { ...cut(body, other.index, other[0].length), separator: 'other' };
  return { label: head.trim(), value: '', separator: 'none' };
}

const cut = (body: string, at: number, length: number): { label: string; value: string } => ({
  label: body.slice(0, at).replaceAll('*', '').trim(),
  value: body
    .slice(at + length)
    .replace(EMPHASIS, '')
    .trim(),
});

function roleOf(label: string, role: LabelRole, value: string): LabelRole {
  return EITHER.test(fold(label)) && DONE.test(fold(value.slice(0, 6))) ? 'progress' : role;
}

const beginsWithUnit = (value: string): boolean => {
  const start = `${fold(value.slice(0, 30))} `;
  return UNIT_STARTS.some((head) => start.startsWith(head));
};

function exact({ label, value, separator }: Split): LabelReading | undefined {
  const found = readWholeLabel(label);
  if (found === undefined) return undefined;
  if (!found.alone && !(separator === 'colon' && beginsWithUnit(value))) return undefined;
  return { role: roleOf(label, found.role, value), label, value, distance: distanceOf(found) };
}

const distanceOf = ({ otherAccents, syllables }: GrammarReading): number => (otherAccents * OTHER_ACCENT) / syllables;

/** The usual label that differs from a well-spelled text by a slip of typing: "Cơ quan chủ tì"; "Tiến bộ" is another word. */
function slip(label: string): { kind: LabelRole; distance: number } | undefined {
  const letters = lettersOf(label);
  return USUAL.map(({ kind, letters: meant }) => {
    const most = Math.floor(meant.length * SLIP_THRESHOLD);
    return { kind, distance: distanceWithin(letters, meant.toLowerCase(), most) / meant.length };
  }).find(({ distance }) => distance <= SLIP_THRESHOLD);
}

function damaged({ label, value }: Split): LabelReading | undefined {
  if (SENTENCE.test(label)) return undefined;
  const near = isClean(label, value) ? slip(label) : nearestOf(label, USUAL, labelThreshold);
  if (near === undefined) return undefined;
  return { role: roleOf(label, near.kind, value), label, value, distance: near.distance };
}

/** What is looked at beside a label to see whether a scan has damaged the line. */
const BESIDE = 200;

/** Neither the label nor what stands behind it shows damage: every word is a possible word, accents are there. */
function isClean(label: string, value: string): boolean {
  const words = label.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every(isSyllable) && !isDamaged(`${label} ${value.slice(0, BESIDE)}`);
}

/** The shortest beginning of the body that is a label, before a capital letter or a digit: "Thời gian thực hiện Quý I". */
function unseparated(body: string): LabelReading | undefined {
  const words = body.slice(0, LONGEST_LABEL).split(' ');
  for (let count = LONG; count <= Math.min(words.length, 8); count += 1) {
    const label = words.slice(0, count).join(' ');
    const value = body.slice(label.length).trim();
    const found = readWholeLabel(label);
    if (found?.alone === true && /^(?:\p{Lu}|\d|$)/u.test(value))
      return { role: found.role, label, value, distance: 0 };
  }
  return undefined;
}

/**
 * The label at the beginning of a line, after an optional list mark: "- Cơ quan chủ trì: Phòng Tư pháp". A damaged label
 * ("-Pon vi phdi hop: …") is read as the usual label that it is nearest to. Undefined where the line has none.
 */
export function readLabel(line: string): LabelReading | undefined {
  const mark = MARK.exec(line.slice(0, 40))?.[0] ?? '';
  const body = line.slice(mark.length);
  const split = splitLine(body);
  if (split.separator === 'colon') return exact(split) ?? damaged(split);
  const bulleted = BULLET.test(mark);
  if (split.separator === 'other') {
    const found = exact(split);
    if (found !== undefined) return found;
  }
  return bulleted ? unseparated(body) : undefined;
}

/** Where a label may begin inside a text: after a mark, or at a capital letter. */
const BOUNDARY = /[.;,(\n–—-]\s*|\s(?=\p{Lu})/gu;
const STRONG_BOUNDARY = /[.;(\n]/u;

interface Place {
  readonly from: number;
  readonly reading: LabelReading;
}

/** Places in the text, first to last, where the label that ends at `end` may begin. */
function beginnings(text: string, end: number, least: number): { from: number; strong: boolean }[] {
  const start = Math.max(least, end - LONGEST_LABEL);
  const inner = [...text.slice(start, end).matchAll(BOUNDARY)].map((match) => ({
    from: start + match.index + match[0].length,
    strong: STRONG_BOUNDARY.test(match[0]),
  }));
  return start === least ? [{ from: start, strong: true }, ...inner] : inner;
}

/** The label that ends at the colon at `end`: the longest exact one, else the damaged one after the last clear boundary. */
function labelBefore(text: string, end: number, least: number): Place | undefined {
  const places = beginnings(text, end, least);
  const value = text.slice(end + 1, end + 1 + LONGEST_LABEL).trim();
  const at = (from: number): Split => ({ label: trimmed(text.slice(from, end)), value, separator: 'colon' });
  for (const { from } of places) {
    const reading = exact(at(from));
    if (reading !== undefined) return { from: text.indexOf(reading.label, from), reading };
  }
  const last = places.filter(({ strong }) => strong).pop();
  const reading = last === undefined ? undefined : damaged(at(last.from));
  return last === undefined || reading === undefined
    ? undefined
    : { from: text.indexOf(reading.label, last.from), reading };
}

const trimmed = (label: string): string => label.slice(MARK.exec(label)?.[0].length ?? 0).trim();

/**
 * Every label of a text with a colon, in order, its value up to the next label: "Chủ trì: X; phối hợp: Y; thời gian: Quý I",
 * "… (Chủ trì: X)". Marks that close the value (";", ",", ")") are left out of it; its last full stop stays.
 */
export function labelsIn(text: string): LabelAt[] {
  const found: { from: number; valueFrom: number; reading: LabelReading }[] = [];
  let least = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    const label = labelBefore(text, colon, least);
    if (label === undefined) continue;
    found.push({ ...label, valueFrom: colon + 1 });
    least = colon + 1;
  }
  return found.map(({ from, valueFrom, reading }, index) => {
    const next = found[index + 1]?.from ?? text.length;
    const value = valueOf(text.slice(valueFrom, next));
    return { ...reading, value, from, valueFrom, to: next };
  });
}

const CLOSING = new Set([' ', '\n', '\t', ';', ',', '(', '-', '–', '+', '*', '_']);

/** Where a bracket closes that was opened before the text; its end where there is none. */
function outerClose(raw: string): number {
  let depth = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw.charAt(at) === '(') depth += 1;
    if (raw.charAt(at) === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return raw.length;
}

/** The value without what closes it: the mark before the next label, the bracket that holds the label. */
function valueOf(raw: string): string {
  let end = outerClose(raw);
  while (end > 0 && CLOSING.has(raw.charAt(end - 1))) end -= 1;
  return raw.slice(0, end).replace(EMPHASIS, '').trim();
}
