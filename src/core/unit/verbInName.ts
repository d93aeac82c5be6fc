import { actionAt, isBoundary, type Action } from './action';
import { keyOf, type Tail } from './nameState';
import { phraseAt, wordTable } from './phrases';
import type { Reader } from './start';
import { PLAIN_ACTS, SERVED, TASK_OBJECTS, VERBS_IN_NAMES } from './verbs';

const OBJECT_TABLE = wordTable(TASK_OBJECTS.filter((words) => !SERVED.includes(words) && !words.startsWith('và ')));
const NAME_VERBS = new Set(VERBS_IN_NAMES);
const CHARGES = new Set(PLAIN_ACTS.filter((verb) => verb !== 'theo dõi' && verb !== 'đôn đốc'));
const VERBAL_HEADS = new Set(['to', 'doan', 'hoi dong', 'nhom']);
const LONGEST_NAME = 12;

/**
 * Token after a further verb that belongs to the name behind the separator at `at`, or -1: "Phòng Quản lý quy hoạch và
 * xây dựng"; and for a name that begins with what the unit does, "Trường Đào tạo, bồi dưỡng cán bộ". In a sentence a
 * comma mostly ends the doer, so there "chủ trì" must still come.
 */
export function verbInName(reader: Reader, tail: Tail, at: number, next: number): number {
  const action = actionAt(reader, next);
  const small = reader.tokens[next]?.capital === false || reader.allCaps;
  if (action === null || !small || CHARGES.has(action.verb.verb) || !takesVerbs(tail)) return -1;
  if (hasObject(reader, action)) return -1;
  const words = keyOf(reader, at, next);
  if (words === 'va' && !tail.hard && NAME_VERBS.has(action.verb.verb)) return action.next;
  if ((words !== ',' && words !== 'va') || !beginsWithVerb(reader, tail)) return -1;
  if (action.verb.sure && isBoundary(reader, action.next)) return -1;
  return reader.cell || leadsLater(reader, action.next) ? action.next : -1;
}

/** "xây dựng kế hoạch"; but in "và xây dựng tham mưu" what follows is the verb of the sentence. */
function hasObject(reader: Reader, { verb, next }: Action): boolean {
  if (phraseAt(OBJECT_TABLE, reader.tokens, next) === null) return false;
  return verb.verb === 'tổ chức' || !CHARGES.has(actionAt(reader, next)?.verb.verb ?? '');
}

const takesVerbs = (tail: Tail): boolean =>
  tail.kind === 'organ' && tail.named && !tail.group && !tail.free && (!tail.alone || VERBAL_HEADS.has(tail.head));

/** The words right after the head are a verb: "Phòng Xây dựng", "Hội đồng đánh giá". */
const beginsWithVerb = (reader: Reader, tail: Tail): boolean => actionAt(reader, tail.segments[0]?.to ?? 0) !== null;

/** "chủ trì" follows before any comma. */
function leadsLater(reader: Reader, from: number): boolean {
  for (let at = from; at < from + LONGEST_NAME && !isBoundary(reader, at); at += 1)
    if (keyOf(reader, at, at + 2) === 'chu tri') return true;
  return false;
}
