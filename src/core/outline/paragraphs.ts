import { endsSentence, joinTorn, startsInside } from '../text/join';
import { readLabel } from './labels';
import type { LabelReading } from './labelReading';
import { readMark, type Mark } from './mark';
import type { SourceLine } from './sourceLines';

/** Lines that belong together, with what stands at their beginning. */
export interface OutlineParagraph {
  /** Without its mark. */
  readonly text: string;
  readonly mark: Mark | undefined;
  readonly label: LabelReading | undefined;
  readonly first: number;
  readonly last: number;
  readonly bold: boolean;
  readonly heading: number;
}

/** Longer than a line of a page: such texts have a paragraph on each line. */
const PAGE_WIDTH = 130;
/** Share of lines that may be longer in a text that is broken at the page's width. */
const MOST_LONG = 0.03;
/** Share of lines that go on in the middle of a sentence in such a text. */
const LEAST_INSIDE = 0.08;
/** Width of a page of a printed plan, in letters. */
const NARROW = 100;
/** A line is full when the next word would have made it longer than this share of the width. */
const FULL = 0.78;
/** Words that a sentence cannot end with. */
const DANGLING = /(?:^|[\s(])(?:và|hoặc|của|các|những|cho|với|về|tại|theo|trong|từ|đến|do|để|là|thuộc)$|[,(–—-]$/iu;
/** Words that wait for a number: "… Nghị quyết số" + "04-NQ/TU"; "Xây dựng chính quyền số" is whole. */
const COUNTING = /(?:^|[\s(])(?:số|ngày|tháng|năm|khoản|điều|điểm|quý)$/iu;
const COUNTED = /^(?:\d|[IVX]+(?![\p{L}]))/u;
const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** However few lines go on inside a sentence: each of them stands behind a line as wide as the page. */
function allFull(lines: readonly SourceLine[], longest: number): boolean {
  if (longest > NARROW) return false;
  return lines.every(({ text, gap }, at) => {
    const before = lines[at - 1];
    if (before === undefined || gap !== 'none' || !startsInside(text) || readMark(text)) return true;
    return before.text.length >= longest * FULL;
  });
}

/** Width at which a text's lines are broken; 0 where every line is a paragraph. */
function widthOf(lines: readonly SourceLine[]): number {
  if (lines.length < 3) return 0;
  const lengths = lines.map(({ text }) => text.length).sort((a, b) => a - b);
  const long = lengths.filter((length) => length > PAGE_WIDTH).length;
  const inside = lines.filter(({ text, gap }, at) => at > 0 && gap === 'none' && startsInside(text) && !readMark(text));
  if (long > lines.length * MOST_LONG || inside.length < 2) return 0;
  if (inside.length < lines.length * LEAST_INSIDE && !allFull(lines, lengths.at(-1) ?? 0)) return 0;
  return lengths[Math.floor(lengths.length * 0.95)] ?? 0;
}

/** Words of labels that name a thing: only these are labels without a colon ("- Đơn vị chủ trì Phòng Nội vụ"; "- Tham mưu tổ chức …" is work). */
const NAMED = /^(?:cơ quan|đơn vị|bộ phận|thời gian|thời hạn|sản phẩm|kết quả)/iu;

/** The label with which a line begins behind its mark; a number or letter is no list mark of a label. */
function labelOf(mark: Mark | undefined, text: string): LabelReading | undefined {
  const label = readLabel(mark?.style === 'bullet' ? `- ${text}` : text);
  if (label === undefined || /[:：]/u.test(text.slice(0, label.label.length + 12))) return label;
  return NAMED.test(label.label.normalize('NFC')) ? label : undefined;
}

interface Begun {
  readonly lines: SourceLine[];
  readonly mark: Mark | undefined;
  readonly label: LabelReading | undefined;
}

const lastLine = ({ lines }: Begun): SourceLine | undefined => lines.at(-1);

/** A wrapped line could not have held the first word of the next. */
function isFull(line: SourceLine, next: SourceLine, width: number): boolean {
  const word = next.text.slice(0, 40).split(' ')[0] ?? '';
  return line.text.length + 1 + word.length >= width * FULL;
}

/** The line, which has no mark and no label, goes on with the paragraph before it. */
function goesOn(begun: Begun, line: SourceLine, width: number): boolean {
  const last = lastLine(begun);
  if (last === undefined || line.heading > 0) return false;
  if (begun.lines.length === 1 && begun.mark?.rest === '') return true;
  const capitals = isCapitals(line.text);
  if (isCapitals(last.text))
    return capitals && begun.mark !== undefined && line.gap === 'none' && !endsSentence(last.text);
  if (last.heading > 0 || capitals) return false;
  if (startsInside(line.text) && !endsSentence(last.text)) return true;
  const end = last.text.slice(-12);
  if (DANGLING.test(end) || (COUNTING.test(end) && COUNTED.test(line.text))) return true;
  if (width === 0) return false;
  if (line.gap === 'none') return isFull(last, line, width);
  return (
    line.gap === 'page' &&
    !endsSentence(last.text) &&
    isFull(last, line, width) &&
    last.text.length > width * 0.5 &&
    begun.mark?.style !== '1'
  );
}

/** A number that only seems to be a mark: the wrapped sentence before it goes on with "… Nghị quyết số" or "… Phục vụ". */
function isInside(begun: Begun | undefined, line: SourceLine, mark: Mark, width: number): boolean {
  const last = begun && lastLine(begun);
  if (last === undefined || width === 0 || line.gap !== 'none' || endsSentence(last.text)) return false;
  if (!isFull(last, line, width)) return false;
  if (mark.style === 'bullet') return /^\p{Ll}/u.test(mark.rest) && mark.text === '-' && line.text.startsWith('- ');
  return mark.style === '1' && /(?:số|so|sé|s6|ngày|ngay|tháng|thang|năm|nam|quý|điểm|khoản|điều)$/iu.test(last.text);
}

function paragraph({ lines, mark, label }: Begun): OutlineParagraph {
  const texts = lines.map(({ text }) => text);
  const joined =
    texts.length === 1 ? (texts[0] ?? '') : joinWrapped([mark ? mark.rest : (texts[0] ?? ''), ...texts.slice(1)]);
  const text = texts.length === 1 && mark ? mark.rest : joined;
  const first = lines[0];
  return {
    text,
    mark,
    label: label && lines.length > 1 ? labelOf(mark, text) : label,
    first: first?.line ?? 1,
    last: lines.at(-1)?.line ?? 1,
    bold: first?.bold === true,
    heading: first?.heading ?? 0,
  };
}

const joinWrapped = (texts: readonly string[]): string =>
  joinTorn(texts.filter((text) => text !== '')).replaceAll('\n', ' ');

/** Lines put together to paragraphs: those that a page's width or a page's end has torn apart are one again. */
export function outlineParagraphs(lines: readonly SourceLine[]): OutlineParagraph[] {
  const width = widthOf(lines);
  const done: OutlineParagraph[] = [];
  let begun: Begun | undefined;
  for (const line of lines) {
    const mark = readMark(line.text);
    const label = labelOf(mark, mark ? mark.rest : line.text);
    const starts = (mark !== undefined && !isInside(begun, line, mark, width)) || label !== undefined;
    if (begun && !starts && goesOn(begun, line, width)) begun.lines.push(line);
    else {
      if (begun) done.push(paragraph(begun));
      begun = { lines: [line], mark: starts ? mark : undefined, label };
    }
  }
  if (begun) done.push(paragraph(begun));
  return done;
}
