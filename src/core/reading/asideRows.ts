import { isNote, isSignature, isTotal } from './endWords';
import { splitMark } from './mark';
import type { RowFacts, RowReader } from './rowFacts';
import type { RowUse } from './tableReading';
import type { Walk } from './walk';
import { isAfterRepeat, tell } from './walk';

const filledTexts = (facts: RowFacts): string[] => facts.own.filter((text) => text !== '');

/** The row shows a single text. */
function isAlone({ own }: RowFacts): boolean {
  let filled = 0;
  for (const text of own) if (text !== '') filled++;
  return filled === 1;
}

const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s?=.{1,20})?$/u;

/** "(1) (2) (3)" or "A B 1 2": the row that numbers the columns. */
export function isNumberRow(reader: RowReader, facts: RowFacts): boolean {
  if (!COLUMN_NUMBER.test(reader.own(facts, 'content'))) return false;
  const filled = filledTexts(facts);
  if (filled.length < 2 || !filled.every((text) => COLUMN_NUMBER.test(text))) return false;
  const numbers = filled.map((text) => /\d+/.exec(text)?.[0]).filter((text) => text !== undefined);
  return numbers.every((text, i) => i === 0 || Number(text) === Number(numbers[i - 1]) + 1);
}

/** The number of a printed page, just above the header that the next page repeats. */
const PAGE_NUMBER = /^[-–\s]{0,3}(?:trang\s)?\d{1,3}(?:\s?\/\s?\d{1,3})?[-–\s]{0,3}$/iu;

function isPageNumber(walk: Walk, facts: RowFacts, i: number): boolean {
  const below = walk.facts[i + 1];
  if (below === undefined || !walk.repeats.has(below.row) || walk.reader.own(facts, 'number') !== '') return false;
  const [text = '', more] = filledTexts(facts);
  return more === undefined && PAGE_NUMBER.test(text);
}

/** Rows that are no tasks whatever stands around them; true when the row is one and has been noted. */
export function asideRow(walk: Walk, facts: RowFacts, i: number): boolean {
  const { reader, rows } = walk;
  const note = (use: RowUse): true => {
    rows.set(facts.row, use);
    return true;
  };
  if (isNumberRow(reader, facts)) return note('numbers');
  if (walk.ended) return note('after');
  if (isPageNumber(walk, facts, i)) {
    tell(walk, 'row-not-used', 'info', facts);
    return note('note');
  }
  if (facts.mark === undefined) {
    const texts = filledTexts(facts);
    if (texts.some(isSignature)) return endOrInside(walk, facts, i, texts.find(isSignature) ?? '');
    if (!reader.hasTime(facts) && texts.some(isTotal)) return note('total');
    const apart = i > walk.lastSure && facts.wide && !splitMark(texts[0] ?? '');
    const starred = /^\(?\*/.test(texts[0] ?? '') && i <= walk.lastSure;
    if (texts.length === 1 && !isAfterRepeat(walk, facts.row) && (apart || (texts.some(isNote) && !starred))) {
      tell(walk, 'row-not-used', 'info', facts);
      return note('note');
    }
  }
  if (facts.mark && isAlone(facts) && reader.columns.roles.number !== undefined && !reader.cover(facts, 'content')) {
    tell(walk, 'row-numbered-empty', 'info', facts);
    return note('numbered-empty');
  }
  return isBelowTable(walk, facts, i) ? endOrInside(walk, facts, i, '') : false;
}

/** Below the last sure task and apart from it: no longer the table, unless it is numbered and has content. */
function isBelowTable(walk: Walk, facts: RowFacts, i: number): boolean {
  if (i <= walk.lastSure) return false;
  const above = walk.facts[i - 1];
  if (!above || facts.row - above.row <= 1) return false;
  return facts.mark === undefined || walk.reader.own(facts, 'content') === '';
}

function endOrInside(walk: Walk, facts: RowFacts, i: number, signature: string): true {
  if (i > walk.lastSure) {
    walk.ended = true;
    walk.rows.set(facts.row, 'after');
    return true;
  }
  walk.rows.set(facts.row, 'note');
  tell(walk, 'signature-inside', 'warning', facts, signature);
  return true;
}
