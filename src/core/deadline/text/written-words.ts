import type { Token } from './phrase';

/** Tokens without a space between them: "nim", "th4ng", "h@ng", "11/2024"; signs around them are left out. */
export interface WrittenWord {
  /** Tokens it covers: from, up to not including to. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** No sign stands at its beginning, at its end. */
  readonly clear: boolean;
  readonly open: boolean;
}

/** Signs that close what stands before them: "năm,", "2024)." */
const CLOSES = /^[.,;:)\]!?]+$/u;

/** The tokens from `from` up to `behind`, without the signs around them. */
function writtenWord(text: string, tokens: readonly Token[], from: number, behind: number): WrittenWord {
  let [start, to] = [from, behind];
  while (start < to - 1 && tokens[start]?.kind === 'sign') start += 1;
  while (to > start + 1 && CLOSES.test(tokens[to - 1]?.text ?? '')) to -= 1;
  const written = text.slice(tokens[start]?.start, tokens[to - 1]?.end);
  return { from: start, to, text: written, clear: start === from, open: to === behind };
}

/** The words of a text as they were written, with the tokens that each covers. */
export function writtenWords(text: string, tokens: readonly Token[]): readonly WrittenWord[] {
  const words: WrittenWord[] = [];
  for (let at = 0; at < tokens.length;) {
    const from = at;
    do at += 1;
    while (tokens[at]?.glued === true && tokens[at]?.kind !== 'line');
    words.push(writtenWord(text, tokens, from, at));
  }
  return words;
}
