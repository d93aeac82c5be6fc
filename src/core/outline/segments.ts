import { isDetail } from './detail';
import type { LabelRole } from './labelReading';
import type { MarkStyle } from './mark';
import type { LabelUnit, TextUnit, Unit } from './units';

/** A label of a task with its value, which may have further lines. */
export interface SegmentLabel {
  readonly unit: LabelUnit;
  readonly role: LabelRole;
  readonly lines: string[];
}

/** Texts and the labels that follow them: what one task says. */
export interface Segment {
  readonly texts: TextUnit[];
  readonly labels: SegmentLabel[];
  /** Lines that could belong elsewhere. */
  readonly doubtful: TextUnit[];
  readonly roles: Set<LabelRole>;
  /** Signs of its bullets. */
  readonly signs: Set<string>;
}

const emptySegment = (): Segment => ({ texts: [], labels: [], doubtful: [], roles: new Set(), signs: new Set() });

/** What a number is written with: "1.", "1.2.", "Nhiệm vụ 1:", "a)". */
export const behindMark = (style: MarkStyle | null): string =>
  style === '1' || style === '1.1' ? '.' : style === 'named' ? ':' : ')';

/** A bullet keeps its sign; another mark stands as it came. */
export const lineOf = ({ mark, text, named }: TextUnit): string =>
  mark === undefined || (named === true && mark.style === 'bullet')
    ? text
    : mark.style === 'bullet'
      ? `${mark.text} ${text}`
      : `${mark.text}${behindMark(mark.style)} ${text}`;

/** Roles of the labels that stand together behind a text: `at` is the place of the text. */
function rolesBehind(units: readonly Unit[], at: number, nextLabel: readonly number[]): readonly LabelRole[] {
  const from = nextLabel[at];
  if (from === undefined || from < 0) return [];
  const roles: LabelRole[] = [];
  for (let place = from; place < units.length && roles.length < 16; place += 1) {
    const unit = units[place];
    if (unit?.kind !== 'label') break;
    roles.push(unit.reading.role);
  }
  return roles;
}

/** For each place the place of the next label, -1 where none follows. */
function nextLabels(units: readonly Unit[]): number[] {
  const places: number[] = [];
  let next = -1;
  for (let at = units.length - 1; at >= 0; at -= 1) {
    places[at] = next;
    if (units[at]?.kind === 'label') next = at;
  }
  return places;
}

/** Values whose sentence is not over go on: "Kế hoạch;", "gồm:". */
const GOES_ON = /[,;:]$/u;

/** "- Cơ quan chủ trì:" with "+ Văn phòng chủ trì …" under it: the sentence is the label's value. */
function isInValue({ labels }: Segment, { inSentence, mark }: LabelUnit): boolean {
  const last = labels.at(-1)?.unit;
  return inSentence === true && last?.reading.value === '' && mark?.text !== last.mark?.text;
}

type Place = 'value' | 'segment' | 'content' | 'detail';

function placeOf(segment: Segment, unit: TextUnit, roles: readonly LabelRole[]): Place {
  const last = segment.labels.at(-1);
  if (last === undefined) return 'content';
  if (last.lines.length === 0) return 'value';
  const repeats = roles.some((role) => segment.roles.has(role));
  const sign = unit.mark?.text;
  const isOwnBullet = sign !== undefined && segment.signs.has(sign);
  if (isDetail(unit.text) && sign === last.unit.mark?.text) return 'detail';
  const inValue = last.unit.reading.value === '' && sign !== undefined && !isOwnBullet && sign !== last.unit.mark?.text;
  if (inValue) return 'value';
  if (repeats)
    return isOwnBullet || sign === undefined || sign === last.unit.mark?.text || last.unit.mark === undefined
      ? 'segment'
      : 'value';
  if (roles.length > 0) return 'value';
  if (sign !== undefined && sign !== last.unit.mark?.text && !isOwnBullet) return 'value';
  return GOES_ON.test(last.lines.at(-1) ?? '') ? 'value' : 'content';
}

/**
 * The tasks that stand one behind another in a paragraph's block: a new one begins where a text follows labels and is
 * followed by the same labels again. Texts between labels that do not repeat go on with the value before them.
 */
export function segmentsOf(units: readonly Unit[]): Segment[] {
  const next = nextLabels(units);
  const segments: Segment[] = [emptySegment()];
  units.forEach((unit, at) => {
    let segment = segments.at(-1) ?? emptySegment();
    if (unit.kind === 'label') {
      const { value, role } = unit.reading;
      if (isInValue(segment, unit))
        return void segment.labels.at(-1)?.lines.push(`${unit.mark?.text ?? ''} ${value}`.trim());
      segment.roles.add(role);
      segment.labels.push({ unit, role, lines: value === '' ? [] : [value] });
      return;
    }
    const place = placeOf(segment, unit, rolesBehind(units, at, next));
    if (place === 'value') return void segment.labels.at(-1)?.lines.push(lineOf(unit));
    if (place === 'segment') segments.push((segment = emptySegment()));
    else if (segment.labels.length > 0 && place === 'content') segment.doubtful.push(unit);
    segment.texts.push(unit);
    if (unit.mark) segment.signs.add(unit.mark.text);
  });
  const told = segments.map(withLabelsFirst);
  return mostlySingle(told) ? told.flatMap(split) : told;
}

/** A label says more than a sentence: "…, hoàn thành trước 30/6" stays in the text of a task that has "Thời gian: …". */
function withLabelsFirst(segment: Segment): Segment {
  const labelled = new Set(segment.labels.filter(({ unit }) => !unit.inSentence).map(({ role }) => role));
  const back = segment.labels.filter(({ unit, role }) => unit.inSentence === true && labelled.has(role));
  if (back.length === 0) return segment;
  const byLine = new Map<number, string[]>();
  for (const { unit, lines } of back) byLine.set(unit.first, [...(byLine.get(unit.first) ?? []), lines.join('\n')]);
  const texts = segment.texts.map((text) => {
    const own = byLine.get(text.first) ?? [];
    return own.length === 0 ? text : { ...text, text: [text.text, ...own].join(' ') };
  });
  const held = new Set(texts.map(({ first }) => first));
  const returned = new Set(back.filter(({ unit }) => held.has(unit.first)));
  return { ...segment, texts, labels: segment.labels.filter((label) => !returned.has(label)) };
}

const firstSign = ({ texts }: Segment): string => texts[0]?.mark?.text ?? '';

/** Several tasks, most of them one bullet each. */
function mostlySingle(segments: readonly Segment[]): boolean {
  const single = segments.filter((each) => each.texts.filter(({ mark }) => mark?.text === firstSign(each)).length <= 1);
  return segments.length > 1 && single.length * 2 > segments.length;
}

/** There a bullet without labels before another is a task of its own. */
function split(segment: Segment): Segment[] {
  const sign = firstSign(segment);
  if (sign === '') return [segment];
  const parts: Segment[] = [];
  for (const unit of segment.texts) {
    if (unit.mark?.text === sign || parts.length === 0) parts.push(emptySegment());
    parts.at(-1)?.texts.push(unit);
  }
  const last = parts.pop();
  return last ? [...parts, { ...segment, texts: last.texts }] : [segment];
}
