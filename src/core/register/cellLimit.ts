import type { Issue } from '../issue/issue';
import { REGISTER_TEXTS, type Register } from './register';

/** Characters that an Excel cell holds (Microsoft, "Excel specifications and limits"). */
export const MOST_CHARACTERS = 32_767;
const SHOWN = 60;

/** The text as far as a cell holds it; no letter is cut in two. */
export function fitting(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const last = text.charCodeAt(MOST_CHARACTERS - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
}

/** Codes of what making a table of a document may have to say. */
export type RegisterIssueCode = 'register-text-cut';

/** The texts of a register that are too long for a cell. */
export function cutTexts(register: Register): readonly Issue<RegisterIssueCode>[] {
  return register.rows.flatMap((row) => {
    const texts = row.kind === 'heading' ? [row.title] : REGISTER_TEXTS.map((name) => row[name]);
    return texts
      .filter((text) => text.length > MOST_CHARACTERS)
      .map((text): Issue<RegisterIssueCode> => ({
        code: 'register-text-cut',
        severity: 'warning',
        line: row.source.first,
        raw: text.slice(0, SHOWN),
        facts: { length: text.length, most: MOST_CHARACTERS },
      }));
  });
}
