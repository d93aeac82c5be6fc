import { foldKey } from '../text/fold';

interface TitleRow {
  readonly pattern: RegExp;
  readonly example: string;
}

/** What a chapter of tasks is called. Folded; what was looked for is told where nothing is found. */
const TASK_TITLES: readonly TitleRow[] = [
  {
    pattern: /^(?:cac |nhung |mot so )?(?:noi dung|muc tieu|chi tieu)?(?: va| )* ?nhiem vu/u,
    example: 'NHIỆM VỤ CỤ THỂ',
  },
  {
    pattern: /^(?:cac )?noi dung (?:thuc hien|trien khai|cong viec|ke hoach|cu the|trong tam|chu yeu)/u,
    example: 'NỘI DUNG THỰC HIỆN',
  },
  { pattern: /^(?:cac )?noi dung$/u, example: 'NỘI DUNG' },
  { pattern: /^(?:phan cong )(?:nhiem vu|thuc hien|trach nhiem|cong viec)/u, example: 'PHÂN CÔNG NHIỆM VỤ' },
  {
    pattern: /^(?:cac )?(?:giai phap|cong viec|hoat dong|cong tac) (?:thuc hien|cu the|chu yeu|trong tam)/u,
    example: 'GIẢI PHÁP THỰC HIỆN',
  },
  {
    pattern: /nhiem vu (?:va|,)? ?(?:cac )?giai phap|nhiem vu trong tam|nhiem vu cu the|nhiem vu chu yeu/u,
    example: 'MỘT SỐ NHIỆM VỤ VÀ GIẢI PHÁP',
  },
];

/** Chapters that hold no task of the plan. Folded. */
const OTHER_TITLES: readonly TitleRow[] = [
  {
    pattern: /^(?:mu[ce] [dp]ich|yeu c[ai]i?u|muc dich|quan diem|can cu|co so|pham vi|doi tuong|nguyen tac)(?: |$)/u,
    example: 'MỤC ĐÍCH, YÊU CẦU',
  },
  { pattern: /^muc tieu(?! (?:va )?nhiem vu)(?: |$)/u, example: 'MỤC TIÊU' },
  { pattern: /^(?:to chuc|cong tac to chuc) (?:trien khai )?thuc hien$/u, example: 'TỔ CHỨC THỰC HIỆN' },
  {
    pattern: /^to chuc (?:trien khai )?thuc hien(?: ke hoach| va| che do| chuong trinh)/u,
    example: 'TỔ CHỨC THỰC HIỆN KẾ HOẠCH',
  },
  { pattern: /^(?:nguon )?kinh phi(?: |$)/u, example: 'KINH PHÍ THỰC HIỆN' },
  { pattern: /^(?:dieu kien|nguon luc) (?:bao dam|dam bao|thuc hien)/u, example: 'ĐIỀU KIỆN BẢO ĐẢM' },
  { pattern: /^che do (?:thong tin )?(?:,? ?)bao cao/u, example: 'CHẾ ĐỘ BÁO CÁO' },
  {
    pattern:
      /^(?:dac diem|tinh hinh|danh gia (?:chung|tinh hinh|ket qua)|ket qua thuc hien|thuan loi|kho khan|ton tai|han che)(?: |$)/u,
    example: 'ĐẶC ĐIỂM TÌNH HÌNH',
  },
  { pattern: /^(?:kien nghi|de xuat)(?:,? de xuat|,? kien nghi)?$/u, example: 'KIẾN NGHỊ, ĐỀ XUẤT' },
];
const LONGEST = 260;

const matches = (rows: readonly TitleRow[], key: string): boolean => rows.some(({ pattern }) => pattern.test(key));

/** What a heading says about what stands under it; `null` where it says nothing. */
export function chapterKind(title: string): 'tasks' | 'other' | null {
  if (title.length > LONGEST) return null;
  const key = foldKey(title);
  if (matches(OTHER_TITLES, key) && !/nhiem vu/u.test(key)) return 'other';
  return matches(TASK_TITLES, key) ? 'tasks' : null;
}

/** What was looked for, as an office writes it. */
export const LOOKED_FOR: readonly string[] = TASK_TITLES.map(({ example }) => example);

/** Lines that close a plan. Folded beginnings. */
const CLOSINGS: readonly TitleRow[] = [
  { pattern: /^noi nh[ae]n$|^noi nhan /u, example: 'Nơi nhận:' },
  {
    pattern: /^tren day la (?:noi dung )?(?:ke hoach|chuong trinh|phuong an|toan bo)/u,
    example: 'Trên đây là Kế hoạch …',
  },
  {
    pattern: /^trong qua trinh (?:to chuc |trien khai )*thuc hien/u,
    example: 'Trong quá trình thực hiện nếu có vướng mắc …',
  },
  { pattern: /^(?:yeu cau|de nghi) (?:cac |thu truong|truong|lanh dao|can bo)/u, example: 'Yêu cầu các phòng, ban …' },
  { pattern: /^(?:nhan duoc|can cu) (?:ke hoach nay|noi dung ke hoach)/u, example: 'Căn cứ Kế hoạch này …' },
];

/** true for a paragraph that closes the plan. */
export const closesPlan = (text: string): boolean => matches(CLOSINGS, foldKey(text.slice(0, 80)));

const ARTICLE = /^điều\s+\d{1,2}\s*[.:]\s*/iu;
const IN_FORCE = /có hiệu lực|chịu trách nhiệm|thi hành/iu;

/** true for an article of a decision that gives out no tasks: "Điều 2. Tổ chức thực hiện", "Điều 3. … có hiệu lực …". */
export function isClosingArticle(text: string): boolean {
  const found = ARTICLE.exec(text.slice(0, 20))?.[0];
  if (found === undefined) return false;
  const words = text.slice(found.length);
  return chapterKind(words) === 'other' || IN_FORCE.test(words.slice(0, 400));
}

const LONGEST_HEADING = 160;
const SENTENCE = /[.;,…]$/u;

/** A text that may be the name of a section: short, and no sentence. */
export const isHeadingLike = (text: string): boolean => text.length <= LONGEST_HEADING && !SENTENCE.test(text.trim());

/** All letters are capitals. */
export const isCapitals = (text: string): boolean =>
  text.length <= 300 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
