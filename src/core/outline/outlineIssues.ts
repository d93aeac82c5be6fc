import type { Issue } from '../issue/issue';
import { LOOKED_FOR } from './headingWords';
import type { OutlineIssueCode } from './outlineReading';
import type { FoundTask } from './emitting';
import type { SegmentLabel } from './segments';
import type { OutlineNode } from './node';
import type { MarkFinding } from './tree';
import type { TextUnit } from './units';

type Found = Issue<OutlineIssueCode>;
/** Beyond this share of damaged letters a person should look. */
const NEAR = 0.1;

export const emptyDocument = (): Found => ({ code: 'document-empty', severity: 'error', line: 1 });

export const noTasks = (line: number): Found => ({
  code: 'outline-no-tasks',
  severity: 'error',
  line,
  facts: { looked: LOOKED_FOR.join('; ') },
});

function labelIssues(labels: readonly SegmentLabel[]): Found[] {
  const seen = new Set<string>();
  return labels.flatMap(({ unit, role }) => {
    const { label, distance } = unit.reading;
    const found: Found[] = [];
    if (distance > 0)
      found.push({
        code: 'outline-label-damaged',
        severity: distance > NEAR ? 'warning' : 'info',
        line: unit.first,
        raw: label,
        facts: { label: role },
      });
    if (seen.has(role))
      found.push({
        code: 'outline-label-twice',
        severity: 'warning',
        line: unit.first,
        raw: label,
        facts: { label: role },
      });
    seen.add(role);
    return found;
  });
}

function taskIssues({ row, labels, doubtful, inherited }: FoundTask): Found[] {
  const bare = row.lead === '' && row.deadline === '' && row.coordinate === '' && !inherited;
  return [
    ...labelIssues(labels),
    ...doubtful.map(({ first, text }): Found => ({
      code: 'outline-line-doubtful',
      severity: 'warning',
      line: first,
      raw: text.slice(0, 200),
    })),
    ...(bare
      ? [
          {
            code: 'outline-task-bare',
            severity: 'warning',
            line: row.source.first,
            raw: row.content.slice(0, 200),
          } as const,
        ]
      : []),
  ];
}

const markIssue = ({ kind, raw, mark, before, node }: MarkFinding): Found => ({
  code: kind === 'damaged' ? 'outline-mark-damaged' : 'outline-mark-order',
  severity: 'info',
  line: node.first,
  raw,
  facts: { mark, before },
});

const leftIssue = ({ first, text }: TextUnit): Found => ({
  code: 'outline-line-left',
  severity: 'info',
  line: first,
  raw: text.slice(0, 200),
});

/** Everything that a person should know about the tasks read, by line. */
export function outlineIssues(
  tasks: readonly FoundTask[],
  marks: readonly MarkFinding[],
  nodes: readonly OutlineNode[],
  left: readonly TextUnit[],
): Found[] {
  const spans = nodes.map(({ first, last }) => ({ first, last }));
  const inside = (line: number): boolean => spans.some(({ first, last }) => line >= first && line <= last);
  const chapters = new Set(nodes);
  const told = marks.filter(({ node, before }) => inside(node.first) && !(before === '' && chapters.has(node)));
  const found = [...tasks.flatMap(taskIssues), ...told.map(markIssue), ...left.map(leftIssue)];
  return found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
