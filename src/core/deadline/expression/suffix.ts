import { readDay } from '../atoms/day';
import { isSign, lexicon } from '../text/lexicon';
import type { Phrase } from '../text/phrase';
import { readPastedTime } from './clock';

/** What stands behind a calendar expression and changes it. */
export interface Suffix {
  /** "hằng năm": every year. */
  readonly yearly: boolean;
  /** "trở đi", "và những năm tiếp theo": no end. */
  readonly onwards: boolean;
  readonly counted: boolean;
  /** A pasted UTC time whose day is one later in Việt Nam. */
  readonly nextDay: boolean;
  readonly end: number;
}

const YEARLY = lexicon([
  {
    words: 'hàng năm, hằng năm, mỗi năm, các năm, của mỗi năm, của hàng năm, của hằng năm, từng năm, của năm báo cáo',
    yes: true,
  },
]);
const ONWARDS = lexicon([
  {
    words: 'trở đi, trở về sau, và những năm sau, và những năm tiếp theo, và các năm sau, và các năm tiếp theo',
    yes: true,
  },
  {
    words:
      'và những năm tới, và các năm tới, và những năm kế tiếp, và các năm kế tiếp, những năm tiếp theo, các năm tiếp theo',
    yes: true,
  },
  {
    words:
      'và tiếp tục những năm tiếp theo, và tiếp tục các năm tiếp theo, và giai đoạn tiếp theo, và năm tiếp theo, và những năm sau đó',
    yes: true,
  },
]);

const INCLUDED = lexicon([{ words: 'kể cả, tính cả, bao gồm cả, gồm cả, bao gồm', yes: true }]);
const SAME_DAY = lexicon([{ words: 'ngày này, ngày đó, ngày cuối, ngày cuối cùng', yes: true }]);

function skip(phrase: Phrase, at: number, signs: string): number {
  return isSign(phrase, at, signs) ? at + 1 : at;
}

/** true when the words at a place say that it goes on without end. */
export function goesOn(phrase: Phrase, at: number): boolean {
  return ONWARDS(phrase, skip(phrase, at, ',')) !== null;
}

/** The end of "(kể cả ngày 30/6)", "tính cả ngày này": "trước" then counts the day itself. null: not said. */
function includedEnd(phrase: Phrase, at: number): number | null {
  const open = skip(phrase, at, ',(');
  const words = INCLUDED(phrase, open);
  if (words === null) return null;
  const same = SAME_DAY(phrase, words.end)?.end ?? readDay(phrase, words.end, true, true)?.end ?? words.end;
  return isSign(phrase, open - 1, '(') ? skip(phrase, same, ')') : same;
}

/** Reads what follows a calendar expression; with nothing there `end` is the place itself. */
export function readSuffix(phrase: Phrase, at: number): Suffix {
  const time = readPastedTime(phrase, at);
  const from = time?.end ?? at;
  const included = includedEnd(phrase, from);
  const yearly = YEARLY(phrase, skip(phrase, from, ',('));
  const onwards = ONWARDS(phrase, skip(phrase, from, ','));
  return {
    yearly: yearly !== null,
    onwards: onwards !== null,
    counted: included !== null || (time !== null && !time.clock.midnight),
    nextDay: time?.utcShift === true,
    end: onwards?.end ?? yearly?.end ?? included ?? from,
  };
}
