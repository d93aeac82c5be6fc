import { childrenOf } from './chapter';
import {
  addHeading,
  addTask,
  countStyles,
  inheritedOf,
  ownLabels,
  pathOf,
  spanOf,
  textsOf,
  unitsOf,
  type Emitting,
  type FoundRows,
  type Place,
} from './emitting';
import { chapterKind } from './headingWords';
import { emitLeaf, emitSegments } from './leaf';
import { namesPlan } from './outlineTitle';
import { lineOf, segmentsOf } from './segments';
import type { OutlineNode } from './node';
import type { TextUnit } from './units';
import { emitWhole, isWhole, labelsUnder, sharedBlock } from './wholeBlock';

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
