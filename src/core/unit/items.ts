import type { Token } from './tokens';

const BULLETS = new Set(['-', '+', '*', '•', '·', '–', '○', '▪', '►', '>', '●', '◦', '', '→', '#', '_', '"', '“']);
/** A full stop after these belongs to a short form, not to the end of a sentence. */
const SHORT_FORMS = new Set([
  'p',
  'tp',
  'tx',
  'tt',
  'ths',
  'ts',
  'q',
  'h',
  's',
  'c',
  'dc',
  'bs',
  'ks',
  'x',
  'vp',
  'ub',
  'kv',
]);

/** A sentence or list item of a responsibility text: its tokens, without bullet or number. */
export type Item = readonly Token[];

function isNumbered(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token?.kind !== 'word' || after === undefined || after.gap) return false;
  return (
    (/^\d{1,2}$/u.test(token.key) && ['.', ')', '/'].includes(after.key)) ||
    (/^[a-zđ]$/u.test(token.key) && after.key === ')')
  );
}

/** Index after the bullets and numbers at the start. */
function bodyStart(tokens: readonly Token[], from: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (token === undefined) return at;
    if (token.kind === 'mark' && (BULLETS.has(token.key) || token.key === ',' || token.key === '.')) at += 1;
    else if (isNumbered(tokens, at)) at += 2;
    else return at;
  }
}

function endsSentence(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (after === undefined || after.kind === 'line') return true;
  if (!after.gap || (at - 1 === from && isNumbered(tokens, from))) return false;
  if (before !== undefined && SHORT_FORMS.has(before.key) && before.capital) return false;
  return after.kind === 'mark' || after.capital || /^\d/u.test(after.key);
}

/** Head words that are no unit alone on a line: the name is on the next. */
const BARE_HEADS = new Set([
  'phong',
  'ban',
  'trung tam',
  'bo phan',
  'cuc',
  'chi cuc',
  'vu',
  'truong',
  'benh vien',
  'hoi',
]);

/** The line that ends at token `at`, when it has at most two words. */
function lineWords(tokens: readonly Token[], at: number): string {
  const words: string[] = [];
  for (let index = at - 1; index >= 0 && words.length < 3; index -= 1) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'line') break;
    if (token.kind === 'word') words.unshift(token.key);
  }
  return words.join(' ');
}

/** A line that only goes on with the one above: no bullet, small first letter, and the line above did not end. */
function isWrapped(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before === undefined || after === undefined) return false;
  if (after.kind === 'word' && BARE_HEADS.has(lineWords(tokens, at))) return true;
  if (before.kind === 'mark' && (before.key === ',' || before.key === '-')) return after.kind === 'word';
  return (
    after.kind === 'word' && !after.capital && before.key !== ':' && !isNumbered(tokens, at + 1) && before.key !== '.'
  );
}

function breaksAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  depth: number,
  startsLabel: (at: number) => boolean,
): boolean {
  const token = tokens[at];
  if (token?.kind === 'line') return tokens[at - 1]?.key !== ':' && !isWrapped(tokens, at);
  if (at > from && isInlineNumber(tokens, at)) return true;
  if (depth > 0 || token?.kind === 'word') return false;
  if (token?.key === ';') return true;
  if (token?.key === '.') return endsSentence(tokens, at, from);
  return (token?.key === ',' || token?.key === '-' || token?.key === '/') && startsLabel(at + 1);
}

/** "1/ Sở Nội vụ 2/ Sở Tài chính": the number of the next item on the same line. */
function isInlineNumber(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at + 2];
  const mark = tokens[at + 1]?.key;
  if (tokens[at]?.gap !== true || (mark !== '/' && mark !== ')') || !isNumbered(tokens, at)) return false;
  return word !== undefined && word.gap && word.capital;
}

/** The item without its line breaks, and without a bullet at the head of a list under a colon. */
function onOneLine(tokens: Item): Item {
  const isBullet = (at: number): boolean =>
    tokens[at]?.kind === 'mark' && BULLETS.has(tokens[at].key) && tokens[at - 1]?.kind === 'line';
  return tokens.filter(({ kind }, at) => kind !== 'line' && !isBullet(at));
}

/** Cuts a text into its sentences and list items. `startsLabel` tells where a label ("phối hợp:") opens a new one. */
export function itemsOf(tokens: readonly Token[], startsLabel: (at: number) => boolean): Item[] {
  const items: Item[] = [];
  let from = bodyStart(tokens, 0);
  let depth = 0;
  for (let at = from; at <= tokens.length; at += 1) {
    const token = tokens[at];
    if (token !== undefined && !breaksAt(tokens, at, from, depth, startsLabel)) {
      if (token.key === '(') depth += 1;
      if (token.key === ')') depth = Math.max(0, depth - 1);
      continue;
    }
    if (at > from) items.push(onOneLine(tokens.slice(from, at)));
    depth = 0;
    from = bodyStart(tokens, isInlineNumber(tokens, at) ? at : at + 1);
    at = Math.max(at, from - 1);
  }
  return items;
}
