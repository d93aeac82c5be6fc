import type { LineSpan, RegisterRow, RegisterTask, RegisterTexts } from '../register/register';
import { childrenOf } from './chapter';
import { headingLead } from './headingLead';
import { chapterKind, isHeadingLike } from './headingWords';
import { isDetail } from './detail';
import type { LabelRole } from './labelReading';
import type { MarkStyle } from './mark';
import { namesPlan } from './outlineTitle';
import { behindMark, lineOf, segmentsOf, type Segment, type SegmentLabel } from './segments';
import { isNode, type OutlineNode } from './tree';
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
type Inherited = Partial<Record<LabelRole, string>>;

interface Emitting {
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

interface Place {
  readonly level: number;
  /** Numbers from the outermost heading on. */
  readonly path: string;
  readonly inherited: Inherited;
}

const unitsOf = (node: OutlineNode): Unit[] => node.parts.filter((part): part is Unit => !isNode(part));
const ownLabels = (node: OutlineNode): boolean => node.parts.some((part) => !isNode(part) && part.kind === 'label');

function countStyles(nodes: readonly OutlineNode[], counts: Map<MarkStyle, StyleCount>): Map<MarkStyle, StyleCount> {
  for (const node of nodes) {
    if (node.style !== null) {
      const count = counts.get(node.style) ?? { all: 0, withLabels: 0 };
      counts.set(node.style, { all: count.all + 1, withLabels: count.withLabels + (ownLabels(node) ? 1 : 0) });
    }
    countStyles(childrenOf(node), counts);
  }
  return counts;
}

function pathOf(path: string, mark: string | null): string {
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

function textsOf(labels: readonly SegmentLabel[]): Inherited {
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

function addTask(
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

function addHeading(emitting: Emitting, node: OutlineNode, level: number): void {
  const title = node.title.replace(/\s*:$/u, '');
  const last = Math.max(node.first, Math.min(node.last, node.first));
  emitting.rows.push({ kind: 'heading', level, title, mark: node.mark, source: { first: node.first, last } });
}

/** Labels over the first child, or over tasks that have none, hold for all of them. */
function inheritedOf(node: OutlineNode, place: Place, labels: readonly SegmentLabel[]): Inherited {
  const lead = headingLead(node.title);
  return { ...place.inherited, ...(lead === '' ? {} : { lead }), ...textsOf(labels) };
}

function spanOf(segment: Segment, from: number): LineSpan {
  const units = [...segment.texts, ...segment.labels.map(({ unit }) => unit)];
  return units.reduce(
    (span, { first, last }) => ({ first: Math.min(span.first, first), last: Math.max(span.last, last) }),
    {
      first: from,
      last: from,
    },
  );
}

const withLabels = (segments: readonly Segment[]): Segment[] => segments.filter(({ labels }) => labels.length > 0);

/** A paragraph without numbered paragraphs under it: one task, or several that stand one behind another. */
function emitLeaf(emitting: Emitting, node: OutlineNode, place: Place, amongHeadings: boolean): void {
  const segments = segmentsOf(unitsOf(node));
  const path = pathOf(place.path, node.mark);
  const [first] = segments;
  const labelled = withLabels(segments).length;
  if (first === undefined || labelled === 0) return emitBare(emitting, node, { ...place, path }, amongHeadings);
  const bodied = first.texts.length > 0;
  const details = labelled === 1 && !amongHeadings && isDetailed(first);
  const headed = isSection(node, amongHeadings) && (bodied || amongHeadings) && !details;
  const onlyHead = labelled === 1 && first.texts.length === 0 && segments.length > 1;
  const inherited = inheritedOf(node, place, onlyHead ? first.labels : []);
  const inner: Place = { level: place.level + (headed ? 1 : 0), path, inherited: headed ? inherited : place.inherited };
  if (headed) addHeading(emitting, node, place.level);
  emitSegments(emitting, node, inner, segments, headed && bodied);
}

/** "1. Tập huấn kỹ năng số" with "- Nội dung: …", "- Đối tượng: …" before its labels: the number is the task. */
const isDetailed = ({ texts }: Segment): boolean =>
  texts.length > 0 && texts.every(({ text, named }) => named === true || isDetail(text));

/** "Nhiệm vụ 1" is a task, "Nhóm nhiệm vụ 1" and "Nội dung 1" may be sections. */
const TASK_NOUN = /^(?:nhiệm vụ|hoạt động|công việc)/iu;

/** A paragraph that names a section: its kind stands outside, and its text is no sentence. */
function isSection(node: OutlineNode, amongHeadings: boolean): boolean {
  if (node.style === null) return false;
  if (node.style === 'named' && TASK_NOUN.test(node.mark ?? '')) return false;
  if (node.style === 'a' || node.style === '1)' || node.style === '(1)' || node.style === 'a1' || node.style === 'ii')
    return false;
  return amongHeadings || node.strong || isHeadingLike(node.title);
}

/** Each segment is a task; the paragraph's own text stands before every one where no section holds it. */
function emitSegments(
  emitting: Emitting,
  node: OutlineNode,
  place: Place,
  segments: readonly Segment[],
  headed: boolean,
): void {
  const [first] = segments;
  const prefix = headed || node.title === '' ? [] : [node.title];
  const alone = first !== undefined && first.texts.length === 0;
  segments.forEach((segment, at) => {
    const own = segment.texts.map(lineOf);
    const content = at > 0 && alone ? own : [...prefix, ...own];
    const from =
      at === 0 && !headed && node.style !== null
        ? node.first
        : (segment.texts[0]?.first ?? segment.labels[0]?.unit.first ?? node.first);
    const isOneBullet = prefix.length === 0 && beginsWithOnlyBullet(segment);
    addTask(emitting, place, {
      content: isOneBullet ? withoutSign(segment, content) : content,
      labels: segment.labels,
      doubtful: segment.doubtful,
      source: spanOf(segment, from),
    });
  });
}

/** Its first text is a bullet, and no other bullet of that sign stands beside it. */
function beginsWithOnlyBullet({ texts }: Segment): boolean {
  const sign = texts[0]?.mark?.style === 'bullet' ? texts[0].mark.text : undefined;
  return sign !== undefined && texts.filter(({ mark }) => mark?.text === sign).length === 1;
}

/** A task that is a bullet needs no sign. */
const withoutSign = (segment: Segment, content: readonly string[]): string[] => [
  segment.texts[0]?.text ?? '',
  ...content.slice(1),
];

/** Nothing has a label here: a section's bullets are its tasks, a paragraph is one task. */
function emitBare(emitting: Emitting, node: OutlineNode, place: Place, amongHeadings: boolean): void {
  const texts = unitsOf(node).filter((unit): unit is TextUnit => unit.kind === 'text');
  const inner: Place = { ...place, level: place.level + 1, inherited: inheritedOf(node, place, []) };
  const section = isSection(node, amongHeadings) && texts.length > 0;
  if (!section) {
    const last = texts.at(-1)?.last ?? node.first;
    return addTask(emitting, place, {
      content: [node.title, ...texts.map(lineOf)],
      labels: [],
      source: { first: node.first, last },
    });
  }
  addHeading(emitting, node, place.level);
  const sign = texts.find(({ mark }) => mark !== undefined)?.mark?.text;
  const groups: TextUnit[][] = [];
  for (const unit of texts) {
    const group = groups.at(-1);
    if (group === undefined || (sign !== undefined && unit.mark?.text === sign)) groups.push([unit]);
    else group.push(unit);
  }
  const bullets = groups.length > 1 && groups[0]?.[0]?.mark === undefined ? groups.slice(1) : groups;
  if (bullets !== groups) emitting.left.push(...(groups[0] ?? []));
  for (const group of bullets) {
    const [first, ...rest] = group;
    if (first === undefined) continue;
    const source = { first: first.first, last: group.at(-1)?.last ?? first.last };
    addTask(emitting, inner, { content: [first.text, ...rest.map(lineOf)], labels: [], source });
  }
}

/** Labels that stand once behind the last of several paragraphs, none of which has labels elsewhere either. */
function sharedBlock(emitting: Emitting, children: readonly OutlineNode[]): boolean {
  const last = children.at(-1);
  if (last === undefined || children.length < 2 || last.labels === 0 || last.style === null) return false;
  if (children.some((child) => child !== last && child.labels > 0) || childrenOf(last).length > 0) return false;
  const count = emitting.styles.get(last.style);
  return count !== undefined && count.withLabels * 2 <= count.all;
}

function linesUnder(node: OutlineNode): string[] {
  return node.parts.flatMap((part) => {
    if (isNode(part)) return [`${part.mark ?? ''}${behindMark(part.style)} ${part.title}`, ...linesUnder(part)];
    return part.kind === 'text' ? [lineOf(part)] : [];
  });
}

const labelsUnder = (node: OutlineNode): SegmentLabel[] => [
  ...segmentsOf(unitsOf(node)).flatMap(({ labels }) => labels),
  ...childrenOf(node).flatMap(labelsUnder),
];

/** The paragraph and everything numbered under it is one task. */
function emitWhole(emitting: Emitting, node: OutlineNode, place: Place): void {
  const path = pathOf(place.path, node.mark);
  const source = { first: node.first, last: node.last };
  addTask(
    emitting,
    { ...place, path },
    { content: [node.title, ...linesUnder(node)], labels: labelsUnder(node), source },
  );
}

/** Tasks of its kind have their own labels in this plan. */
function isTaskKind(emitting: Emitting, node: OutlineNode): boolean {
  const count = node.style === null ? undefined : emitting.styles.get(node.style);
  return count !== undefined && count.withLabels * 2 > count.all;
}

/** What is numbered under it are details of one task. */
function isWhole(emitting: Emitting, node: OutlineNode): boolean {
  const children = childrenOf(node);
  if (children.length === 0) return false;
  const isTask = isTaskKind(emitting, node);
  const isSentence = !isHeadingLike(node.title);
  if (children.some(({ labels }) => labels > 0)) return sharedBlock(emitting, children) && (isTask || isSentence);
  return isTask || (ownLabels(node) && isSentence);
}

function emitNode(emitting: Emitting, node: OutlineNode, place: Place, amongHeadings: boolean): void {
  const children = childrenOf(node);
  if (children.length === 0) return emitLeaf(emitting, node, place, amongHeadings);
  if (isWhole(emitting, node)) return emitWhole(emitting, node, place);
  emitSection(emitting, node, place, children);
}

function emitSection(emitting: Emitting, node: OutlineNode, place: Place, children: readonly OutlineNode[]): void {
  const path = pathOf(place.path, node.mark);
  const segments = segmentsOf(unitsOf(node));
  const bodied = segments.filter(({ texts, labels }) => texts.length > 0 && labels.length > 0);
  const headLabels = bodied.length > 0 ? [] : segments.flatMap(({ labels }) => labels);
  const shared = sharedBlock(emitting, children) ? labelsUnder(children.at(-1) ?? node) : [];
  addHeading(emitting, node, place.level);
  const inner: Place = {
    level: place.level + 1,
    path,
    inherited: { ...inheritedOf(node, place, headLabels), ...textsOf(shared) },
  };
  if (bodied.length > 0) emitSegments(emitting, node, inner, bodied, true);
  emitting.left.push(...segments.filter((segment) => !bodied.includes(segment)).flatMap(({ texts }) => texts));
  emitChildren(emitting, children, inner);
}

function emitChildren(emitting: Emitting, children: readonly OutlineNode[], place: Place): void {
  const headings = children.some(
    (child) => childrenOf(child).length > 0 && child.labels > 0 && !isWhole(emitting, child),
  );
  for (const child of children) if (!isEmptyAside(child)) emitNode(emitting, child, place, headings);
}

/** "1. Mục tiêu" inside a chapter of tasks. */
const isEmptyAside = (node: OutlineNode): boolean => node.labels === 0 && chapterKind(node.title) === 'other';

/** The document itself: only the paragraph right before labels is a task's. */
function emitRoot(emitting: Emitting, root: OutlineNode, place: Place): void {
  segmentsOf(unitsOf(root)).forEach((segment, at) => {
    const texts = at === 0 ? segment.texts.slice(-1) : segment.texts;
    const content = texts.map(({ text, mark }, i) =>
      i === 0 || mark === undefined ? text : lineOf({ ...texts[i], text } as TextUnit),
    );
    const from = texts[0]?.first ?? segment.labels[0]?.unit.first ?? 1;
    addTask(emitting, place, {
      content,
      labels: segment.labels,
      doubtful: segment.doubtful,
      source: spanOf({ ...segment, texts }, from),
    });
  });
}

/** Rows of the chapters: headings and tasks in the order of the source. A lone chapter needs no heading. */
export function rowsOf(nodes: readonly OutlineNode[]): FoundRows {
  const emitting: Emitting = { rows: [], tasks: [], left: [], styles: countStyles(nodes, new Map()) };
  const top: Place = { level: 1, path: '', inherited: {} };
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) emitOnly(emitting, only, top);
  else emitChildren(emitting, nodes, top);
  return { rows: emitting.rows, tasks: emitting.tasks, left: emitting.left };
}

function emitOnly(emitting: Emitting, node: OutlineNode, top: Place): void {
  if (node.style === null) return emitRoot(emitting, node, top);
  const children = childrenOf(node);
  if (children.length > 0) {
    emitting.left.push(...unitsOf(node).filter((unit): unit is TextUnit => unit.kind === 'text'));
    return emitChildren(emitting, children, top);
  }
  if (node.style === 'head' && namesPlan(node.title) && ownLabels(node)) return emitRoot(emitting, node, top);
  const scratch: Emitting = { ...emitting, rows: [], tasks: [] };
  emitLeaf(scratch, node, top, true);
  for (const task of scratch.tasks) emitting.tasks.push(task);
  for (const row of scratch.rows) if (row.kind === 'task') emitting.rows.push(row);
}
