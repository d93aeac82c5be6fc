import { FULL_MOON } from '../atoms/lunar';
import { HALF } from '../atoms/months';
import { NUMERAL_WORDS } from '../atoms/numerals';
import { PART } from '../atoms/part';
import { oneOf } from '../text/lexicon';
import { either, wordsOrNumbers } from '../text/starts';
import type { Starts } from '../text/starts';
import { BOUNDS } from './bounds';

const UNITS = oneOf('ngày, mùng, mồng, tuần, tháng, quý, quarter, năm, các, những');

/** How a calendar atom can begin. */
export const ATOM_STARTS: Starts = {
  ...wordsOrNumbers(UNITS, PART, HALF, NUMERAL_WORDS, FULL_MOON),
  short: true,
};
/** How bound words, or an hour before a day, can begin. */
export const BOUND_STARTS: Starts = wordsOrNumbers(BOUNDS);
/** How a bounded calendar expression can begin. */
export const EXPRESSION_STARTS: Starts = either(BOUND_STARTS, ATOM_STARTS);
