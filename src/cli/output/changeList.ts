import type { Change } from '../../core/normalise/normalise';
import { CHANGE_WORDS } from '../../messages/vi/normalise';
import { CLI_WORDS } from '../../messages/vi/cli';

const MOST_LINES = 12;
const LONGEST = 70;

const short = (text: string): string => {
  const line = text.replaceAll('\n', ' ⏎ ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

function changeLine({ cell, before, after, why }: Change): string {
  const shown = after === '' ? `"${short(before)}"` : `"${short(before)}" → "${short(after)}"`;
  return `  - ${cell} (${CHANGE_WORDS[why]}): ${shown}`;
}

/** The changes as lines for a person, at most so many; empty when there are none. */
export function listChanges(changes: readonly Change[], most: number = MOST_LINES): readonly string[] {
  if (changes.length === 0) return [];
  const lines = changes.slice(0, most).map(changeLine);
  const more = changes.length > most ? [`  ${CLI_WORDS.moreChanges(changes.length - most)}`] : [];
  return [CLI_WORDS.changesTitle(changes.length), ...lines, ...more];
}

export function changeJson({ sheet, cell, before, after, why }: Change): Record<string, unknown> {
  return { sheet, cell, before, after, why, reason: CHANGE_WORDS[why] };
}
