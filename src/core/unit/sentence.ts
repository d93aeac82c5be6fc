import { actionAt } from './action';
import { readList, type UnitList, type UnitName } from './list';
import { cellUnits } from './unknown';
import { isSamePhrase, phraseAt, wordTable } from './phrases';
import type { Shared } from './nameState';
import { sharedAt } from './shared';
import { unitStart, type Reader } from './start';
import { COMPANIONS, COORDINATION_FILLERS, HANDING_OVER } from './verbs';

/** Who does what in one sentence or list item. */
export interface Sentence {
  /** Units that act. */
  readonly doers: readonly UnitName[];
  /** Units that they act with. */
  readonly partners: readonly UnitName[];
  /** Units that a later part of the sentence says "chủ trì". */
  readonly leaders: readonly UnitName[];
  /** Head that the next item may go on sharing. */
  readonly shared: Shared | null;
  /** What the doers are said to do first. */
  readonly act: 'lead' | 'coordinate' | 'other' | 'none';
}

const HANDING_TABLE = wordTable(HANDING_OVER);
const COMPANION_TABLE = wordTable(COMPANIONS);
/** Hands work over only where the sentence begins with it; elsewhere it is what the doer does. */
const DIRECTING = 'chỉ đạo';
const FILLER_TABLE = wordTable(COORDINATION_FILLERS);

function isPhrase(reader: Reader, at: number, first: string, second: string): boolean {
  return reader.tokens[at]?.key === first && reader.tokens[at + 1]?.key === second;
}

function isCoordination(reader: Reader, at: number): boolean {
  return isPhrase(reader, at, 'phoi', 'hop') && reader.tokens[at - 1]?.key !== 'che';
}

const isLeading = (reader: Reader, at: number): boolean =>
  isPhrase(reader, at, 'chu', 'tri') || isPhrase(reader, at, 'chi', 'tri');

/** Skips "giao", "do", "đề nghị" before a unit name; gives the index of the name, or -1. */
function handedAt(reader: Reader, at: number): number {
  const match = phraseAt(HANDING_TABLE, reader.tokens, at);
  if (match === null || (at > 0 && match.row === DIRECTING)) return -1;
  const next = reader.tokens[match.next]?.key === ':' ? match.next + 1 : match.next;
  return unitStart(reader, next) === null ? -1 : next;
}

function skipFillers(reader: Reader, at: number): number {
  let next = at;
  for (;;) {
    const mark = reader.tokens[next];
    if (mark?.key === ':' || mark?.key === ',') {
      next += 1;
      continue;
    }
    const filler = phraseAt(FILLER_TABLE, reader.tokens, next);
    if (filler === null) return next;
    next = filler.next;
  }
}

/** Where the doer's name starts: at the beginning, after "giao", or after an adverbial clause ("Trên cơ sở …, Văn phòng Sở …"). */
function doerAt(reader: Reader): number {
  const handed = handedAt(reader, 0);
  if (handed !== -1) return handed;
  if (unitStart(reader, 0) !== null || sharedAt(reader, reader.shared ?? null, 0) !== null) return 0;
  const verbFirst =
    actionAt(reader, 0) !== null && !isPhrase(reader, 0, 'can', 'cu') && !isPhrase(reader, 0, 'dinh', 'ky');
  return laterDoerAt(reader, verbFirst);
}

function laterDoerAt(reader: Reader, verbFirst: boolean): number {
  for (let at = 1; at < reader.tokens.length; at += 1) {
    const key = reader.tokens[at - 1]?.key;
    if (isCoordination(reader, at - 1)) return -1;
    const handed = key === 'do' || key === 'giao' ? handedAt(reader, at - 1) : -1;
    const candidate =
      handed !== -1 ? handed : !verbFirst && (key === ',' || key === ':') && unitStart(reader, at) !== null ? at : -1;
    if (candidate === -1) continue;
    const list = readList(reader, candidate);
    if (actionAt(reader, list.next) !== null) return candidate;
    at = Math.max(at, list.next);
  }
  return -1;
}

function actOf(reader: Reader, at: number): Sentence['act'] {
  if (isLeading(reader, at)) return 'lead';
  if (isCoordination(reader, at)) return 'coordinate';
  if (reader.tokens[at]?.key === ':') return actOf(reader, at + 1);
  let next = at;
  while (reader.tokens[next]?.kind === 'mark') next += 1;
  return reader.tokens[next] === undefined ? 'none' : 'other';
}

interface Rest {
  readonly partners: UnitName[];
  readonly leaders: UnitName[];
}

/** How a later clause is joined to the one before: handed over ("giao Z"), by a comma, or by "và". */
type Joined = 'handed' | 'comma' | 'and';

function addClause(reader: Reader, at: number, joined: Joined, rest: Rest): number {
  const list = readList(reader, at);
  const act = actOf(reader, list.next);
  const acts = act === 'coordinate' || (act === 'other' && joined === 'comma' && actionAt(reader, list.next) !== null);
  if (act === 'lead') rest.leaders.push(...list.units);
  else if (acts || joined === 'handed') rest.partners.push(...list.units);
  return Math.max(list.next, at + 1);
}

const OPENERS = new Set(['cac', 'tat', 'toan', 'nhung']);

/** "các phòng", "Kho bạc"; but "…, đơn vị mình" only goes on with what stands before. */
function opensClause(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return token !== undefined && (token.capital || OPENERS.has(token.key));
}

/** Token after "cùng", "cùng với", "với sự tham gia của" before a unit, or -1. */
function companionAt(reader: Reader, at: number): number {
  const next =
    phraseAt(COMPANION_TABLE, reader.tokens, at, (words) => isSamePhrase(reader.tokens, at, words))?.next ?? -1;
  return next !== -1 && unitStart(reader, next) !== null ? next : -1;
}

/** How a clause that starts at token `at` is joined, or null. */
function joinBefore(reader: Reader, at: number): Joined | null {
  const before = reader.tokens[at - 1];
  if (before?.key === ',' || (before?.key === '-' && before.gap && reader.tokens[at]?.gap === true)) return 'comma';
  return before?.key === 'va' ? 'and' : null;
}

/** Reads what follows the doer: "phối hợp với …", ", Y phối hợp", ", giao Z tổng hợp". */
function readRest(reader: Reader, from: number): Rest {
  const rest: Rest = { partners: [], leaders: [] };
  let at = from;
  while (at < reader.tokens.length) {
    const joined = joinBefore(reader, at);
    const handed = joined === 'comma' ? handedAt(reader, at) : -1;
    const companion = companionAt(reader, at);
    if (isCoordination(reader, at)) at = addPartners(reader, skipFillers(reader, at + 2), rest);
    else if (companion !== -1) at = addPartners(reader, companion, rest);
    else if (handed !== -1) at = addClause(reader, handed, 'handed', rest);
    else if (unitStart(reader, at) === null) at += 1;
    else if (joined !== null && opensClause(reader, at)) at = addClause(reader, at, joined, rest);
    else at = Math.max(readList(reader, at).next, at + 1);
  }
  return rest;
}

function addPartners(reader: Reader, at: number, rest: Rest): number {
  const list = readList(reader, at);
  rest.partners.push(...list.units, ...list.partners);
  return Math.max(list.next, at);
}

/** Reads one sentence or list item. */
export function readSentence(reader: Reader): Sentence {
  const at = doerAt(reader);
  if (reader.cell && (at === 0 || at === -1)) {
    const list = cellUnits(reader);
    if (list.units.length > 0) return withRest(reader, list);
  }
  if (at === -1) return { doers: [], act: 'none', shared: null, ...readRest(reader, 0) };
  const list = readList(reader, at);
  const handed = GIVING.has(reader.tokens[list.next]?.key ?? '') ? handedAt(reader, list.next) : -1;
  return withRest(reader, handed === -1 ? list : readList(reader, handed));
}

/** "UBND xã giao Phòng Kinh tế chủ trì": who is given the work does it. */
const GIVING = new Set(['giao']);

function withRest(reader: Reader, list: UnitList): Sentence {
  const rest = readRest(reader, list.next);
  return {
    doers: list.units,
    partners: [...list.partners, ...rest.partners],
    leaders: rest.leaders,
    act: actOf(reader, list.next),
    shared: list.next === reader.tokens.length ? list.shared : null,
  };
}
