import { childrenOf } from './chapter';
import { addTask, ownLabels, pathOf, unitsOf, type Emitting, type Place } from './emitting';
import { isHeadingLike } from './headingWords';
import { behindMark, lineOf, segmentsOf, type SegmentLabel } from './segments';
import { isNode, type OutlineNode } from './node';

/** Labels that stand once behind the last of several paragraphs, none of which has labels elsewhere either. */
export function sharedBlock(emitting: Emitting, children: readonly OutlineNode[]): boolean {
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

export const labelsUnder = (node: OutlineNode): SegmentLabel[] => [
  ...segmentsOf(unitsOf(node)).flatMap(({ labels }) => labels),
  ...childrenOf(node).flatMap(labelsUnder),
];

/** The paragraph and everything numbered under it is one task. */
export function emitWhole(emitting: Emitting, node: OutlineNode, place: Place): void {
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
export function isWhole(emitting: Emitting, node: OutlineNode): boolean {
  const children = childrenOf(node);
  if (children.length === 0) return false;
  const isTask = isTaskKind(emitting, node);
  const isSentence = !isHeadingLike(node.title);
  if (children.some(({ labels }) => labels > 0)) return sharedBlock(emitting, children) && (isTask || isSentence);
  return isTask || (ownLabels(node) && isSentence);
}
