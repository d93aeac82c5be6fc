import type { PlanDocument } from '../document/planDocument';
import { cleanText } from '../text/clean';
import { foldKey } from '../text/fold';

/** A line of the source without a converter's marks. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
  readonly bold: boolean;
  /** Level of a heading style or of Markdown's "##"; 0 = none. */
  readonly heading: number;
  /** What stands between it and the line before: nothing, empty lines, a page number or other noise. */
  readonly gap: 'none' | 'blank' | 'page';
}

const HASHES = /^#{1,6}\s+/u;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!>|])/gu;
const STRONG = /\*\*|__(?=\S)|(?<=\S)__/gu;
/** "(*qua Phòng Nội vụ*)": one star on both sides of words. */
const ITALIC = /(?<![*\p{L}\p{N}])\*(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s*])\*(?![*\p{L}\p{N}])/gu;
const PAGE = /^[-–—\s]{0,6}(?:(?:trang|page)\s+)?\d{1,3}(?:\s?\/\s?\d{1,3})?[-–—\s]{0,6}$/iu;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;
/** Bullets of Word's symbol fonts. */
const SYMBOL_BULLET = /^[\uF000-\uF0FF]\s*/u;

/** Running headers stand in a document at least so often, some of them beside page numbers; fewer will do where all of them do. */
const REPEATS = 3;
const BESIDE = 2;
const LONGEST_RUNNING = 120;

interface Raw extends Omit<SourceLine, 'gap'> {
  readonly kind: 'text' | 'blank' | 'page';
}

function rawLine(line: number, source: string, bold: boolean, style: number): Raw {
  const hashes = HASHES.exec(source)?.[0] ?? '';
  const body = source.slice(hashes.length).trim();
  const strong = bold || /^(?:\d{1,2}[.)]\s*)?(?:\*\*|__)/u.test(body);
  const text = body
    .replace(ESCAPED, '$1')
    .replace(STRONG, '')
    .replace(ITALIC, '$1')
    .replace(SYMBOL_BULLET, '- ')
    .trim();
  const kind = text === '' ? 'blank' : PAGE.test(text) || WORDLESS.test(text) ? 'page' : 'text';
  return { line, text, bold: strong, heading: hashes === '' ? style : hashes.trim().length, kind };
}

function rawLines(document: PlanDocument): Raw[] {
  const lines: Raw[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table') continue;
    for (const text of cleanText(block.text).split('\n'))
      lines.push(rawLine(block.line, text, block.bold === true, block.heading ?? 0));
  }
  return lines;
}

const runningKey = (text: string): string => (text.length > LONGEST_RUNNING ? '' : foldKey(text.replace(/\d+/gu, '')));

/** Lines that stand beside page numbers again and again: running headers and footers, with where else they stand. */
function running(lines: readonly Raw[], isPart: (text: string) => boolean): ReadonlySet<Raw> {
  const same = new Map<string, Set<Raw>>();
  const beside = new Map<string, number>();
  const filled = lines.filter(({ kind }) => kind !== 'blank');
  filled.forEach((line, at) => {
    const key = line.kind === 'text' ? runningKey(line.text) : '';
    if (key === '' || isPart(line.text)) return;
    same.set(key, (same.get(key) ?? new Set()).add(line));
    if (filled[at - 1]?.kind === 'page' || filled[at + 1]?.kind === 'page') beside.set(key, (beside.get(key) ?? 0) + 1);
  });
  const found = [...same].filter(([key, all]) => {
    const seen = beside.get(key) ?? 0;
    return seen >= BESIDE && (all.size >= REPEATS || seen === all.size);
  });
  return new Set(found.flatMap(([, all]) => [...all]));
}

/**
 * The lines of a document that say something: Markdown marks taken off, page numbers, rules and running headers left out.
 * `isPart` tells lines with a number or label, which are never running headers.
 */
export function sourceLines(document: PlanDocument, isPart: (text: string) => boolean): SourceLine[] {
  const raw = rawLines(document);
  const headers = running(raw, isPart);
  const lines: SourceLine[] = [];
  let gap: SourceLine['gap'] = 'none';
  for (const one of raw) {
    if (one.kind === 'text' && !headers.has(one)) {
      const { line, text, bold, heading } = one;
      lines.push({ line, text, bold, heading, gap });
      gap = 'none';
    } else if (one.kind !== 'blank') gap = 'page';
    else if (gap === 'none') gap = 'blank';
  }
  return lines;
}
