import { LETTERS, type Mark } from './mark';
import { openWith, type OutlineNode } from './node';

/** Letters between two letters that lists do not leave out as a matter of course. */
const USUALLY_ABSENT = new Set(['f', 'j', 'w', 'z']);
const nextLetters = (letter: string): string[] => {
  const at = LETTERS.indexOf(letter);
  const next: string[] = [];
  for (const each of LETTERS.slice(at + 1)) {
    next.push(each);
    if (!USUALLY_ABSENT.has(each)) break;
  }
  return next;
};

/** Signs that a scan makes of a letter of a list. */
const MISREAD: Readonly<Record<string, string>> = {
  l: '1i|!',
  đ: 'dbpỏổ6',
  c: '¢@',
  e: '6c',
  g: '9q',
  i: '1l',
  o: '0',
  b: '6',
};

/** A scan's "l. Cải cách thể chế" before "2. …": where no row of numbers is open and no "k." came before. */
function isOne(open: OutlineNode, { style, raw }: Mark, following: Mark | undefined): boolean {
  if (style !== 'a' || !/^[li]$/u.test(raw)) return false;
  const leadsOn = following?.style === 'a' ? following.order === 1 : following?.style === '1' && following.order === 2;
  return leadsOn && openWith(open, '1') === null && openWith(open, 'a') === null;
}

function byNeighbours(open: OutlineNode, mark: Mark, following: Mark | undefined): Mark {
  const letters = openWith(open, 'a');
  const expected = letters?.mark ? (nextLetters(letters.mark).at(-1) ?? '') : '';
  const asLetter = (text: string): Mark => ({
    ...mark,
    style: 'a',
    text,
    order: LETTERS.indexOf(text) + 1,
    doubtful: true,
  });
  if (mark.style === '1)' && letters && MISREAD[expected]?.includes(mark.raw) === true && following?.style !== '1)')
    return asLetter(expected);
  if (isOne(open, mark, following)) return { ...mark, style: '1', text: '1', order: 1, doubtful: true };
  if (mark.style !== 'a' || letters === null || expected === '') return mark;
  const damagedTwin = letters.mark === mark.text && MISREAD[expected]?.includes(mark.text) === true;
  const unread = mark.order === 0;
  const behind =
    mark.text !== expected && MISREAD[expected]?.includes(mark.text) === true && mark.order < letters.order;
  return damagedTwin || unread || behind ? asLetter(expected) : mark;
}

/** A doubtful Roman number ("11." before capitals) is one only in its row; else it is a number. */
function fitted(open: OutlineNode, mark: Mark): Mark {
  if (mark.style !== 'roman' || !mark.doubtful) return mark;
  const before = openWith(open, 'roman');
  if (before !== null && mark.order === before.order + 1) return mark;
  return { ...mark, style: '1', text: mark.raw, order: Number(mark.raw), doubtful: false };
}

/** It does not follow the mark before it in its row; the first of a row is 1, a, I. */
export function isOutOfOrder(mark: Mark, before: OutlineNode | undefined): boolean {
  if (mark.style === 'part') return false;
  if (before === undefined) return mark.order !== 1;
  if (mark.style === 'a' || mark.style === 'upper')
    return !nextLetters(before.mark?.toLowerCase() ?? '').includes(mark.text.toLowerCase());
  return mark.order !== before.order + 1;
}

/** The mark as its neighbours say it: `open` is the paragraph that is open where it stands, `following` the next mark that is no bullet. */
export const settledMark = (open: OutlineNode, mark: Mark, following: Mark | undefined): Mark =>
  fitted(open, byNeighbours(open, mark, following));
