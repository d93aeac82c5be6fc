import { isUnit } from './headingLead';
import type { LabelRole } from './labelReading';
import { readLabel } from './labels';

/** What a text without a label says of a task, as a label would. */
export interface Told {
  readonly role: LabelRole;
  readonly value: string;
}

const LEADS = /^(?:giao\s+|do\s+)?(.{3,140}?)\s+(?:là đơn vị\s+|là cơ quan\s+)?chủ trì(?![\p{L}\p{N}])/iu;
const LONGEST = 500;

/** "Phòng Tư pháp chủ trì, phối hợp với …": who does a task, in a sentence of its own. */
export function tellsWho(sentence: string): boolean {
  const name = sentence.length > LONGEST ? undefined : LEADS.exec(sentence)?.[1];
  return name !== undefined && isUnit(name);
}

/** Work behind the names: then the bullet is a task. */
const DOES =
  /\s(?:xây dựng|tham mưu \p{Ll}|kiểm tra|rà soát|tổng hợp|báo cáo|ban hành|trình|hướng dẫn|theo dõi|tổ chức|triển khai|lập|thẩm định|thực hiện)\s+\S/iu;
const GENERIC = /^(?:\s*(?:,|và)?\s*(?:tham mưu|tổ chức|triển khai|thực hiện))?\s*[.;]?\s*$/iu;
const WITH = /^\s*[,;]?\s*(?:và\s+)?phối hợp(?:\s+(?:cùng|với))+\s+/iu;
const HELPS = /^\s*[,;]\s*(.{3,160}?)\s+(?:cùng\s+)?phối hợp(?:\s+(?:tham mưu|triển khai|thực hiện))?\s*[.;]?\s*$/iu;
const LONGEST_LIST = 200;

/** Says who does it and no more, so that a bullet of it is no task: "- Phòng Tư pháp chủ trì, phối hợp với Công an xã." */
export function tellsOnlyWho(text: string): boolean {
  if (text.length > LONGEST_LIST || !tellsWho(text)) return false;
  const rest = text.slice(LEADS.exec(text)?.[0].length ?? text.length);
  if (GENERIC.test(rest)) return true;
  const helper = HELPS.exec(rest)?.[1];
  if (helper !== undefined) return isUnit(helper);
  const joined = WITH.exec(rest)?.[0];
  return joined !== undefined && isUnit(rest.slice(joined.length)) && !DOES.test(rest.slice(joined.length));
}

const TIME_WORDS = new Set(
  (
    'trước trong vào từ đến hết sau ngày tháng quý năm tuần đầu cuối giữa và hằng hàng định kỳ thường xuyên cả mỗi ' +
    'chậm nhất là hoàn thành xong thực hiện kỳ lần giai đoạn khi kể'
  ).split(' '),
);
const UNIT_OF_TIME = /\d|quý|tháng|năm|tuần|ngày|thường xuyên/iu;
const NUMBER = /^[\divx/.–-]+$/u;
const LONGEST_TIME = 80;
const MOST_PARTS = 12;

const isTimeWord = (word: string): boolean => TIME_WORDS.has(word) || NUMBER.test(word);
const wordsOf = (part: string): string[] =>
  part
    .toLowerCase()
    .normalize('NFC')
    .split(/[\s,;.]+/u)
    .filter((word) => word !== '');

/** "Hoàn thành trước ngày 28/02/2025", "tháng 10/2025", "thường xuyên": words of time and nothing else. */
export const tellsWhen = (part: string): boolean =>
  part.length <= LONGEST_TIME && UNIT_OF_TIME.test(part) && wordsOf(part).every(isTimeWord);

/** Only "Hoàn thành …", "Xong …", "Chậm nhất …" is a sentence of time; "Trong năm 2025, xã đã …" is not. */
const ENDS = /^(?:hoàn thành|xong|chậm nhất)\s/iu;

/** Where the last words of a sentence may begin to say when: "…; hoàn thành trong quý II", "…, chậm nhất ngày 30/6". */
const PART_END = /[.;,]\s+(?=\S)/gu;

function told(part: string, sign: string): LabelRole | null {
  if (sign !== ',' && /^\p{Lu}/u.test(part) && tellsWho(part)) return 'method';
  if (ENDS.test(part) && part.length <= LONGEST_TIME && UNIT_OF_TIME.test(part))
    return wordsOf(part).slice(0, 4).every(isTimeWord) ? 'deadline' : null;
  return sign === ';' && /^\p{Ll}/u.test(part) && tellsWhen(part) ? 'deadline' : null;
}

/** What stands at the end of a task's text and says who does it and until when, and the text before it. */
export function toldBehind(text: string): { readonly content: string; readonly told: readonly Told[] } {
  const found: Told[] = [];
  let content = text;
  const from = Math.max(0, text.length - 2 * LONGEST);
  const ends = [...text.slice(from).matchAll(PART_END)].reverse().slice(0, MOST_PARTS);
  for (const { index, 0: sign } of ends) {
    const part = content.slice(from + index + sign.length).trim();
    const role = told(part, sign.charAt(0));
    if (role === null) {
      if (part.length > LONGEST) break;
      continue;
    }
    if (found.some((each) => each.role === role)) break;
    found.unshift({ role, value: part });
    content = content.slice(0, from + index + 1);
  }
  return { content, told: found };
}

const BRACKET = /\(([^()]{6,300})\)[.;,]?\s*$/u;
const ROLE_BEHIND =
  /\s+(?:chủ trì|phụ trách|đầu mối)(?: thực hiện| tham mưu)?$|\s+(?:cùng )?(phối hợp)(?: thực hiện)?$/iu;

function partOf(part: string): Told | null {
  const label = readLabel(part);
  if (label?.distance === 0 && label.value !== '') return { role: label.role, value: label.value };
  if (tellsWhen(part)) return { role: 'deadline', value: part };
  const role = ROLE_BEHIND.exec(part);
  const name = part.slice(0, role?.index ?? part.length).replace(/^(?:giao|do)\s+/iu, '');
  if (!isUnit(name) || /:/u.test(name)) return null;
  return { role: role?.[1] === undefined ? 'lead' : 'coordinate', value: name };
}

/** "… (Phòng Kinh tế; tháng 10/2025)": a bracket at the end that says nothing but who and when. */
export function toldInBracket(text: string): { readonly content: string; readonly told: readonly Told[] } {
  const none = { content: text, told: [] };
  const found = BRACKET.exec(text.slice(-320));
  if (found === null) return none;
  const inside = found[1] ?? '';
  const parts = inside.split(inside.includes(';') ? ';' : ',').map((part) => part.trim());
  const told = parts.map(partOf);
  if (parts.length < 2 || !told.every((each) => each !== null)) return none;
  const roles = new Set(told.map((each) => each.role));
  if (roles.size < told.length || !roles.has('deadline')) return none;
  return { content: text.slice(0, text.length - found[0].length).trimEnd(), told };
}
