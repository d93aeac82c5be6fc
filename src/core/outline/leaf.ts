import { isDetail } from './detail';
import { addHeading, addTask, inheritedOf, pathOf, spanOf, unitsOf, type Emitting, type Place } from './emitting';
import { isHeadingLike } from './headingWords';
import { lineOf, segmentsOf, type Segment } from './segments';
import type { OutlineNode } from './node';
import type { TextUnit } from './units';

const withLabels = (segments: readonly Segment[]): Segment[] => segments.filter(({ labels }) => labels.length > 0);

/** A paragraph without numbered paragraphs under it: one task, or several that stand one behind another. */
export function emitLeaf(emitting: Emitting, node: OutlineNode, place: Place, amongHeadings: boolean): void {
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
export function emitSegments(
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
