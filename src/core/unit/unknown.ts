import { foldKey } from '../text/fold';
import { actionAt } from './action';
import { itemsOf } from './items';
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

function unknownUnit(reader: Reader, item: Reader['tokens']): string | null {
  const first = item[0];
  const last = item.at(-1);
  if (first === undefined || last === undefined || item.length > LONGEST_UNKNOWN) return null;
  if (actionAt({ ...reader, tokens: item }, 0) !== null) return null;
  const name = tidyName(reader.text.slice(first.start, last.end));
  return /\p{L}/u.test(name) &&
    !NO_UNIT.has(foldKey(name)) &&
    !/^(?:theo|trong|tháng|quý|năm|trước|ngày)\s/iu.test(name)
    ? name
    : null;
}

/** The entries of a unit column's cell that start with no known unit word, as written: a name, a short form. */
export function unknownUnits(reader: Reader): string[] {
  return itemsOf(reader.tokens, () => false)
    .map((item) => unknownUnit(reader, item))
    .filter((name): name is string => name !== null);
}
