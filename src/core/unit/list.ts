import { nameKey } from './aliases';
import { calmCapitals } from './calm';
import { appositionEnd, endsAt, isNameWord, isTight } from './between';
import { continuesGroup, joinsQualifier, staysWhole } from './joins';
import { nameOf } from './name';
import { keyOf, sharableNoun, startTail, type Shared, type Tail } from './nameState';
import { isWith, parenthesisEnd, separatorEnd } from './separators';
import { announced, sharedAt, type NameEnd } from './shared';
import { unitStart, type Reader, type Start } from './start';
import { innerUnitAt, readWord } from './tail';
import { verbInName } from './verbInName';

export type Role = 'lead' | 'coordinate';

/** A unit as read, with the role written beside it: "Sở Nội vụ (chủ trì)". */
export interface UnitName {
  readonly name: string;
  readonly tag: Role | null;
  /** Where it stands in the text: first letter, and the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Starts with no known unit word; taken from a unit column as written. */
  readonly unknown?: true;
}

/** Units side by side; `partners` come after "cùng", "với". `next` is the token where reading stopped. */
export interface UnitList {
  readonly units: readonly UnitName[];
  readonly partners: readonly UnitName[];
  readonly next: number;
  /** Head that the last name shared, and that names after a semicolon may go on sharing. */
  readonly shared: Shared | null;
}

const MOST_NOUNS = 6;

/** "(cơ quan phối hợp)": only what the name is, not a unit that coordinates. */
const isOwnMark = (words: string): boolean => /^(?:co quan|don vi)(?: dau moi)? (?:chu tri|phoi hop)/u.test(words);

function tagOf(reader: Reader, from: number, to: number): Role | null {
  if (partnersIn(reader, from, to).length > 0) return null;
  const words = keyOf(reader, from, to);
  const lead = words.search(/chu tri|dau moi/u);
  const coordinate = words.indexOf('phoi hop');
  if (lead === -1 && coordinate === -1) return null;
  return lead !== -1 && (coordinate === -1 || lead < coordinate) ? 'lead' : 'coordinate';
}

/** Units that a parenthesis says the name works with: "(phối hợp với Sở B)", "(Sở B phối hợp)". */
function partnersIn(reader: Reader, from: number, to: number): readonly UnitName[] {
  const inner: Reader = { ...reader, tokens: reader.tokens.slice(from + 1, to - 1), shared: null };
  if (isOwnMark(keyOf(inner, 0, 5))) return [];
  const coordinates = (at: number): boolean => keyOf(inner, at, at + 2) === 'phoi hop';
  if (coordinates(0)) return readList(inner, isWith(inner, 2, 3) || inner.tokens[2]?.key === ':' ? 3 : 2).units;
  const list = readList(inner, 0);
  return coordinates(list.next) ? list.units : [];
}

function atSeparator(reader: Reader, tail: Tail, at: number, next: number): NameEnd | number {
  const { tokens } = reader;
  if (tokens[next]?.kind !== 'word') return { next, more: false };
  const apposition = appositionEnd(reader, next);
  if (apposition !== -1) return apposition;
  const noun = continuesGroup(reader, tail, next);
  if (noun !== -1) return goOn(tail, at, noun, sharableNoun(reader, noun));
  const qualifier = joinsQualifier(reader, tail, next);
  if (qualifier !== -1 && !tail.hard) return goOn(tail, at, qualifier, null);
  const wins = tail.shared?.wins === true && sharedAt(reader, tail.shared, next) !== null;
  const start = wins ? null : unitStart(reader, next);
  if (start !== null) {
    if (staysWhole(reader, tail, at, next, start)) return goOnWith(reader, tail, at, next, start);
    return isWith(reader, at, next) ? { next, more: true, with: true } : { next, more: true };
  }
  if (sharedAt(reader, tail.shared, next) !== null && tail.shared !== null)
    return { next, more: true, shared: tail.shared };
  if (isTight(reader, at, next)) return goOn(tail, at, next + 1, null);
  const verb = verbInName(reader, tail, at, next);
  if (verb === -1 && endsAt(reader, tail, at, next)) return { next: at, more: false };
  tail.hard = false;
  return goOn(tail, at, Math.max(verb, next), null);
}

function goOn(tail: Tail, from: number, to: number, noun: string | null): number {
  tail.segments.push({ from, to });
  tail.justNoun = noun !== null;
  if (noun !== null && tail.nouns.length < MOST_NOUNS) tail.nouns.push(noun);
  return to;
}

/** Another unit's words that belong to this name: "Chi cục Thủy lợi - Sở Nông nghiệp và Môi trường". */
function goOnWith(reader: Reader, tail: Tail, from: number, at: number, start: Start): number {
  const inner = innerUnitAt(reader, at);
  tail.hard = inner !== -1 || (start.alone && !isNameWord(reader, start.next));
  tail.named = true;
  return goOn(tail, from, inner === -1 ? start.next : inner, null);
}

interface Reading {
  readonly unit: UnitName;
  readonly partners: readonly UnitName[];
  readonly end: NameEnd;
}

function readName(reader: Reader, at: number, start: Start, shared: Shared | null): Reading {
  const tail = startTail(at, start);
  if (start.kind === 'group') tail.nouns.push(sharableNoun(reader, start.next));
  tail.shared = shared;
  let tag: Role | null = null;
  const partners: UnitName[] = [];
  let next = start.next;
  for (;;) {
    const step = readStep(reader, tail, next);
    if (typeof step === 'number') {
      if (reader.tokens[next]?.key === '(') {
        tag ??= tagOf(reader, next, step);
        partners.push(...partnersIn(reader, next, step));
      }
      next = step;
      continue;
    }
    const name = nameOf(reader, tail.segments);
    const end: NameEnd =
      tail.shared === null || tail.shared.places ? step : { ...step, offers: { ...tail.shared, yields: true } };
    const place = { from: reader.tokens[at]?.start ?? 0, to: reader.tokens[next - 1]?.end ?? 0 };
    return { unit: { name: reader.allCaps ? calmCapitals(name) : name, tag, ...place }, partners, end };
  }
}

function readStep(reader: Reader, tail: Tail, at: number): NameEnd | number {
  const token = reader.tokens[at];
  if (token === undefined) return { next: at, more: false };
  if (token.key === '(') return parenthesisEnd(reader, at);
  const listed = announced(reader, tail, at);
  if (listed !== null) return listed;
  const separator = separatorEnd(reader, at);
  if (separator !== -1) return atSeparator(reader, tail, at, separator);
  if (token.kind === 'mark') return isInsideMark(reader, at) ? goOn(tail, at, at + 1, null) : { next: at, more: false };
  const next = readWord(reader, tail, at);
  return next === -1 ? { next: at, more: false } : next;
}

function isInsideMark(reader: Reader, at: number): boolean {
  const token = reader.tokens[at];
  return token?.key === '.' && reader.tokens[at + 1]?.gap === false;
}

function startOf(reader: Reader, shared: Shared | null, at: number): Start | null {
  const own = shared?.yields === true ? unitStart(reader, at) : null;
  return own ?? sharedAt(reader, shared, at) ?? unitStart(reader, at);
}

/** Reads the units that stand side by side from token `at`; empty when no unit name starts there. */
export function readList(reader: Reader, at: number): UnitList {
  const units: UnitName[] = [];
  const partners: UnitName[] = [];
  let target = units;
  let next = at;
  let dropped: number | null = null;
  let shared: Shared | null = at === 0 ? (reader.shared ?? null) : null;
  for (;;) {
    const start = startOf(reader, shared, next);
    if (start === null) return { units, partners, next, shared };
    const { unit, partners: beside, end }: Reading = readName(reader, next, start, shared);
    if (end.drop === undefined && unit.name !== '')
      target.push(wholeAlias(reader, { ...unit, from: dropped ?? unit.from }));
    dropped = end.drop === undefined ? null : (dropped ?? unit.from);
    partners.push(...beside);
    if (end.with === true) target = partners;
    next = end.next;
    if (!end.more) return { units, partners, next, shared: shared ?? (reader.cell ? (end.offers ?? null) : null) };
    shared = end.shared ?? null;
  }
}

/** A whole name that the user's table knows. */
function wholeAlias(reader: Reader, unit: UnitName): UnitName {
  const own = reader.aliases.get(nameKey(unit.name));
  return own === undefined ? unit : { ...unit, name: own.unit };
}
