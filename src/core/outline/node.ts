import { isCapitals } from './headingWords';
import type { Mark, MarkStyle } from './mark';
import type { TextUnit, Unit } from './units';

/** A numbered paragraph or a heading with what stands under it. The document itself is the node without a mark. */
export interface OutlineNode {
  readonly style: MarkStyle | null;
  /** As a person says it, from its own kind: "II", "1.3", "đ"; null for headings without a number. */
  readonly mark: string | null;
  readonly order: number;
  readonly title: string;
  readonly first: number;
  last: number;
  /** Texts without number, bullets and labels, before, between and behind the children. */
  readonly parts: (Unit | OutlineNode)[];
  readonly parent: OutlineNode | null;
  readonly strong: boolean;
  /** Labels in it and under it. */
  labels: number;
}

export const isNode = (part: Unit | OutlineNode): part is OutlineNode => 'parts' in part;

export const RANK: Readonly<Record<MarkStyle, number>> = {
  part: 0,
  upper: 1,
  roman: 2,
  head: 2.5,
  '1': 3,
  '1.1': 4,
  '1.1.1': 5,
  '1)': 5.5,
  named: 5.6,
  a: 6,
  '(1)': 7,
  a1: 7.2,
  ii: 7.5,
  bullet: 9,
};
/** Down to this rank a mark makes chapters and headings, below it rows. */
export const OUTER = 2.5;

export const makeNode = (unit: TextUnit | null, mark: Mark | null, parent: OutlineNode | null): OutlineNode => ({
  style: unit === null ? null : (mark?.style ?? 'head'),
  mark: mark?.text ?? null,
  order: mark?.order ?? 0,
  title: unit?.text ?? '',
  first: unit?.first ?? 1,
  last: unit?.last ?? 1,
  parts: [],
  parent,
  strong: unit !== null && (unit.heading > 0 || unit.bold || isCapitals(unit.text)),
  labels: 0,
});

/** The paragraph of a kind that is open where `open` is: itself or one that holds it. */
export function openWith(open: OutlineNode, style: MarkStyle): OutlineNode | null {
  for (let at: OutlineNode | null = open; at !== null; at = at.parent) if (at.style === style) return at;
  return null;
}
