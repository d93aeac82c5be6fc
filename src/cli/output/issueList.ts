import type { Issue } from '../../core/issue/issue';
import { CLI_WORDS, issueLine } from '../../messages/vi/cli';

/** More lines than this say "and so many more" on a terminal. */
const MOST_LINES = 40;

/** Whether a person should look: anything beyond plain information. */
export const needsLook = (issues: readonly Issue[]): boolean => issues.some((issue) => issue.severity !== 'info');

const placeOf = ({ sheet, cell }: Issue): string =>
  cell === undefined ? '' : sheet === undefined ? `${cell}: ` : `${sheet}!${cell}: `;

/** The issues as lines for a person, those that matter first; empty when there are none. */
export function listIssues(issues: readonly Issue[]): readonly string[] {
  const look = issues.filter((issue) => issue.severity !== 'info');
  const told = issues.filter((issue) => issue.severity === 'info');
  const lines = look.map((issue) => `  - ${placeOf(issue)}${issueLine(issue)}`);
  const shown =
    lines.length > MOST_LINES
      ? [...lines.slice(0, MOST_LINES), `  ${CLI_WORDS.moreIssues(lines.length - MOST_LINES)}`]
      : lines;
  return [
    ...told.map((issue) => `${placeOf(issue)}${issueLine(issue)}`),
    ...(look.length > 0 ? [CLI_WORDS.issuesTitle(look.length), ...shown] : []),
  ];
}
