import { actionAt, endsName, qualifierAt } from './action';
import { knownNameAt } from './aliases';
import { asKnown, nameOf } from './name';
import { knownHead, PLACE_HEADS, type Shared, type Tail } from './nameState';
import { isSamePhrase } from './phrases';
import { separatorEnd } from './separators';
import { unitStart, type Reader, type Start } from './start';

/** How one name ended: at a separator with another unit at `next` (perhaps sharing a head), or for good. */
export interface NameEnd {
  readonly next: number;
  readonly more: boolean;
  readonly with?: true;
  readonly shared?: Shared;
  /** Its own head, which names after a semicolon of a cell may share: "Sở Y tế; Tư pháp". */
  readonly offers?: Shared;
  /** The words only announced a list: "Các phòng: …". */
  readonly drop?: true;
}

/** Heads that only number a list: "Nhóm 1: …". */
const NUMBERED_HEADS = new Set(['nhom', 'khoi']);

/** The names after a shared head: known ones, or capitalised places. */
export function sharedAt(reader: Reader, shared: Shared | null, at: number): Start | null {
  if (shared === null || reader.tokens[at]?.kind !== 'word') return null;
  if (shared.places) return placeAt(reader, shared, at);
  const known = knownNameAt(shared.head, reader.tokens, at);
  if (known === null || (reader.tokens[at]?.capital !== true && endsName(reader, at, 'whole'))) return null;
  const name = asKnown(reader, at, known) ?? nameOf(reader, [{ from: at, to: known.next }]);
  return { kind: 'name', next: known.next, head: shared.head, instead: `${shared.words} ${name}`, alone: true };
}

function placeAt(reader: Reader, shared: Shared, at: number): Start | null {
  let next = at;
  while (reader.tokens[next]?.kind === 'word' && reader.tokens[next]?.capital === true && next < at + 5) next += 1;
  if (next === at || unitStart(reader, at) !== null || isWrittenVerb(reader, at, next)) return null;
  const place = nameOf(reader, [{ from: at, to: next }]);
  return { kind: 'name', next, head: shared.head, instead: `${shared.words} ${place}`, alone: true };
}

/** "Ban hành kế hoạch" after a colon: a verb with its capital, not a place. */
function isWrittenVerb(reader: Reader, at: number, next: number): boolean {
  const action = actionAt(reader, at);
  return action !== null && (action.next > next || (next === at + 1 && reader.tokens[next]?.kind === 'word'));
}

/** A group that only announces its members: "Các phòng: Nội vụ, Tư pháp", "UBND các xã Bình Minh, Bình An". */
export function announced(reader: Reader, tail: Tail, at: number): NameEnd | null {
  const colon = reader.tokens[at]?.key === ':';
  if (!tail.group)
    return colon && (!tail.named || NUMBERED_HEADS.has(tail.head)) ? announcedByHead(reader, tail, at + 1) : null;
  const members = membersAt(reader, at);
  const next = members === -1 ? at : members;
  const heads = tail.nouns.map((head): Shared => ({ head, words: knownHead(head), places: PLACE_HEADS.has(head) }));
  const announcing = heads.find((head) => members !== -1 && !head.places && sharedAt(reader, head, next) !== null);
  if (announcing !== undefined) return { next, more: true, shared: { ...announcing, wins: true }, drop: true };
  if (members !== -1 && unitStart(reader, next) !== null) return { next, more: true, drop: true };
  if (!tail.justNoun || (members === -1 && reader.allCaps)) return null;
  const candidates = tail.shared?.places === true && tail.nouns.length === 1 ? [tail.shared] : [];
  const shared = [...candidates, ...heads].find((candidate) => sharedAt(reader, candidate, next) !== null);
  if (shared === undefined || (members === -1 && !shared.places && !isListed(reader, shared, next))) return null;
  return { next, more: true, shared, drop: true };
}

/** "các phòng Nội vụ, Tư pháp" are names; "các phòng nghiệp vụ", "các Sở Nội vụ" with none beside it stay a group. */
function isListed(reader: Reader, shared: Shared, at: number): boolean {
  if (reader.tokens[at]?.capital !== true && qualifierAt(reader, at) !== -1) return false;
  const next = separatorEnd(reader, sharedAt(reader, shared, at)?.next ?? at);
  return next !== -1 && sharedAt(reader, shared, next) !== null;
}

/** Token after ":", "gồm", "bao gồm:" that open the members of a group, or -1. */
function membersAt(reader: Reader, at: number): number {
  const { tokens } = reader;
  const word = ['gồm có', 'bao gồm', 'gồm'].find((words) => isSamePhrase(tokens, at, words));
  const next = word === undefined ? at : at + word.split(' ').length;
  if (tokens[next]?.key === ':') return next + 1;
  return word === undefined ? -1 : next;
}

/** "Sở: Tài chính, Nội vụ". */
function announcedByHead(reader: Reader, tail: Tail, next: number): NameEnd | null {
  const shared: Shared = { head: tail.head, words: knownHead(tail.head), places: false };
  if (NUMBERED_HEADS.has(tail.head) && unitStart(reader, next) !== null) return { next, more: true, drop: true };
  return sharedAt(reader, shared, next) === null ? null : { next, more: true, shared, drop: true };
}
