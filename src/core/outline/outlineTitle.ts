import { titleParts } from '../reading/title';
import { startsWithBullet } from '../text/bullets';
import { foldKey } from '../text/fold';
import { isCapitals } from './headingWords';
import { readMark } from './mark';
import type { SourceLine } from './sourceLines';

/** Kinds of documents that give out tasks, at the beginning of their name. Folded. */
const KIND = /^(?:ke hoach|chuong trinh|phuong an|de an|phu luc|danh muc|nghi quyet|thong bao|quyet dinh)(?: |$)/u;
const PREAMBLE =
  /^(?:can cu|thuc hien |kinh gui|theo de nghi|tren co so|de (?:trien khai|thuc hien)|nham |dieu \d|so |noi nhan)/u;
const MOST_LINES = 5;
const LONGEST_LINE = 300;
const MOST_BEFORE = 400;
const MOST_HEAD = 30;
const LONGEST_SUBJECT = 200;

/** true for "KẾ HOẠCH …" and the like: the name of a document that gives out tasks. */
export const namesPlan = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  KIND.test(foldKey(text.slice(0, 40))) &&
  isCapitals(text.slice(0, 7)) &&
  !text.endsWith(':');

const MEETING = /^(?:bien ban|giay moi|thu moi|giay trieu tap|to trinh)(?: |$)/u;

/** The document is of a meeting or asks for leave: its "Chủ trì", "Thời gian", "Nội dung" are the meeting's. */
export function isOfMeeting(lines: readonly SourceLine[]): boolean {
  const head = lines.slice(0, MOST_HEAD).map(({ text }) => text);
  return (
    head.some((text) => isCapitals(text.slice(0, 8)) && MEETING.test(foldKey(text.slice(0, 40)))) &&
    !head.some(namesPlan)
  );
}

/** Text of the lines before the tasks: what names the plan, and what says when it was issued. */
export interface OutlineTitle {
  readonly title: readonly string[];
  readonly issueLines: readonly string[];
}

const isName = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  !startsWithBullet(text) &&
  readMark(text) === undefined &&
  !PREAMBLE.test(foldKey(text.slice(0, 40))) &&
  (text.startsWith('(') || !/[.;:]$/u.test(text));

/** Right under "KẾ HOẠCH" stands what it is about: "Thực hiện dân chủ ở cơ sở năm 2026". */
const isSubject = (text: string): boolean =>
  text.length <= LONGEST_SUBJECT &&
  /^(?:thuc hien|trien khai) /u.test(foldKey(text.slice(0, 40))) &&
  !/[.;:,]$/u.test(text);

function linesFrom(lines: readonly SourceLine[], at: number): string[] {
  const found: string[] = [];
  for (const { text } of lines.slice(at, at + MOST_LINES)) {
    if (found.length > 0 && !isName(text) && !(found.length === 1 && isSubject(text))) break;
    found.push(text);
  }
  return found;
}

/** The name lines nearest above the tasks; else the first lines of the document that are no sentence. */
function nameLines(lines: readonly SourceLine[]): string[] {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (namesPlan(text)) return linesFrom(lines, at);
  }
  const first = lines.findIndex(({ text }) => !isName(text));
  const names = lines.slice(0, first < 0 ? MOST_LINES : Math.min(first, MOST_LINES)).map((line) => line.text);
  return [...titleParts(names.map((text, row) => ({ row, text }))).names];
}

/** Reads what stands before the tasks. */
export function outlineTitle(before: readonly SourceLine[]): OutlineTitle {
  const near = before.slice(-MOST_BEFORE);
  const head = before.slice(0, 80).filter(({ text }) => text.length <= 600);
  const issueLines = titleParts(head.map(({ text }, row) => ({ row, text }))).issueLines;
  return { title: nameLines(near), issueLines };
}
