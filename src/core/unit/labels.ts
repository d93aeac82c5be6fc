import { lookUp } from '../memory/lookUp';
import type { Role } from './list';
import { phraseAt, phraseTable } from './phrases';
import type { Token } from './tokens';

/** What a label word says of the units after it; `other` is a label of something else ("Thời gian:"). */
type LabelRole = Role | 'other' | 'none';

interface LabelWord {
  readonly words: readonly string[];
  readonly role: LabelRole;
}

/** Words that labels are made of. The first word with a role decides: "Cơ quan phối hợp, theo dõi:" coordinates. */
const LABEL_WORDS: readonly LabelWord[] = [
  {
    words: [
      'chủ trì',
      'chủ trì tham mưu',
      'đầu mối',
      'tham mưu',
      'trách nhiệm',
      'thực hiện',
      'phụ trách',
      'theo dõi',
      'tiếp nhận',
      'chịu trách nhiệm',
      'được giao',
      'ct',
      'đvct',
      'cqct',
    ],
    role: 'lead',
  },
  {
    words: [
      'phối hợp',
      'hỗ trợ',
      'liên quan',
      'tham gia',
      'cùng thực hiện',
      'phối hợp thực hiện',
      'ph',
      'đvph',
      'cqph',
    ],
    role: 'coordinate',
  },
  {
    words: [
      'cơ quan',
      'đơn vị',
      'phòng',
      'bộ phận',
      'cá nhân',
      'người',
      'cấp',
      'và',
      'chính',
      'các',
      'là',
      'có',
      'ban',
      'của',
      'gồm',
      'bao gồm',
    ],
    role: 'none',
  },
  {
    words: ['thời gian', 'thời hạn', 'tiến độ', 'sản phẩm', 'kết quả', 'kinh phí', 'ghi chú', 'nội dung', 'hoàn thành'],
    role: 'other',
  },
];

const TABLE = phraseTable(LABEL_WORDS, (row) => row.words);
const LONGEST_LABEL = 7;

/** A label at the start of an item. */
export interface Label {
  readonly role: Role | 'other';
  readonly next: number;
}

/** The label that starts at token `at` and ends with a colon; null when there is none. */
export function labelAt(tokens: readonly Token[], at: number): Label | null {
  let role: LabelRole = 'none';
  let next = at;
  for (let count = 0; count < LONGEST_LABEL; count += 1) {
    const token = tokens[next];
    if (token?.key === ':') return role === 'none' ? null : { role, next: next + 1 };
    const match = phraseAt(TABLE, tokens, next);
    if (match !== null) {
      if (role === 'none') role = match.row.role;
      next = match.next;
    } else if (
      token?.key === ',' ||
      token?.key === '/' ||
      token?.key === '(' ||
      token?.key === ')' ||
      token?.key === '-'
    )
      next += 1;
    else return null;
  }
  return null;
}

const OPENING_WORDS = new Set(['-', 'la', 'gom', 'bao']);
const BARE_NOUNS = new Set(['co quan', 'don vi']);
const BARE_ROLES: Readonly<Record<string, Role>> = { 'chu tri': 'lead', 'phoi hop': 'coordinate' };

/** "Đơn vị chủ trì Sở Nội vụ": a label without its colon, before a unit name. */
export function bareLabelAt(tokens: readonly Token[], at: number, startsUnit: (at: number) => boolean): Label | null {
  const from = tokens[at]?.key === 'cac' ? at + 1 : at;
  const pair = (first: number): string => `${tokens[first]?.key ?? ''} ${tokens[first + 1]?.key ?? ''}`;
  const role = lookUp(BARE_ROLES, pair(from + 2));
  if (!BARE_NOUNS.has(pair(from)) || role === undefined) return null;
  let next = from + 4;
  while (OPENING_WORDS.has(tokens[next]?.key ?? '') && next < from + 6) next += 1;
  return startsUnit(next) ? { role, next } : null;
}
