import { isDamaged } from '../../closeness/damage';
import { isSyllable } from '../../closeness/syllable';
import { cleanText } from '../../text/clean';
import { mendWords, type Mended } from './mend';
import { spellingOf } from './spelling';

/** One word, number or sign of a phrase. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign' | 'line';
  readonly text: string;
  readonly shape: string;
  readonly fold: string;
  /** number: its value; a number of more than nine digits counts as Infinity. */
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** No space between the token before and this one. */
  readonly glued: boolean;
}

/** A deadline phrase cut into tokens. */
export interface Phrase {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Typed or scanned without Vietnamese accents: words are then compared without them. */
  readonly plain: boolean;
  /** Words of a damaged phrase that were read as others than they are. */
  readonly mended: readonly Mended[];
}

const TOKEN = /[\p{L}\p{M}]+|[0-9]+|\n|[^\s\p{L}\p{M}0-9]/gu;
/** "QuýIII": the numeral glued to its word. */
const GLUED_NUMERAL = /(?<=\p{Ll})[IVX]{1,3}(?![\p{L}\p{M}])/u;
const SPLIT_TOKEN =
  /[\p{L}\p{M}]+?(?<=\p{Ll})(?=[IVX]{1,3}(?![\p{L}\p{M}]))|[\p{L}\p{M}]+|[0-9]+|\n|[^\s\p{L}\p{M}0-9]/gu;
const LETTER = /^[\p{L}\p{M}]/u;
const DIGIT = /^[0-9]/u;
/** Letters that only Vietnamese text has (ă đ ĩ ũ ơ ư and the accented row); a scan without accents has at most Latin-1 ones. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]/u;
const COMPATIBLE = /[\u2150-\u218B\uFF01-\uFF5E]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/gu;
const MOST_DIGITS = 9;
const LONGEST_WORD = 12;

function tokenKind(text: string): Token['kind'] {
  if (text === '\n') return 'line';
  if (DIGIT.test(text)) return 'number';
  return LETTER.test(text) ? 'word' : 'sign';
}

function tokenOf(text: string, start: number, lastEnd: number): Token {
  const kind = tokenKind(text);
  const { shape, fold } = kind === 'word' ? spellingOf(text) : { shape: text, fold: text };
  return {
    kind,
    text,
    shape,
    fold,
    value: kind === 'number' ? (text.length > MOST_DIGITS ? Infinity : Number(text)) : Number.NaN,
    start,
    end: start + text.length,
    glued: start === lastEnd,
  };
}

/** Words that cannot end a line's thought: the line was broken inside a phrase. */
const HANGS =
  /(?:^|[\s,(])(?:ngày|trước|tháng|quý|năm|đến|từ|hết|nhất|và|trong|là|vào|hàng|hằng|định|thường|sau|theo|của|kể|đầu|cuối|giữa|,|-|\/)$/iu;
/** Words that begin a time of their own on a new line. */
const BEGINS =
  /^(?:quý|tháng|ngày|trước|trong|từ|định|hàng|hằng|báo|thường|cuối|đầu|giữa|chậm|sau|khi|theo|hoàn|đến|mỗi|tuần|cả)(?![\p{L}])/iu;

/** A line break inside a phrase ("Thường⏎xuyên", "trước ngày⏎14/12") is only a space; same length, so places stay. */
function joinBrokenLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  return lines.reduce((joined, line, index) => {
    const before = lines[index - 1] ?? '';
    const broken =
      HANGS.test(before.slice(-LONGEST_WORD)) ||
      (/^\p{Ll}/u.test(line) && !BEGINS.test(line) && /[\p{L}0-9]$/u.test(before));
    return `${joined}${broken ? ' ' : '\n'}${line}`;
  });
}

/** What may stand inside a damaged word, directly behind a letter. */
const SPOILS = /^[0-9@¢€¥£©]/u;

/** Every word is one that can be: then nothing is damaged, and no more need be asked. */
const isClean = (tokens: readonly Token[]): boolean =>
  tokens.every(({ kind, text, glued }, at) => {
    if (kind === 'word') return isSyllable(text);
    return !glued || tokens[at - 1]?.kind !== 'word' || !SPOILS.test(text);
  });

/** Cleans a raw cell text and cuts it into tokens. Linear in its length; any string is allowed. */
export function readPhrase(raw: string): Phrase {
  const clean = cleanText(raw.replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))).replace(DASHES, '-');
  const text = joinBrokenLines(clean);
  const plain = !VIETNAMESE.test(text);
  const tokens: Token[] = [];
  let lastEnd = -1;
  const splits = GLUED_NUMERAL.test(text);
  for (const { 0: found, index } of text.matchAll(splits ? SPLIT_TOKEN : TOKEN)) {
    tokens.push(tokenOf(found, index, lastEnd));
    lastEnd = index + found.length;
  }
  const damaged = plain || ((splits || !isClean(tokens)) && isDamaged(text));
  return damaged ? { text, plain, ...mendWords(text, tokens) } : { text, tokens, plain, mended: [] };
}

/** The words from token `from` up to, not including, token `to`. */
export function wordsBetween(phrase: Phrase, from: number, to: number): string {
  const first = phrase.tokens[from];
  const last = phrase.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  return phrase.text.slice(first.start, last.end);
}
