import { actionAt } from './action';
import { readList } from './list';
import { isSamePhrase, phraseAt, wordTable } from './phrases';
import { sharedAt } from './shared';
import { unitStart, type Reader } from './start';
import { unitWithin } from './within';
import { CHARGES, DECISIONS, DIRECTIONS, HANDING_OVER } from './handing';

const HANDING_TABLE = wordTable(HANDING_OVER);
/** Hands work over only where the sentence begins with it; elsewhere it is what the doer does. */
const DIRECTING = 'chỉ đạo';

function isPhrase(reader: Reader, at: number, first: string, second: string): boolean {
  return reader.tokens[at]?.key === first && reader.tokens[at + 1]?.key === second;
}

/** "phối hợp" at token `at`, but not "cơ chế phối hợp", "chương trình phối hợp". */
export function isCoordination(reader: Reader, at: number): boolean {
  if (!isPhrase(reader, at, 'phoi', 'hop') || reader.tokens[at - 1]?.key === 'che') return false;
  return !isPhrase(reader, at - 2, 'chuong', 'trinh');
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
  const named = namedAfterColon(reader);
  if (named !== -1) return named;
  const later = laterDoerAt(reader, verbFirst);
  return later === -1 && !verbFirst ? agentAt(reader) : later;
}

/** Before a colon, these tell who receives or what is listed: "Gửi:", "các đơn vị sau:". */
const LISTING = new Set(['gui', 'trinh', 'cao', 'nhan', 'den', 'sau', 'gom', 'kien', 've', 'tai']);

const SHORTEST_WORK = 3;

/**
 * "Theo dõi, đôn đốc: Văn phòng Sở": work, a colon, and units to the end or with a verb; -1 where the colon lists units
 * ("kiểm tra các đơn vị: …").
 */
function namedAfterColon(reader: Reader): number {
  const { tokens } = reader;
  let listed = -1;
  for (let at = SHORTEST_WORK; at < tokens.length; at += 1) {
    if (tokens[at]?.key === ':') {
      const lists = LISTING.has(tokens[at - 1]?.key ?? '') && at - 1 !== listed;
      if (lists || unitStart(reader, at + 1) === null) continue;
      const { next } = readList(reader, at + 1);
      if (at === listed && !isVerb(reader, next)) continue;
      return isVerb(reader, next) || next >= tokens.length - 1 ? at + 1 : -1;
    }
    if (unitWithin(reader, at) === null) continue;
    listed = readList(reader, at).next;
    const colon = isVerb(reader, listed) ? colonBetween(reader, at, listed) : -1;
    if (colon !== -1) return colon + 1;
    at = Math.max(at, listed - 1);
  }
  return -1;
}

/** The colon among the tokens, or -1. */
function colonBetween(reader: Reader, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (reader.tokens[at]?.key === ':') return at;
  return -1;
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
    const doer = handed !== -1 && key === 'do' ? isTask(reader, list.next, verbFirst) : isVerb(reader, list.next);
    if (doer) return candidate;
    at = Math.max(at, list.next);
  }
  return -1;
}

const isVerb = (reader: Reader, at: number): boolean => actionAt(reader, at) !== null;

/**
 * After "do X": what X does with the task. A sentence that names its work first says so in few words ("… do Sở A chủ trì");
 * anything else only tells which thing is meant ("Rà soát văn bản do UBND tỉnh ban hành").
 */
function isTask(reader: Reader, at: number, verbFirst: boolean): boolean {
  if (phraseAt(CHARGE_TABLE, reader.tokens, at) !== null) return true;
  return !verbFirst && isVerb(reader, at) && phraseAt(DECISION_TABLE, reader.tokens, at) === null;
}

const CHARGE_TABLE = wordTable(CHARGES);

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

/** "chỉ đạo", "yêu cầu" right before token `at`: the units there are told to do the rest. */
export const isDirected = (reader: Reader, at: number): boolean =>
  [1, 2].some((words) => phraseAt(DIRECTION_TABLE, reader.tokens, at - words)?.next === at);

/** What an authority does at token `at`: "phê duyệt", "ban hành". */
export const isDecision = (reader: Reader, at: number): boolean => phraseAt(DECISION_TABLE, reader.tokens, at) !== null;

/** Who is given the work by the unit before token `at` ("UBND xã giao Phòng A …"), or -1. Who only directs keeps it, unless the other is said to lead. */
export function receiverAt(reader: Reader, at: number): number {
  if (reader.tokens[at]?.key === 'giao') return handedAt(reader, at);
  const next = phraseAt(DIRECTION_TABLE, reader.tokens, at)?.next ?? -1;
  if (next === -1 || unitStart(reader, next) === null) return -1;
  return isLeading(reader, readList(reader, next).next) ? next : -1;
}
