import { foldKey } from '../text/fold';
import { actionAt } from './action';
import { itemsOf } from './items';
import { readList, type UnitList, type UnitName } from './list';
import { tidyName } from './name';
import type { Reader } from './start';

/** Cells of a unit column that say no unit. */
const NO_UNIT = new Set(
  [
    'không',
    'không có',
    'chưa xác định',
    'chưa phân công',
    'theo quy định',
    'nt',
    'như trên',
    'x',
    'có',
    'theo kế hoạch',
    'theo phân công',
  ].map(foldKey),
);
const LONGEST_UNKNOWN = 14;
const OPENS_TIME = /^(?:theo|trong|tháng|quý|năm|trước|ngày)\s/iu;

function unknownUnit(reader: Reader, item: Reader['tokens']): UnitName | null {
  const first = item[0];
  const last = item.at(-1);
  if (first === undefined || last === undefined || item.length > LONGEST_UNKNOWN) return null;
  if (actionAt({ ...reader, tokens: item }, 0) !== null) return null;
  const name = tidyName(reader.text.slice(first.start, last.end));
  return /\p{L}/u.test(name) && !NO_UNIT.has(foldKey(name)) && !OPENS_TIME.test(name)
    ? { name, tag: null, unknown: true, from: first.start, to: last.end }
    : null;
}

const LONGEST_NAME = 8;

/** An unknown name in a list: capitalised words up to the next comma; null where other words stand. */
function unknownAt(reader: Reader, at: number): { unit: UnitName; next: number } | null {
  const first = reader.tokens[at];
  if (first?.kind !== 'word' || !first.capital || actionAt(reader, at) !== null) return null;
  let next = at + 1;
  while (next < reader.tokens.length && reader.tokens[next]?.key !== ',' && next <= at + LONGEST_NAME) next += 1;
  if (next > at + LONGEST_NAME) return null;
  const to = reader.tokens[next - 1]?.end ?? first.end;
  const name = tidyName(reader.text.slice(first.start, to));
  return NO_UNIT.has(foldKey(name)) || OPENS_TIME.test(name)
    ? null
    : { unit: { name, tag: null, unknown: true, from: first.start, to }, next };
}

/** The units of one entry of a unit column: known ones, and unknown names that stand in a list with them. */
export function cellUnits(reader: Reader): UnitList {
  const units: UnitName[] = [];
  const partners: UnitName[] = [];
  let known = false;
  for (let at = 0; ;) {
    const list = readList(reader, at);
    const other = list.units.length === 0 ? unknownAt(reader, at) : null;
    if (list.units.length === 0 && other === null)
      return { units: known ? units : [], partners, next: at, shared: list.shared };
    known ||= list.units.length > 0;
    units.push(...list.units, ...(other === null ? [] : [other.unit]));
    partners.push(...list.partners);
    const next = other?.next ?? list.next;
    if (reader.tokens[next]?.key !== ',') return { units: known ? units : [], partners, next, shared: list.shared };
    at = next + 1;
  }
}

const GROUP_WORDS = new Set(['cac', 'tat', 'toan', 'nhung', 'moi']);

/** An entry that stands beside known units: a name with a capital, or a group, of a few words, as written; else null. */
export function unknownBeside(reader: Reader, item: Reader['tokens']): UnitName | null {
  const opens = item[0]?.capital === true || GROUP_WORDS.has(item[0]?.key ?? '');
  return opens && item.length <= LONGEST_NAME ? unknownUnit(reader, item) : null;
}

/** The entries of a unit column's cell that start with no known unit word, as written: a name, a short form. */
export function unknownUnits(reader: Reader): UnitName[] {
  return itemsOf(reader.tokens, () => false)
    .map((item) => unknownUnit(reader, item))
    .filter((unit): unit is UnitName => unit !== null);
}
