import type { Issue } from '../../core/issue/issue';
import { CLI_WORDS, issueLine } from '../../messages/vi/cli';

/** More lines than this say "and so many more" on a terminal. */
const MOST_LINES = 40;
/** More of one kind of plain information than this are only counted. */
const MOST_OF_A_KIND = 10;

/** Whether a person should look: anything beyond plain information. */
export const needsLook = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity !== 'info');

/** What a document counts: lines of a text, paragraphs of Word. */
export type LineName = 'text' | 'word';

function placeOf({ sheet, cell, line }: Issue, lines: LineName): string {
  if (line !== undefined) return `${CLI_WORDS.lineNames[lines]} ${line}: `;
  if (cell === undefined) return '';
  return sheet === undefined ? `${cell}: ` : `${sheet}!${cell}: `;
}

/** Text of the document beside a sentence that does not quote it. */
const MOST_RAW = 100;
function rawOf({ line, raw }: Issue, sentence: string): string {
  if (line === undefined || raw === undefined || raw === '' || sentence.includes(raw)) return '';
  const text = raw.replaceAll('\n', ' ');
  return ` [${text.length > MOST_RAW ? `${text.slice(0, MOST_RAW)}…` : text}]`;
}

function lineOf(issue: Issue, lines: LineName): string {
  const sentence = issueLine(issue);
  return `${placeOf(issue, lines)}${sentence}${rawOf(issue, sentence)}`;
}

/** Plain information, of each kind the first few: a plan may have a proposal for every task. */
function toldLines(told: readonly Issue[], lines: LineName): readonly string[] {
  const counts = new Map<string, number>();
  const shown = told.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_KIND;
  });
  const left = told.length - shown.length;
  return [...shown.map((issue) => lineOf(issue, lines)), ...(left > 0 ? [CLI_WORDS.moreIssues(left)] : [])];
}

/** The issues as lines for a person, those that matter first; empty when there are none. */
export function listIssues(issues: readonly Issue[], lines: LineName = 'text'): readonly string[] {
  const look = issues.filter((issue) => issue.severity !== 'info');
  const told = issues.filter((issue) => issue.severity === 'info');
  const all = look.map((issue) => `  - ${lineOf(issue, lines)}`);
  const shown =
    all.length > MOST_LINES ? [...all.slice(0, MOST_LINES), `  ${CLI_WORDS.moreIssues(all.length - MOST_LINES)}`] : all;
  return [...toldLines(told, lines), ...(look.length > 0 ? [CLI_WORDS.issuesTitle(look.length), ...shown] : [])];
}
