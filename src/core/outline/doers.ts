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

const UNTIL = /^(?:(?:hoàn thành|xong|thực hiện)\s+)?(?:xong\s+)?(?:trước|trong|chậm nhất|vào|từ|đến hết|định kỳ)\s/iu;
const PERIOD = /^(?:quý|tháng|năm|hằng|hàng|thường xuyên|cả năm)(?!\p{L})/iu;
const TIME = /\d|quý|tháng|năm|tuần|thường xuyên/iu;
const LONGEST_TIME = 80;

/** "Hoàn thành trước ngày 28/02/2025", "tháng 10/2025", "thường xuyên". */
export const tellsWhen = (part: string): boolean =>
  part.length <= LONGEST_TIME && TIME.test(part) && (UNTIL.test(part) || PERIOD.test(part));

/** Only "Hoàn thành …", "Xong …", "Chậm nhất …" is a sentence of time; "Trong năm 2025, xã đã …" is not. */
const ENDS = /^(?:hoàn thành|xong|chậm nhất)\s/iu;

const SENTENCE_END = /[.;]\s+(?=\p{Lu})/gu;

/** The sentences at the end of a task's text that say who does it and until when, and the text before them. */
export function toldBehind(text: string): { readonly content: string; readonly told: readonly Told[] } {
  const told: Told[] = [];
  let content = text;
  for (const end of [...text.matchAll(SENTENCE_END)].reverse().slice(0, 3)) {
    const sentence = content.slice(end.index + end[0].length).trim();
    const role = tellsWho(sentence) ? 'method' : ENDS.test(sentence) && tellsWhen(sentence) ? 'deadline' : null;
    if (role === null) break;
    told.unshift({ role, value: sentence });
    content = content.slice(0, end.index + 1);
  }
  return { content, told };
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
