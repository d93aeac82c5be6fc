import { fold } from '../text/fold';
import { DOER_NOUNS, LABEL_WORDS, WEAK_ALONE, type LabelWords } from './label-data';
import type { LabelRole } from './labelReading';

/** What a whole label of known words says. */
export interface GrammarReading {
  readonly role: LabelRole;
  readonly syllables: number;
  /** Syllables whose accents are others than the label's; accents that are merely missing do not count. */
  readonly otherAccents: number;
  /** false for "Thực hiện", "Theo dõi": a label only before a unit. */
  readonly alone: boolean;
}

interface Entry {
  readonly row: LabelWords;
  readonly phrase: string;
  readonly keys: readonly string[];
  readonly written: readonly string[];
}

const LONGEST = 12;
const WORD = /\p{L}+/gu;
const BETWEEN = /[^\p{L}\s,/()&*_-]/u;
const doers = new Set(DOER_NOUNS);
const alone = new Set(WEAK_ALONE);

const byFirst = new Map<string, Entry[]>();
for (const row of LABEL_WORDS) {
  for (const phrase of row.words) {
    const written = phrase.split(' ');
    const keys = written.map(fold);
    const entries = byFirst.get(keys[0] ?? '') ?? [];
    entries.push({ row, phrase, keys, written });
    byFirst.set(keys[0] ?? '', entries);
  }
}
for (const entries of byFirst.values()) entries.sort((a, b) => b.keys.length - a.keys.length);

/** Accents of a syllable, wherever its tone mark is put; "đ" is one of them. */
function accentsOf(word: string): string[] {
  const marks = word.normalize('NFD').replace(/[^\p{M}đ]/gu, '');
  return [...marks].sort();
}

/** true when a syllable has an accent that the meant one has not: "gián" for "gian"; never for "chu" of "chủ". */
function hasOther(read: string, meant: string): boolean {
  const left = accentsOf(meant);
  return accentsOf(read.toLowerCase().normalize('NFC')).some((mark) => {
    const at = left.indexOf(mark);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const entryAt = (keys: readonly string[], at: number): Entry | undefined =>
  byFirst.get(keys[at] ?? '')?.find((entry) => entry.keys.every((key, offset) => keys[at + offset] === key));

function entriesOf(keys: readonly string[]): Entry[] | undefined {
  const entries: Entry[] = [];
  for (let at = 0; at < keys.length;) {
    const entry = entryAt(keys, at);
    if (entry === undefined) return undefined;
    entries.push(entry);
    at += entry.keys.length;
  }
  return entries;
}

/** Role of a text that is made of words of labels and nothing else ("Cơ quan, đơn vị chủ trì"); undefined for any other text. */
export function readWholeLabel(text: string): GrammarReading | undefined {
  if (BETWEEN.test(text)) return undefined;
  const words = text.normalize('NFC').match(WORD) ?? [];
  if (words.length === 0 || words.length > LONGEST) return undefined;
  const entries = entriesOf(words.map(fold));
  const decisive =
    entries?.find(({ row }) => row.force === 'strong') ?? entries?.find(({ row }) => row.force === 'weak');
  if (entries === undefined || decisive === undefined || decisive.row.role === null) return undefined;
  const written = entries.flatMap((entry) => entry.written);
  const otherAccents = words.filter((word, at) => hasOther(word, written[at] ?? '')).length;
  if (otherAccents * 2 > words.length) return undefined;
  return {
    role: decisive.row.role,
    syllables: words.length,
    otherAccents,
    alone: decisive.row.force === 'strong' || isAlone(entries),
  };
}

function isAlone(entries: readonly Entry[]): boolean {
  const phrases = entries.map(({ phrase }) => phrase);
  return phrases.some((phrase) => doers.has(phrase)) || alone.has(phrases.join(' '));
}
