import { actionAt } from './action';
import { readList } from './list';
import { isSamePhrase, phraseAt, wordTable } from './phrases';
import { sharedAt } from './shared';
import { unitStart, type Reader } from './start';
import { DECISIONS, DIRECTIONS, HANDING_OVER } from './verbs';

const HANDING_TABLE = wordTable(HANDING_OVER);
/** Hands work over only where the sentence begins with it; elsewhere it is what the doer does. */
const DIRECTING = 'chỉ đạo';

function isPhrase(reader: Reader, at: number, first: string, second: string): boolean {
  return reader.tokens[at]?.key === first && reader.tokens[at + 1]?.key === second;
}

/** "phối hợp" at token `at`, but not "cơ chế phối hợp". */
export function isCoordination(reader: Reader, at: number): boolean {
  return isPhrase(reader, at, 'phoi', 'hop') && reader.tokens[at - 1]?.key !== 'che';
}

/** "chủ trì" at token `at`. */
export const isLeading = (reader: Reader, at: number): boolean =>
  isPhrase(reader, at, 'chu', 'tri') || isPhrase(reader, at, 'chi', 'tri');

/** Skips "giao", "do", "đề nghị" before a unit name; gives the index of the name, or -1. */
export function handedAt(reader: Reader, at: number): number {
  const match = phraseAt(HANDING_TABLE, reader.tokens, at);
  if (match === null || (at > 0 && match.row === DIRECTING)) return -1;
  const next = reader.tokens[match.next]?.key === ':' ? match.next + 1 : match.next;
  return unitStart(reader, next) === null ? -1 : next;
}

/** Where the doer's name starts: at the beginning, after "giao", or after an adverbial clause ("Trên cơ sở …, Văn phòng Sở …"). */
export function doerAt(reader: Reader): number {
  const handed = handedAt(reader, 0);
  if (handed !== -1) return handed;
  if (unitStart(reader, 0) !== null || sharedAt(reader, reader.shared ?? null, 0) !== null) return 0;
  const verbFirst =
    actionAt(reader, 0) !== null && !isPhrase(reader, 0, 'can', 'cu') && !isPhrase(reader, 0, 'dinh', 'ky');
  const later = laterDoerAt(reader, verbFirst);
  return later === -1 && !verbFirst ? agentAt(reader) : later;
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

/** Before "được", these tell of a condition, not of work: "sau khi được UBND tỉnh …". */
const CONDITIONS = new Set(['khi', 'da', 'neu', 'chua', 'can', 'phai']);
const DECISION_TABLE = wordTable(DECISIONS);

/** The agent of a passive sentence: "Kết quả được Văn phòng Sở tổng hợp", but not "được UBND tỉnh phê duyệt". */
function agentAt(reader: Reader): number {
  for (let at = 2; at < reader.tokens.length; at += 1) {
    if (!isSamePhrase(reader.tokens, at - 1, 'được') || CONDITIONS.has(reader.tokens[at - 2]?.key ?? '')) continue;
    if (unitStart(reader, at) === null) continue;
    const { next } = readList(reader, at);
    if (actionAt(reader, next) !== null && phraseAt(DECISION_TABLE, reader.tokens, next) === null) return at;
    at = Math.max(at, next);
  }
  return -1;
}

const DIRECTION_TABLE = wordTable(DIRECTIONS);

/** Who is given the work by the unit before token `at` ("UBND xã giao Phòng A …"), or -1. Who only directs keeps it, unless the other is said to lead. */
export function receiverAt(reader: Reader, at: number): number {
  if (reader.tokens[at]?.key === 'giao') return handedAt(reader, at);
  const next = phraseAt(DIRECTION_TABLE, reader.tokens, at)?.next ?? -1;
  if (next === -1 || unitStart(reader, next) === null) return -1;
  return isLeading(reader, readList(reader, next).next) ? next : -1;
}
