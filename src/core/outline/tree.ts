import { isSignature } from '../reading/endWords';
import { headingLead } from './headingLead';
import { closesPlan, isCapitals, isClosingArticle, isHeadingLike } from './headingWords';
import type { Mark, MarkStyle } from './mark';
import { isNode, makeNode, openWith, OUTER, RANK, type OutlineNode } from './node';
import { isOutOfOrder, settledMark } from './settledMark';
import type { LabelUnit, TextUnit, Unit } from './units';

/** A number that was read by its neighbours, or that stands out of the row. */
export interface MarkFinding {
  readonly kind: 'damaged' | 'order';
  readonly raw: string;
  readonly mark: string;
  readonly before: string;
  readonly node: OutlineNode;
}

export interface OutlineTree {
  readonly root: OutlineNode;
  readonly findings: readonly MarkFinding[];
}

const MOST_NESTED = 12;

interface Building {
  open: OutlineNode;
  readonly root: OutlineNode;
  readonly findings: MarkFinding[];
  /** The document ended here (Nơi nhận …); what follows belongs to nothing until a new chapter, or a first number, begins. */
  closed: boolean;
  /** An article of the decision stands here ("Điều 2. Tổ chức thực hiện"): its numbers are no tasks either. */
  inArticle: boolean;
  /** Capital letters stand under Roman numbers in this document. */
  romanFirst: boolean;
  upperSeen: boolean;
}

const rankOf = (style: MarkStyle, romanFirst: boolean): number => (romanFirst && style === 'upper' ? 2.2 : RANK[style]);

function depthOf(node: OutlineNode): number {
  let depth = 0;
  for (let at = node.parent; at !== null; at = at.parent) depth += 1;
  return depth;
}

const hasOwnLabels = (node: OutlineNode): boolean => node.labels > 0;

/** The node under which a mark of this kind stands. */
function parentFor(building: Building, mark: Mark): OutlineNode {
  const same = openWith(building.open, mark.style);
  const { open, romanFirst } = building;
  const rank = rankOf(mark.style, romanFirst);
  if (same !== null && !beginsInside(building, same, mark)) return same.parent ?? building.root;
  if (mark.order === 1 && rank > OUTER && !hasOwnLabels(open) && depthOf(open) < MOST_NESTED) return open;
  let at: OutlineNode = open;
  while (at.parent !== null && at.style !== null && rankOf(at.style, romanFirst) >= rank) at = at.parent;
  return at;
}

/** A row begins again inside a part of the row that is open: "2. … a) … 1. …". */
function beginsInside({ open }: Building, same: OutlineNode, mark: Mark): boolean {
  return mark.order === 1 && same.order > 1 && open !== same && RANK[mark.style] > OUTER && !hasOwnLabels(open);
}

function addNode(building: Building, unit: TextUnit, mark: Mark | null, parent: OutlineNode): OutlineNode {
  const node = makeNode(unit, mark, parent);
  parent.parts.push(node);
  for (let at: OutlineNode | null = parent; at !== null; at = at.parent) at.last = node.last;
  building.open = node;
  building.closed = false;
  building.inArticle = false;
  return node;
}

const lastOf = (parent: OutlineNode, style: MarkStyle): OutlineNode | undefined => {
  for (let at = parent.parts.length - 1; at >= 0 && at >= parent.parts.length - 200; at -= 1) {
    const part = parent.parts[at];
    if (part !== undefined && isNode(part)) return part.style === style ? part : undefined;
  }
  return undefined;
};

function noteMark(building: Building, mark: Mark, before: OutlineNode | undefined, node: OutlineNode): void {
  const finding = (kind: MarkFinding['kind']): void => {
    building.findings.push({ kind, raw: mark.raw, mark: mark.text, before: before?.mark ?? '', node });
  };
  if (mark.doubtful) finding('damaged');
  else if (mark.order > 0 && isOutOfOrder(mark, before)) finding('order');
}

function addNumbered(building: Building, unit: TextUnit, mark: Mark, following: Mark | undefined): void {
  const known = settledMark(building.open, mark, following);
  if (known.style === 'roman' && !building.upperSeen) building.romanFirst = true;
  if (known.style === 'upper') building.upperSeen = true;
  const parent = parentFor(building, known);
  const before = lastOf(parent, known.style);
  noteMark(building, known, before, addNode(building, unit, known, parent));
}

/** A heading without a number stands under the chapter that is open. */
function addHeading(building: Building, unit: TextUnit): void {
  let at: OutlineNode = building.open;
  while (at.parent !== null && at.style !== null && RANK[at.style] >= RANK.head) at = at.parent;
  addNode(building, unit, null, at);
}

function addPart(building: Building, unit: Unit): void {
  if (building.closed) return;
  building.open.parts.push(unit);
  for (let at: OutlineNode | null = building.open; at !== null; at = at.parent) {
    if (unit.kind === 'label' && unit.inSentence !== true) at.labels += 1;
    at.last = unit.last;
  }
}

/** A label that carries a letter of its own ("a) Chủ trì: …") belongs to what stands over that letter. */
function addLabel(building: Building, unit: LabelUnit): void {
  const style = unit.mark?.style;
  if (style !== undefined && style !== 'bullet' && !unit.inline) {
    let at = building.open;
    while (at.parent !== null && at.style !== null && RANK[at.style] >= RANK[style]) at = at.parent;
    building.open = at;
  }
  addPart(building, unit);
}

/** A short line of its own before the beginning of a row: "Cải cách thể chế" before "1." or "a)". */
function standsOverRow(unit: TextUnit, next: Unit | undefined, open: OutlineNode): boolean {
  if (next?.kind !== 'text' || next.mark === undefined) return false;
  const isList = next.mark.style === 'bullet' && open.style !== null && RANK[open.style] <= OUTER;
  if (next.mark.order !== 1 && !isList) return false;
  return (
    isHeadingLike(unit.text) &&
    unit.text.length <= 120 &&
    /^\p{Lu}/u.test(unit.text) &&
    (!/:$/u.test(unit.text) || headingLead(unit.text) !== '')
  );
}

const isHeading = (unit: TextUnit, next: Unit | undefined, open: OutlineNode): boolean =>
  unit.heading > 0 ||
  (isCapitals(unit.text) && unit.text.includes(' ')) ||
  (unit.bold && isHeadingLike(unit.text)) ||
  standsOverRow(unit, next, open);

function addUnit(building: Building, unit: Unit, next: Unit | undefined, following: Mark | undefined): void {
  if (unit.kind === 'label') return addLabel(building, unit);
  const { mark } = unit;
  if (mark !== undefined && mark.style !== 'bullet') {
    const begins = RANK[mark.style] <= OUTER || (mark.order === 1 && !building.inArticle);
    if (!building.closed || begins) addNumbered(building, unit, mark, following);
  } else if (mark === undefined && isClosingArticle(unit.text)) {
    building.closed = true;
    building.inArticle = true;
  } else if (mark === undefined && (closesPlan(unit.text) || isSignature(unit.text))) building.closed = true;
  else if (mark === undefined && isHeading(unit, next, building.open)) addHeading(building, unit);
  else addPart(building, unit);
  if (/\.\/\.?\s*$/u.test(unit.text)) building.closed = true;
}

/** For every unit the next mark behind it that is no bullet. */
function marksBehind(units: readonly Unit[]): (Mark | undefined)[] {
  const behind: (Mark | undefined)[] = [];
  let next: Mark | undefined;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    behind[at] = next;
    const unit = units[at];
    if (unit?.kind === 'text' && unit.mark && unit.mark.style !== 'bullet') next = unit.mark;
  }
  return behind;
}

/** The outline of a document: every number under the one it belongs to; bullets and labels in the paragraph they follow. */
export function outlineTree(units: readonly Unit[]): OutlineTree {
  const root = makeNode(null, null, null);
  const building: Building = {
    open: root,
    root,
    findings: [],
    closed: false,
    inArticle: false,
    romanFirst: false,
    upperSeen: false,
  };
  const behind = marksBehind(units);
  units.forEach((unit, at) => addUnit(building, unit, units[at + 1], behind[at]));
  return { root, findings: building.findings };
}
