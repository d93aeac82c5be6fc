import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textDocument } from '../../../src/core/document/textDocument';
import { readOutline } from '../../../src/core/outline/readOutline';
import type { RegisterRow } from '../../../src/core/register/register';

const ROLES = ['lead', 'coordinate', 'result', 'deadline', 'method', 'progress', 'remark'] as const;

/** A row as outlines.txt writes it: "# level mark title", else "mark | content | role=text" with "~" between lines. */
function written(row: RegisterRow): string {
  if (row.kind === 'heading') return `# ${row.level} ${row.mark ?? '-'} ${row.title}`;
  const texts = ROLES.flatMap((role) => (row[role] === '' ? [] : [`${role}=${row[role].replaceAll('\n', '~')}`]));
  return [row.mark ?? '-', row.content.replaceAll('\n', '~'), ...texts].join(' | ');
}

/** The same with the roles in one order. */
function sorted(line: string): string {
  if (line.startsWith('#')) return line;
  const [mark = '', content = '', ...texts] = line.split(' | ');
  const order = (text: string): number => ROLES.findIndex((role) => text.startsWith(`${role}=`));
  return [mark, content, ...texts.sort((one, other) => order(one) - order(other))].join(' | ');
}

const cases = ['outlines.txt', 'outlinesHarder.txt']
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n')
  .split(/^=== /mu)
  .slice(1)
  .map((part) => {
    const [head = '', expected = ''] = part.split(/^---$/mu);
    const [name = '', ...lines] = head.split('\n');
    return { name, text: lines.join('\n'), expected: expected.trim().split('\n').map(sorted) };
  });

test.each(cases)('$name', ({ text, expected }) => {
  const { register } = readOutline(textDocument(text));
  expect((register?.rows ?? []).map(written)).toEqual(expected);
});
