import { isSign, lexicon, oneOf } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { atomOf } from './atom';
import type { Atom } from './atom';
import { numeralAt } from './numerals';
import { readYearTail } from './year-tail';

const SAID = lexicon([{ words: 'âm lịch, ÂL, al', lunar: true }]);
export const FULL_MOON = oneOf('rằm');
const MONTH = oneOf('tháng');
/** "tháng Giêng", "tháng Chạp": months that only the lunar calendar has. */
const NAMED = lexicon([
  { words: 'giêng', month: 1 },
  { words: 'chạp', month: 12 },
]);

function lunar(atom: Atom, end: number): Atom {
  return { ...atom, end, lunar: true, doubt: true, span: () => null };
}

/** Days and months of the lunar calendar are not turned into dates: "15/8 âm lịch", "tháng 9 (ÂL)". */
export function markLunar(phrase: Phrase, atom: Atom): Atom {
  const opened = isSign(phrase, atom.end, '(') ? atom.end + 1 : atom.end;
  const said = SAID(phrase, opened);
  if (said === null) return atom;
  return lunar(atom, opened > atom.end && isSign(phrase, said.end, ')') ? said.end + 1 : said.end);
}

/** "tháng Giêng", "tháng Chạp năm 2024", at the word behind "tháng". */
export function readLunarMonth(phrase: Phrase, at: number): Atom | null {
  const named = NAMED(phrase, at);
  if (named === null) return null;
  const tail = readYearTail(phrase, named.end);
  const end = tail?.end ?? named.end;
  return lunar(
    atomOf('month', end, tail?.year ?? null, () => null),
    end,
  );
}

/** "rằm tháng Tám": a full moon is always of the lunar calendar. */
export function readFullMoon(phrase: Phrase, at: number): Atom | null {
  if (!FULL_MOON(phrase, at) || !MONTH(phrase, at + 1)) return null;
  const end = NAMED(phrase, at + 2)?.end ?? numeralAt(phrase, at + 2, 2)?.end ?? null;
  if (end === null) return null;
  const tail = readYearTail(phrase, end);
  const atom = atomOf('day', tail?.end ?? end, tail?.year ?? null, () => null);
  return lunar(atom, markLunar(phrase, atom).end);
}
