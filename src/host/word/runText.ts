import type { OldEncoding } from '../../core/encoding/oldEncoding';
import { inUnicode } from './oldFonts';
import { withSigns } from './symbols';

/** Text of runs that look the same. */
export interface Segment {
  readonly text: string;
  readonly bold: boolean;
  /** Font its letters are shown in, where the document names one. */
  readonly font: string | undefined;
}

/** One line of a paragraph as it stands on the page. */
export interface Line {
  readonly text: string;
  readonly bold: boolean;
}

/** A number or bullet typed by hand ("1.", "a)", "-", "1.2.3") and the tab behind it. */
const TYPED_NUMBER = /^([\p{L}\p{N}()./]{0,11}[.):/\p{N}]|[-+•*▪–])\t[\t ]*/u;
const SOFT_HYPHEN = /\u00AD/gu;

/** Adds text to the end; runs that look the same become one. */
export function append(segments: Segment[], text: string, bold: boolean, font: string | undefined): void {
  const last = segments.at(-1);
  if (last && last.bold === bold && last.font === font) {
    segments[segments.length - 1] = { ...last, text: last.text + text };
  } else segments.push({ text, bold, font });
}

/** A paragraph as lines, and the old encoding that some of it was in. */
export interface ParagraphLines {
  readonly lines: readonly Line[];
  readonly old: OldEncoding | null;
  /** It has text that is surely Unicode already. */
  readonly unicode: boolean;
}

/** Lines of a paragraph; `label` is its automatic number with the space behind it. Always at least one line. */
export function linesOf(label: string, segments: readonly Segment[], around?: OldEncoding): ParagraphLines {
  const lines: { text: string; bold: boolean; filled: boolean }[] = [{ text: '', bold: true, filled: false }];
  const { texts, old, unicode } = inUnicode(segments, around);
  for (const [index, segment] of segments.entries()) {
    shownText(texts[index] ?? '', segment.font)
      .split('\n')
      .forEach((piece, at) => {
        if (at > 0) lines.push({ text: '', bold: true, filled: false });
        const line = lines.at(-1);
        if (!line) return;
        line.text += piece;
        if (piece.trim() === '') return;
        line.filled = true;
        line.bold &&= segment.bold;
      });
  }
  const shown = lines.map(({ text, bold, filled }, index) => ({
    text: withLabel(index === 0 ? label : '', text),
    bold: bold && filled,
  }));
  return { lines: shown, old, unicode };
}

function withLabel(label: string, text: string): string {
  const own = text.trim();
  return label === '' ? own.replace(TYPED_NUMBER, '$1 ') : `${label}${own}`.trim();
}

/** What a person sees for the letters of a segment. */
function shownText(text: string, font: string | undefined): string {
  return withSigns(text, font).replace(SOFT_HYPHEN, '');
}
