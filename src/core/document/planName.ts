import { isSignature } from '../reading/endWords';
import { splitMark } from '../reading/mark';
import { titleParts } from '../reading/title';
import { startsWithBullet } from '../text/bullets';
import { oneLine } from '../text/clean';
import { foldKey } from '../text/fold';
import type { Block } from './planDocument';

/** Lines of a name, and lines looked at for it. */
const MOST_NAME_LINES = 8;
const LONGEST_NAME_LINE = 300;
const OPENING_LINES = 80;
/** The line with which an appendix begins. Folded. */
const APPENDIX = /^(?:phu luc|bieu|bieu mau|mau so)(?: so)?(?: (?:\d{1,3}|[ivxl]{1,6}|[a-h]))?$/u;
/** Kinds of documents that give out tasks, alone on the line above their name. Folded. */
const DOCUMENT_KIND =
  /^(?:ke hoach|chuong trinh(?: hanh dong| cong tac)?|phuong an|de an|danh muc|quyet dinh|thong bao)$/u;

const textOf = (block: Block | undefined): string | undefined =>
  block?.kind === 'paragraph' ? oneLine(block.text.replace(/^[#*\s]+|[*\s]+$/gu, '')) : undefined;

const isBracketed = (text: string): boolean => text.startsWith('(');

/** A sentence, a list item, a chapter or a signer: nothing that a name is made of. */
function isNoName(text: string): boolean {
  if (text.length > LONGEST_NAME_LINE || startsWithBullet(text) || isSignature(text)) return true;
  if (splitMark(text) !== undefined) return true;
  return !isBracketed(text) && /[.;:!?]$/u.test(text);
}

/** The lines right above a table that name it, from its "Phụ lục" on, in reading order. */
export function nameAbove(blocks: readonly Block[], table: number): readonly string[] {
  const lines: string[] = [];
  for (let at = table - 1; at >= 0 && lines.length < MOST_NAME_LINES; at--) {
    const text = textOf(blocks[at]);
    if (text === undefined) break;
    if (text === '') {
      if (lines.some((line) => !isBracketed(line))) break;
      continue;
    }
    if (isNoName(text)) break;
    lines.unshift(text);
    if (APPENDIX.test(foldKey(text))) break;
  }
  return lines.some((line) => !isBracketed(line)) ? lines : [];
}

/** The name that the document itself bears: "KẾ HOẠCH" and the lines below it. */
export function documentName(blocks: readonly Block[]): readonly string[] {
  let looked = 0;
  for (let at = 0; at < blocks.length && looked < OPENING_LINES; at++) {
    const text = textOf(blocks[at]);
    if (text === undefined || text === '') continue;
    looked++;
    if (!DOCUMENT_KIND.test(foldKey(text))) continue;
    return [text, ...linesBelow(blocks, at + 1)];
  }
  return [];
}

function linesBelow(blocks: readonly Block[], from: number): string[] {
  const lines: string[] = [];
  for (let at = from; at < blocks.length && lines.length < 4; at++) {
    const text = textOf(blocks[at]);
    if (text === undefined || (text === '' && lines.length > 0)) break;
    if (text === '') continue;
    if (isNoName(text) || /^(?:can cu|thuc hien |kinh gui)/u.test(foldKey(text.slice(0, 40)))) break;
    lines.push(text);
  }
  return lines;
}

/** Lines of the letterhead and of appendices that say where and when the plan was issued. */
export function issueLinesOf(blocks: readonly Block[]): readonly string[] {
  const lines: { row: number; text: string }[] = [];
  blocks.slice(0, OPENING_LINES).forEach((block, row) => {
    if (block.kind === 'paragraph') lines.push({ row, text: oneLine(block.text) });
    else
      for (const { cells } of block.rows.slice(0, 4))
        for (const { text } of cells) if (text.length <= 600) lines.push({ row, text });
  });
  return titleParts(lines.filter(({ text }) => text !== '' && text.length <= 600)).issueLines;
}
