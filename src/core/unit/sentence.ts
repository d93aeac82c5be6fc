import { actionAt, clauseAt, qualifierAt } from './action';
import { doerAt, handedAt, isCoordination, isDecision, isDirected, isLeading, receiverAt } from './doer';
import { readList, type UnitList, type UnitName } from './list';
import { cellUnits } from './unknown';
import { isWith } from './separators';
import { isSamePhrase, phraseAt, wordTable } from './phrases';
import type { Shared } from './nameState';
import { unitStart, type Reader } from './start';
import { unitWithin } from './within';
import { COMPANIONS, COORDINATION_FILLERS } from './handing';

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

const COMPANION_TABLE = wordTable(COMPANIONS);
const FILLER_TABLE = wordTable(COORDINATION_FILLERS);

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

function actOf(reader: Reader, at: number): Sentence['act'] {
  if (isLeading(reader, at)) return 'lead';
  if (isCoordination(reader, at)) return 'coordinate';
  if (reader.tokens[at]?.key === ':' || reader.tokens[at]?.key === '-') return actOf(reader, at + 1);
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
  const acts =
    act === 'coordinate' ||
    (act === 'other' && joined === 'comma' && isSaid(reader, list.next) && !isDecision(reader, list.next));
  if (act === 'lead' || (reader.cell && act === 'none')) rest.leaders.push(...list.units);
  else if (acts || joined === 'handed') rest.partners.push(...list.units);
  return Math.max(list.next, at + 1);
}

/** Words about the units before them: a verb, known or not, but no clause ("để tổng hợp"). */
function isSaid(reader: Reader, at: number): boolean {
  const word = reader.tokens[at];
  if (actionAt(reader, at) !== null) return true;
  return word?.kind === 'word' && !word.capital && clauseAt(reader, at) === -1 && qualifierAt(reader, at) === -1;
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
  if (before?.key === ',' || (reader.cell && (before?.key === '/' || before?.key === '+'))) return 'comma';
  if (before?.key === '-' && before.gap && reader.tokens[at]?.gap === true) return 'comma';
  return before?.key === 'va' ? 'and' : null;
}

/** "làm chủ đầu tư": what the doer is, not another unit. */
const isPredicate = (reader: Reader, at: number): boolean => ['la', 'lam'].includes(reader.tokens[at - 1]?.key ?? '');

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
    else if (unitWithin(reader, at) === null) at += 1;
    else if (joined !== null && opensClause(reader, at)) at = addClause(reader, at, joined, rest);
    else at = isPredicate(reader, at) ? at + 1 : passObject(reader, at, rest);
  }
  return rest;
}

/** "tham mưu UBND xã, Phòng A phối hợp": units after the object that are themselves said to lead or coordinate. */
function passObject(reader: Reader, at: number, rest: Rest): number {
  const { units, next } = readList(reader, at);
  if (isCoordination(reader, next) && !isWith(reader, next + 2, next + 3))
    rest.partners.push(...units.slice(isDirected(reader, at) ? 0 : 1));
  return Math.max(next, at + 1);
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
  const receiver = receiverAt(reader, list.next);
  return withRest(reader, receiver === -1 ? list : readList(reader, receiver));
}

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
