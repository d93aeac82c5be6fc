import { chapterKind } from './headingWords';
import { isNode, type OutlineNode } from './node';

/** The nodes that tasks are read from. */
export interface TaskChapters {
  /** Chapters or, where the document has none, what stands in their place; in order. */
  readonly nodes: readonly OutlineNode[];
  /** No label shows where the tasks are: only a heading says so. */
  readonly byHeading: boolean;
}

export const childrenOf = (node: OutlineNode): OutlineNode[] => node.parts.filter(isNode);

const OTHER = (node: OutlineNode): boolean => node.style !== null && chapterKind(node.title) === 'other';

/** Only labels say where tasks are; a heading that names another chapter says no, unless nothing else has labels. */
function labelled(root: OutlineNode): readonly OutlineNode[] {
  const children = childrenOf(root).filter(({ labels }) => labels > 0);
  const plain = children.filter((node) => !OTHER(node));
  return plain.length > 0 ? plain : children;
}

/** Chapters that are named as chapters of tasks, outermost first. */
function named(node: OutlineNode, depth: number): OutlineNode[] {
  return childrenOf(node).flatMap((child) => {
    if (chapterKind(child.title) === 'tasks' && holdsSomething(child)) return [child];
    return OTHER(child) || depth === 0 ? [] : named(child, depth - 1);
  });
}

const holdsSomething = (node: OutlineNode): boolean => node.parts.length > 0;
const LOOK_DEEP = 3;

/** A chapter that only holds the chapter of tasks gives way to it: "Phần thứ hai" with "I. Mục tiêu", "II. Nhiệm vụ". */
function narrowed(node: OutlineNode): readonly OutlineNode[] {
  const children = childrenOf(node);
  if (!children.some(OTHER)) return [node];
  const kept = children.filter(
    (child) => !(OTHER(child) && child.labels === 0) && (child.labels > 0 || chapterKind(child.title) === 'tasks'),
  );
  return kept.length > 0 && kept.every((child) => childrenOf(child).length > 0) ? kept : [node];
}

/** Where the tasks of a document are. Empty where nothing shows it. */
export function taskChapters(root: OutlineNode): TaskChapters {
  const found = labelled(root);
  if (found.length === 0) {
    if (root.labels > 0) return { nodes: [root], byHeading: false };
    const chapters = named(root, LOOK_DEEP);
    const proper = chapters.filter(({ title }) => !/^phân công/iu.test(title));
    return { nodes: proper.length > 0 ? proper : chapters, byHeading: true };
  }
  const taken = new Set(found);
  const all = childrenOf(root).filter(
    (node) => taken.has(node) || (chapterKind(node.title) === 'tasks' && holdsSomething(node) && isTwin(node)),
  );
  return { nodes: all.length === 1 ? all.flatMap(narrowed) : all, byHeading: false };
}

/** A further chapter of tasks, though without labels: "III. NHIỆM VỤ THƯỜNG XUYÊN". */
const isTwin = ({ title, style }: OutlineNode): boolean =>
  style !== null && style !== 'head' && /^(?:các |những )?nhiệm vụ/iu.test(title);
