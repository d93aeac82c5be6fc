import { oneLine } from '../text/clean';
import { foldKey } from '../text/fold';
import { romanValue } from '../text/roman';

/** How a row is numbered. `path` is several steps in one mark: "1.1", "II.3", "2a". */
export type MarkKind = 'letter' | 'roman' | 'number' | 'path' | 'lower' | 'bullet';

/** The mark in the STT column (or before a heading): "A", "III", "1.2", "a)", "-". */
export interface Mark {
  readonly kind: MarkKind;
  /** Without brackets and closing points: "III", "1.2", "a". */
  readonly text: string;
  /** Steps of the mark: "1.2" -> ["1", "2"]. */
  readonly steps: readonly string[];
  /** Capital letter that may also be a Roman numeral ("C", "I", "V"): the rows around decide. */
  readonly also?: 'letter' | 'roman';
}

/** Words that introduce a mark: "Phần I", "Mục 2". Folded. */
const MARK_WORDS = /^(?:phan|muc|chuong|nhom|linh vuc|noi dung|nhiem vu|tieu muc|phu luc)\s+(?:thu\s+)?/;
const STEP = /^(?:\d{1,4}|\p{L}|[IVXL]{1,6})$/u;

function singleMark(text: string): Mark | undefined {
  const steps = [text];
  if (/^\d{1,6}$/.test(text)) return { kind: 'number', text: String(Number(text)), steps: [String(Number(text))] };
  if (romanValue(text) !== undefined) {
    return text.length === 1 ? { kind: 'roman', text, steps, also: 'letter' } : { kind: 'roman', text, steps };
  }
  if (/^[A-ZĐ]$/.test(text)) return { kind: 'letter', text, steps };
  if (/^[a-zđ]$/.test(text)) return { kind: 'lower', text, steps };
  if (/^(?:i{2,3}|iv|vi{0,3}|ix|xi{0,3})$/.test(text)) return { kind: 'lower', text, steps };
  return undefined;
}

function pathMark(text: string): Mark | undefined {
  const steps = text
    .replace(/(?<=\d)(?=\p{L})|(?<=\p{L})(?=\d)/gu, '.')
    .split(/[.\-,]/)
    .map((step) => (/^\d+$/.test(step) ? String(Number(step)) : step));
  if (steps.length < 2 || steps.length > 6 || !steps.every((step) => STEP.test(step))) return undefined;
  return { kind: 'path', text: steps.join('.'), steps };
}

/** The mark a short text is, or undefined when the text is no mark ("Nhiệm vụ khác", "2024/QĐ"). Linear; long texts are never marks. */
export function readMark(raw: string): Mark | undefined {
  const text = raw.length > 40 ? '' : oneLine(raw);
  if (text === '' || text.length > 24) return undefined;
  if (/^[-–—+*•●▪]$/u.test(text)) return { kind: 'bullet', text, steps: [text] };
  const bare = text.replace(/^[([]\s?/, '').replace(/[\s.):;\]\-/]+$/, '');
  return singleMark(bare) ?? pathMark(bare) ?? labelledMark(bare);
}

function labelledMark(text: string): Mark | undefined {
  const label = MARK_WORDS.exec(foldKey(text));
  if (!label) return undefined;
  const last = text.slice(text.lastIndexOf(' ') + 1);
  return label[0].trim() === foldKey(text) ? undefined : singleMark(last);
}

/**
 * A mark typed as a decimal number loses its last zero: after 1.9 a "1.1" is 1.10, after 1.19 a "1.2" is 1.20.
 * `before` is the mark of the row above.
 */
export function withLostZero(mark: Mark, before: Mark | undefined): Mark {
  const [first, last] = mark.steps;
  const [head, previous] = before?.steps ?? [];
  const next = Number(previous) + 1;
  if (
    mark.steps.length !== 2 ||
    before?.steps.length !== 2 ||
    first !== head ||
    next % 10 !== 0 ||
    Number(last) * 10 !== next
  )
    return mark;
  return { ...mark, text: `${first ?? ''}.${next}`, steps: [first ?? '', String(next)] };
}

const HEADING_MARK =
  /^([([]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[IVXL]{1,6}(?:\.\d{1,3}){0,3}|\p{L})[\])]?)\s?(?:[.):]|[-–—](?=\s))\s?(?=[^\s\d])/u;
const LABELLED_HEADING =
  /^(?:phần|mục|tiểu mục|chương|nhóm|lĩnh vực|nội dung|nhiệm vụ)\s+(?:thứ\s+)?(\d{1,3}|[IVXL]{1,6}|[A-ZĐ])(?:\s?[.):]|\s?[-–—](?=\s)|(?=\s))\s?(?=[^\s\d])/iu;

/** A heading that carries its mark in front: "I. CẢI CÁCH THỂ CHẾ", "Phần A: Chỉ số" -> the mark and the title. */
export function splitMark(raw: string): { readonly mark: Mark; readonly title: string } | undefined {
  const text = oneLine(raw);
  const found = HEADING_MARK.exec(text.slice(0, 40)) ?? LABELLED_HEADING.exec(text.slice(0, 60));
  if (!found) return undefined;
  const mark = readMark(found[1] ?? '');
  const title = text.slice(found[0].length).trim();
  return mark && title !== '' ? { mark, title } : undefined;
}
