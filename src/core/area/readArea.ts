import type { AreaCode } from '../plan/plan';
import { foldKey } from '../text/fold';
import { distanceWithin } from '../closeness/plain';
import { damagedArea } from './damagedArea';
import { headingTitle } from './heading';
import { AREA_ROWS, type AreaRow } from './rows';
import { USUAL_HEADINGS } from './usual';

/** The user's row: a heading and the area it belongs to. */
export interface AreaAlias {
  readonly heading: string;
  readonly code: AreaCode;
}

export interface AreaOptions {
  /** The user's table; it wins over everything. */
  readonly aliases?: readonly AreaAlias[];
  /** Titles of the parts above the heading, outermost first. */
  readonly parentTitles?: readonly string[];
}

export interface AreaReading {
  readonly code: AreaCode;
  /** The heading as written, without number and marks. */
  readonly title: string;
}

interface Phrase {
  readonly row: AreaRow;
  readonly key: string;
}

interface Hit {
  readonly code: AreaCode;
  readonly from: number;
  readonly to: number;
}

const INDEX_CODES: ReadonlySet<AreaCode> = new Set(['sipas', 'pci']);
/** Names of agencies are not areas: "Sở Tài chính". */
const AGENCY =
  /(?:^| )(?:(?<!(?:chi|doi|hoa|nen tang|ha tang) )so|phong|(?<!can )bo|(?<!van )ban|cuc|chi cuc|van phong|thanh tra|uy ban|hoi dong) $/u;
/** A heading may differ from a usual one by this share of its letters (damaged scans). */
const CLOSE_SHARE = 0.22;

const phrasesOf = (rows: readonly AreaRow[]): Phrase[] =>
  rows
    .flatMap((row) => row.words.map((words) => ({ row, key: foldKey(words) })))
    .sort((a, b) => b.key.length - a.key.length);

const STRONG = phrasesOf(AREA_ROWS.filter(({ strength }) => strength === undefined));
const WEAK = phrasesOf(AREA_ROWS.filter(({ strength }) => strength === 'weak'));
const ACTS = phrasesOf(AREA_ROWS.filter(({ strength }) => strength === 'act'));
const USUAL = USUAL_HEADINGS.map(({ code, heading }) => ({ code, letters: lettersOf(foldKey(heading)) }));

function lettersOf(key: string): string {
  return key.replaceAll(' ', '');
}

function findWord(key: string, phrase: string, from: number): number {
  for (let at = key.indexOf(phrase, from); at !== -1; at = key.indexOf(phrase, at + 1)) {
    const before = at === 0 ? ' ' : key[at - 1];
    const after = key[at + phrase.length] ?? ' ';
    if (before === ' ' && after === ' ') return at;
  }
  return -1;
}

/** Places where the phrases stand, longest first, none inside another. */
function hitsOf(key: string, phrases: readonly Phrase[], skipAgencies: boolean): Hit[] {
  const hits: Hit[] = [];
  for (const { row, key: phrase } of phrases) {
    const from = findWord(key, phrase, 0);
    const to = from + phrase.length;
    if (from === -1 || hits.some((hit) => from < hit.to && to > hit.from)) continue;
    if (skipAgencies && AGENCY.test(key.slice(0, from))) continue;
    hits.push({ code: row.code, from, to });
  }
  return hits.sort((a, b) => a.from - b.from);
}

function closestUsual(key: string): AreaCode | null {
  const letters = lettersOf(key);
  let best: AreaCode | null = null;
  let least = Math.floor(letters.length * CLOSE_SHARE) + 1;
  for (const { code, letters: usual } of USUAL) {
    const distance = distanceWithin(letters, usual, least - 1);
    if (distance >= least) continue;
    least = distance;
    best = code;
  }
  return best;
}

/** Area by the heading's own words; "khac" where they say none. */
function ownCode(title: string): AreaCode {
  const key = foldKey(title);
  if (key === '') return 'khac';
  for (const phrases of [STRONG, WEAK, ACTS]) {
    const first = hitsOf(key, phrases, true)[0];
    if (first !== undefined) return first.code;
    const damaged = phrases === STRONG ? damagedArea(title) : null;
    if (damaged !== null) return damaged;
  }
  return closestUsual(key) ?? 'khac';
}

/** The index that a part is about, when it is about exactly one: a part "SIPAS, PAPI, PCI" decides nothing. */
function indexOf(title: string): AreaCode | null {
  const codes = new Set(hitsOf(foldKey(title), STRONG, true).map(({ code }) => code));
  const only = [...codes][0];
  return codes.size === 1 && only !== undefined && INDEX_CODES.has(only) ? only : null;
}

function aliasCode(title: string, aliases: readonly AreaAlias[]): AreaCode | null {
  const key = foldKey(title);
  return aliases.find(({ heading }) => key !== '' && foldKey(headingTitle(heading)) === key)?.code ?? null;
}

/**
 * Reform area of a heading (design 6; Nghị quyết 76/NQ-CP). The user's table wins; then a part about one index (SIPAS,
 * PCI) that the heading stands in; then the heading's own words; then the nearest parent that says something.
 * Never throws; a heading that says nothing is "khac".
 */
export function readArea(heading: string, options: AreaOptions = {}): AreaReading {
  const title = headingTitle(heading);
  const aliases = options.aliases ?? [];
  const parents = (options.parentTitles ?? []).map(headingTitle).reverse();
  const own = aliasCode(title, aliases);
  if (own !== null) return { code: own, title };
  const code = ownCode(title);
  const index = INDEX_CODES.has(code) ? null : parents.map(indexOf).find((found) => found !== null);
  if (index !== null && index !== undefined) return { code: index, title };
  if (code !== 'khac') return { code, title };
  const inherited = parents
    .map((parent) => aliasCode(parent, aliases) ?? ownCode(parent))
    .find((found) => found !== 'khac');
  return { code: inherited ?? 'khac', title };
}
