import { readDay } from '../deadline/atoms/day';
import type { Atom } from '../deadline/atoms/atom';
import { documentNumber } from '../deadline/families/document';
import { endsClause } from '../deadline/text/clause';
import { isSign, oneOf } from '../deadline/text/lexicon';
import { wordsBetween } from '../deadline/text/phrase';
import type { Phrase } from '../deadline/text/phrase';
import { aspectAt, asideAt, boundAt, bringsAt, governorAt, stateWordAt, stopLeadAt, verbAt } from './lexicons';
import { namesOnly, paperOfNumber, papersIn } from './papers';
import type { Clause, Found } from './statement';
import type { Aspect, AspectRow, GovernorRow } from './words';

const TURN = oneOf('nhưng, song, tuy, còn, nên, hiện, nay');
const DAY = oneOf('ngày');
const PASSIVE = oneOf('được');
const OWN_ASPECT = 3;
const AND = oneOf('và, rồi, đồng');
const MAKES: ReadonlySet<string> = new Set(['issue', 'send', 'hold']);
const NAME_WORDS = 4;
const LONGEST_NAMES = 12;

/** What the words read so far make of the next ones. */
interface Reading {
  readonly phrase: Phrase;
  readonly clause: Clause;
  readonly found: Found[];
  aspect: Aspect | null;
  aspectEnd: number;
  /** A verb came behind the aspect: it reaches over the next comma too. */
  used: boolean;
  aside: boolean;
  /** Behind "trình", "tham mưu": what others are to do. */
  opened: boolean;
  governor: GovernorRow | null;
  part: number;
}

/** The clauses of a note, as tokens. */
export function clausesOf(phrase: Phrase): readonly Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= phrase.tokens.length; at += 1) {
    if (!endsClause(phrase, at)) continue;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  }
  return clauses;
}

function newPart(reading: Reading, at: number): void {
  reading.aside = false;
  reading.opened = false;
  reading.part = at + 1;
  if (!reading.used) reading.aspect = null;
}

/** Signs and turning words: where what was said before stops to hold. */
function turn(reading: Reading, at: number): number {
  const { phrase } = reading;
  if (isSign(phrase, at, ',():–')) {
    newPart(reading, at);
    if (isSign(phrase, at, '(:') && reading.governor?.soft) reading.governor = null;
    return at + 1;
  }
  if (AND(phrase, at)) reading.opened = false;
  if (!TURN(phrase, at)) return at;
  newPart(reading, at);
  reading.aspect = null;
  reading.governor = null;
  return at + 1;
}

/** The words "Kế hoạch số" before a number. */
function nameBefore(reading: Reading, at: number): string {
  return wordsBetween(reading.phrase, Math.max(reading.part, reading.clause.from, at - NAME_WORDS), at);
}

/** The date inside a number's stretch: "số 15/KH-SNV ngày 12/3/2024". */
function dayInside(phrase: Phrase, from: number, to: number): Atom | null {
  for (let at = from; at < to; at += 1) {
    const word = DAY(phrase, at);
    const token = phrase.tokens[at];
    const opened = token?.glued && !isSign(phrase, at - 1, '(');
    if (!word && (token?.kind !== 'number' || opened)) continue;
    const day = readDay(phrase, at, word, word);
    if (day !== null && day.end <= to + 1) return day;
  }
  return null;
}

/** "Kế hoạch số 15/KH-SNV …" at the head of a clause, or behind another such paper. */
function isAlone({ phrase, clause, found }: Reading, at: number): boolean {
  const before = found.at(-1);
  const from = before?.type === 'paper' && before.clause === clause && before.isAlone ? before.to : clause.from;
  return at - from <= LONGEST_NAMES && namesOnly(wordsBetween(phrase, from, at));
}

function paper(reading: Reading, at: number): number {
  const { phrase, clause, aspect, governor, aside } = reading;
  const token = phrase.tokens[at];
  if (token?.kind === 'sign') return at;
  const mask = documentNumber.read(phrase, at);
  if (mask === null) return at;
  const kind = papersIn(nameBefore(reading, at)).at(-1) ?? paperOfNumber(wordsBetween(phrase, at, mask.to));
  const role = aside ? 'basis' : (governor?.role ?? 'none');
  reading.found.push({
    type: 'paper',
    from: at,
    to: mask.to,
    clause,
    kind,
    role,
    aspect,
    isAlone: isAlone(reading, at),
    day: dayInside(phrase, at, mask.to),
  });
  return mask.to;
}

function isBoundBefore(phrase: Phrase, at: number, floor: number): boolean {
  for (let back = Math.max(floor, at - 3); back < at; back += 1) {
    const bound = boundAt(phrase, back);
    if (bound !== null && bound.end >= at - 1) return true;
  }
  return false;
}

/** A day; "3/5" without "ngày" only where it cannot be a share of something. */
function day(reading: Reading, at: number): number {
  const { phrase, clause, part, aside, governor } = reading;
  const word = DAY(phrase, at);
  const token = phrase.tokens[at];
  if (!word && (token?.kind !== 'number' || (token.glued && !isSign(phrase, at - 1, '(')))) return at;
  const share = !word && (token?.value ?? 0) <= (phrase.tokens[at + 2]?.value ?? 0);
  const read = readDay(phrase, at, word, word || !share);
  if (read === null) return at;
  const isBound = aside || governor?.role === 'basis' || isBoundBefore(phrase, at, part);
  reading.found.push({ type: 'day', from: at, to: read.end, clause, day: read, isBound });
  return Math.max(read.end, at + 1);
}

/** Without accents one syllable is many words: "dung" is "dừng", "đúng", "dùng". */
function isBareSyllable(phrase: Phrase, at: number, end: number): boolean {
  const token = phrase.tokens[at];
  return phrase.plain && end === at + 1 && token?.text.toLowerCase() === token?.fold;
}

/** "Tạm dừng", "đề nghị lùi thời hạn", "không phát sinh". */
function stateWord(reading: Reading, at: number): number {
  const { phrase, clause, part } = reading;
  const word = stateWordAt(phrase, at);
  if (word === null || (verbAt(phrase, at)?.end ?? 0) > word.end || isBareSyllable(phrase, at, word.end)) return at;
  const { state, leads } = word.row;
  const led = [1, 2].some((back) => stopLeadAt(phrase, at - back)?.end === at);
  if (leads && (reading.aside || reading.aspect === 'not' || reading.aspect === 'not-yet')) return at;
  if (leads && !(led || onlySigns(phrase, part, at))) return at;
  reading.found.push({ type: 'state', from: at, to: word.end, clause, state, weight: 'firm' });
  reading.used = true;
  reading.opened = true;
  return word.end;
}

export function onlySigns(phrase: Phrase, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (phrase.tokens[at]?.kind !== 'sign') return false;
  return true;
}

/** "Chưa", "Chưa;", "Chưa (…)": nothing behind it that it denies. */
function stands(phrase: Phrase, at: number, end: number): boolean {
  return at >= end || phrase.tokens[at]?.kind === 'sign';
}

const SAYS = { now: 'doing', future: 'not-done' } as const;

function tellAspect(reading: Reading, row: AspectRow, at: number, to: number): void {
  const { clause } = reading;
  const asked = row.aspect === 'future' && row.firm === undefined && reading.aspect === 'past';
  if (asked) {
    reading.found.push({ type: 'state', from: at, to, clause, state: 'doing', weight: 'step' });
    reading.opened = true;
    return;
  }
  if ((row.aspect === 'now' || row.aspect === 'future') && (row.firm ?? row.weak)) {
    const weight = row.weak ? 'weak' : row.words.startsWith('chờ') ? 'wait' : 'firm';
    reading.found.push({ type: 'state', from: at, to, clause, state: SAYS[row.aspect], weight });
  }
  if (row.aspect === 'not-yet' && stands(reading.phrase, to, clause.to))
    reading.found.push({ type: 'state', from: at, to, clause, state: 'not-done', weight: 'firm' });
  else if (row.aspect === 'not-yet' && onlySigns(reading.phrase, clause.from, at))
    reading.found.push({ type: 'state', from: at, to, clause, state: 'not-done', weight: 'weak' });
  reading.opened = false;
  reading.used = (row.firm ?? row.weak) === true;
  reading.aspect = row.aspect;
  reading.aspectEnd = to;
}

function aspect(reading: Reading, at: number): number {
  const word = aspectAt(reading.phrase, at);
  if (word === null || reading.aside || reading.opened) return at;
  tellAspect(reading, word.row, at, word.end);
  govern(reading, at);
  return word.end;
}

function govern(reading: Reading, at: number): number {
  const { phrase } = reading;
  const word = governorAt(phrase, at);
  if (word !== null) reading.governor = word.row;
  else if (bringsAt(phrase, at) !== null && reading.governor?.soft) reading.governor = null;
  return word?.end ?? at;
}

/** A verb, or the words that set an aside going. */
function verb(reading: Reading, at: number): number {
  const { phrase, clause, part, aspectEnd } = reading;
  const word = verbAt(phrase, at);
  const governed = govern(reading, at);
  const aside = asideAt(phrase, at);
  if (aside !== null && aside.end >= (word?.end ?? 0)) reading.aside = true;
  if (word === null || reading.aside || reading.opened) return Math.max(governed, aside?.end ?? at);
  const behindAspect = at - aspectEnd;
  if (word.row.noun && (reading.aspect === null || behindAspect > 1)) return governed;
  if (word.row.kind === 'step' && behindAspect > 0 && PASSIVE(phrase, at - 1)) return governed;
  if (word.row.leads && behindAspect > 0 && !onlySigns(phrase, clause.from, at)) return governed;
  const own = reading.aspect !== 'not' || behindAspect < OWN_ASPECT;
  reading.found.push({
    type: 'verb',
    from: at,
    to: word.end,
    clause,
    part,
    row: word.row,
    aspect: own ? reading.aspect : null,
    behindAspect,
  });
  reading.used = true;
  // Behind a verb of making, up to a comma or "và", stands what was made and what for.
  if (word.row.opens || MAKES.has(word.row.kind)) reading.opened = true;
  return Math.max(word.end, governed);
}

const STEPS = [turn, paper, day, stateWord, aspect, verb] as const;

/** "Quyết định số 12/QĐ-UBND đã hết hiệu lực": what is said of a paper that stands alone decides whether the task made it. */
function withFate(each: Found, { found, aspectEnd }: Reading): Found {
  if (each.type !== 'paper' || !each.isAlone || aspectEnd < each.to) return each;
  const isMade = found.some(
    (other) =>
      other.type === 'verb' && other.aspect === 'past' && (MAKES.has(other.row.kind) || other.row.kind === 'claim'),
  );
  return { ...each, isAlone: isMade };
}

/** What stands in one clause of a note, in its order. Linear in its length. */
export function scanClause(phrase: Phrase, clause: Clause): readonly Found[] {
  const found: Found[] = [];
  const reading: Reading = {
    phrase,
    clause,
    found,
    aspect: null,
    aspectEnd: clause.from,
    used: false,
    aside: false,
    opened: false,
    governor: null,
    part: clause.from,
  };
  for (let at = clause.from; at < clause.to;) {
    const before = at;
    for (const step of STEPS) {
      const next = step(reading, before);
      if (next > before) {
        at = next;
        break;
      }
    }
    if (at === before) at += 1;
  }
  return found.map((each) => withFate(each, reading));
}
