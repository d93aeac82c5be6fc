import type { LineSpan, RegisterRow, RegisterTask, RegisterTexts } from '../register/register';
import { childrenOf } from './chapter';
import { headingLead } from './headingLead';
import type { LabelRole } from './labelReading';
import type { MarkStyle } from './mark';
import type { Segment, SegmentLabel } from './segments';
import { isNode, type OutlineNode } from './node';
import type { TextUnit, Unit } from './units';

/** A task with what it was made of. */
export interface FoundTask {
  readonly row: RegisterTask;
  readonly labels: readonly SegmentLabel[];
  readonly doubtful: readonly TextUnit[];
  /** Labels of a heading say who or when. */
  readonly inherited: boolean;
}

export interface FoundRows {
  readonly rows: readonly RegisterRow[];
  readonly tasks: readonly FoundTask[];
  /** Texts of the chapters that no heading and no task holds: introductions. */
  readonly left: readonly TextUnit[];
}

/** What headings say for the tasks under them. */
export type Inherited = Partial<Record<LabelRole, string>>;

export interface Emitting {
  readonly rows: RegisterRow[];
  readonly tasks: FoundTask[];
  readonly left: TextUnit[];
  /** How many numbered paragraphs of a kind have labels of their own, and how many there are. */
  readonly styles: ReadonlyMap<MarkStyle, StyleCount>;
}

interface StyleCount {
  all: number;
  withLabels: number;
}

export interface Place {
  readonly level: number;
  /** Numbers from the outermost heading on. */
  readonly path: string;
  readonly inherited: Inherited;
}

export const unitsOf = (node: OutlineNode): Unit[] => node.parts.filter((part): part is Unit => !isNode(part));
export const ownLabels = (node: OutlineNode): boolean =>
  node.parts.some((part) => !isNode(part) && part.kind === 'label');

export function countStyles(
  nodes: readonly OutlineNode[],
  counts: Map<MarkStyle, StyleCount>,
): Map<MarkStyle, StyleCount> {
  for (const node of nodes) {
    if (node.style !== null) {
      const count = counts.get(node.style) ?? { all: 0, withLabels: 0 };
      counts.set(node.style, { all: count.all + 1, withLabels: count.withLabels + (ownLabels(node) ? 1 : 0) });
    }
    countStyles(childrenOf(node), counts);
  }
  return counts;
}

export function pathOf(path: string, mark: string | null): string {
  if (mark === null) return path;
  const outer = path.slice(path.lastIndexOf(' ') + 1);
  if (mark.includes('.') && (outer === '' || mark.startsWith(`${outer}.`))) return mark;
  return path === '' ? mark : `${path}.${mark}`;
}

const EMPTY: RegisterTexts = {
  content: '',
  result: '',
  lead: '',
  coordinate: '',
  deadline: '',
  method: '',
  progress: '',
  remark: '',
};

export function textsOf(labels: readonly SegmentLabel[]): Inherited {
  const texts: Inherited = {};
  for (const { role, lines } of labels) {
    const value = lines.join('\n');
    if (value === '') continue;
    const before = texts[role];
    texts[role] = before === undefined ? value : before.split('\n').includes(value) ? before : `${before}\n${value}`;
  }
  return texts;
}

interface TaskParts {
  readonly content: readonly string[];
  readonly labels: readonly SegmentLabel[];
  readonly doubtful?: readonly TextUnit[];
  readonly source: LineSpan;
}

export function addTask(
  emitting: Emitting,
  { inherited, path }: Place,
  { content, labels, doubtful = [], source }: TaskParts,
): void {
  const row: RegisterTask = {
    kind: 'task',
    ...EMPTY,
    ...inherited,
    ...textsOf(labels),
    content: content.filter((line) => line !== '').join('\n'),
    mark: path === '' ? null : path,
    source,
  };
  emitting.rows.push(row);
  emitting.tasks.push({ row, labels, doubtful, inherited: Object.keys(inherited).length > 0 });
}

export function addHeading(emitting: Emitting, node: OutlineNode, level: number): void {
  const title = node.title.replace(/\s*:$/u, '');
  const last = Math.max(node.first, Math.min(node.last, node.first));
  emitting.rows.push({ kind: 'heading', level, title, mark: node.mark, source: { first: node.first, last } });
}

/** Labels over the first child, or over tasks that have none, hold for all of them. */
export function inheritedOf(node: OutlineNode, place: Place, labels: readonly SegmentLabel[]): Inherited {
  const lead = headingLead(node.title);
  return { ...place.inherited, ...(lead === '' ? {} : { lead }), ...textsOf(labels) };
}

export function spanOf(segment: Segment, from: number): LineSpan {
  const units = [...segment.texts, ...segment.labels.map(({ unit }) => unit)];
  return units.reduce(
    (span, { first, last }) => ({ first: Math.min(span.first, first), last: Math.max(span.last, last) }),
    {
      first: from,
      last: from,
    },
  );
}
