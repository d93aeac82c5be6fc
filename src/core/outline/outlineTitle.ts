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

function linesFrom(lines: readonly SourceLine[], at: number): string[] {
  const found: string[] = [];
  for (const { text } of lines.slice(at, at + MOST_LINES)) {
    if (found.length > 0 && !isName(text)) break;
    found.push(text);
  }
  return found;
}

/** The name lines nearest above the tasks; else the first lines of the document that are no sentence. */
function nameLines(lines: readonly SourceLine[]): string[] {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const text = lines[at]?.text ?? '';
    if (
      text.length <= LONGEST_LINE &&
      KIND.test(foldKey(text.slice(0, 40))) &&
      isCapitals(text.slice(0, 7)) &&
      !text.endsWith(':')
    )
      return linesFrom(lines, at);
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
