import { actionAt } from './action';
import { readList, type UnitList, type UnitName } from './list';
import { cellUnits } from './unknown';
import { phraseAt, wordTable } from './phrases';
import { unitStart, type Reader } from './start';
import { COORDINATION_FILLERS, HANDING_OVER } from './verbs';

/** Who does what in one sentence or list item. */
export interface Sentence {
  /** Units that act. */
  readonly doers: readonly UnitName[];
  /** Units that they act with. */
  readonly partners: readonly UnitName[];
  /** Units that a later part of the sentence says "chủ trì". */
  readonly leaders: readonly UnitName[];
  /** What the doers are said to do first. */
  readonly act: 'lead' | 'coordinate' | 'other' | 'none';
}

const HANDING_TABLE = wordTable(HANDING_OVER);
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
  if (match === null) return -1;
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
  if (unitStart(reader, 0) !== null) return 0;
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
  return actionAt(reader, at) === null ? 'none' : 'other';
}

interface Rest {
  readonly partners: UnitName[];
  readonly leaders: UnitName[];
}

function addClause(reader: Reader, at: number, handed: boolean, rest: Rest): number {
  const list = readList(reader, at);
  const act = actOf(reader, list.next);
  if (act === 'lead') rest.leaders.push(...list.units);
  else if (act === 'coordinate' || handed) rest.partners.push(...list.units);
  return Math.max(list.next, at + 1);
}

/** Reads what follows the doer: "phối hợp với …", ", Y phối hợp", ", giao Z tổng hợp". */
function readRest(reader: Reader, from: number): Rest {
  const rest: Rest = { partners: [], leaders: [] };
  let at = from;
  while (at < reader.tokens.length) {
    const afterComma = reader.tokens[at - 1]?.key === ',';
    const handed = afterComma ? handedAt(reader, at) : -1;
    if (isCoordination(reader, at)) at = addPartners(reader, skipFillers(reader, at + 2), rest);
    else if (handed !== -1) at = addClause(reader, handed, true, rest);
    else if (afterComma && unitStart(reader, at) !== null) at = addClause(reader, at, false, rest);
    else at += 1;
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
  if (at === -1) return { doers: [], act: 'none', ...readRest(reader, 0) };
  return withRest(reader, readList(reader, at));
}

function withRest(reader: Reader, list: UnitList): Sentence {
  const rest = readRest(reader, list.next);
  return {
    doers: list.units,
    partners: [...list.partners, ...rest.partners],
    leaders: rest.leaders,
    act: actOf(reader, list.next),
  };
}
