import { tellsOnlyWho, tellsWho, toldBehind, toldInBracket, type Told } from './doers';
import { namedContent } from './detail';
import type { LabelReading, LabelRole } from './labelReading';
import { labelsIn, type LabelAt } from './labels';
import type { Mark } from './mark';
import type { OutlineParagraph } from './paragraphs';

interface Place {
  readonly first: number;
  readonly last: number;
}

/** A text with or without a mark. */
export interface TextUnit extends Place {
  readonly kind: 'text';
  readonly mark: Mark | undefined;
  readonly text: string;
  readonly bold: boolean;
  readonly heading: number;
  /** It stood behind "Nội dung:". */
  readonly named?: true;
}

/** A label with its value. */
export interface LabelUnit extends Place {
  readonly kind: 'label';
  readonly mark: Mark | undefined;
  readonly reading: LabelReading;
  /** It stands behind the text of its task or behind another label, on the same line. */
  readonly inline: boolean;
  /** No label: a sentence that says who or when. It does not show where the tasks of a plan are. */
  readonly inSentence?: true;
}

export type Unit = TextUnit | LabelUnit;

/** A paragraph with more than this many labels is no line of a plan. */
const MOST_LABELS = 12;
const LONGEST_INLINE = 4000;
const COLON = /[:：]/u;
const OPENING = /[\s([;,.–—*_-]+$/u;
const CLOSING = /^[\s)\];,.*_]+/u;

const place = ({ first, last }: OutlineParagraph): Place => ({ first, last });

/** Labels that stand one behind another: each exact and of a role of its own. */
function apart(labels: readonly LabelAt[]): LabelAt[] {
  const roles = new Set<string>();
  return labels.filter(({ role, distance }, at) => {
    if (at > 0 && (distance > 0 || roles.has(role))) return false;
    roles.add(role);
    return true;
  });
}

/** "Chủ trì: X; phối hợp: Y" as two labels. */
function labelUnits(paragraph: OutlineParagraph, label: LabelReading): Unit[] {
  const { text, mark } = paragraph;
  const one: LabelUnit = { kind: 'label', mark, reading: label, inline: false, ...place(paragraph) };
  if (text.length > LONGEST_INLINE || !COLON.test(label.value)) return [one];
  const labels = apart(labelsIn(text)).slice(0, MOST_LABELS);
  if (labels.length < 2 || labels[0]?.role !== label.role) return [one];
  return labels.map((found, at) => ({ ...one, reading: withValue(text, found, labels[at + 1]), inline: at > 0 }));
}

/** The value up to the next label that counts. */
function withValue(text: string, label: LabelAt, next: LabelAt | undefined): LabelReading {
  const end = next?.from ?? text.length;
  const whole = end === label.to ? label.value : text.slice(label.valueFrom, end).replace(OPENING, '').trim();
  return { role: label.role, label: label.label, value: whole, distance: label.distance };
}

const isUpper = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Labels behind a task's own sentence: in brackets, after a full stop, or two of them. */
function behind(text: string): LabelAt[] {
  if (text.length > LONGEST_INLINE || !COLON.test(text)) return [];
  const labels = apart(labelsIn(text)).filter(({ distance, from }) => distance === 0 && from > 0);
  const first = labels.findIndex(({ from, label }) => {
    const before = text.slice(Math.max(0, from - 4), from).trimEnd();
    return (
      /[([]$/u.test(before) ||
      (/[.;…]$|[-–—]$/u.test(before) && isUpper(label)) ||
      (labels.length > 1 && /[.;,]$/u.test(before))
    );
  });
  return first < 0 ? [] : labels.slice(first, first + MOST_LABELS);
}

interface Parts {
  readonly content: string;
  readonly readings: readonly LabelReading[];
}

const readingOf = ({ role, value }: Told): LabelReading => ({ role, label: '', value, distance: 0 });

/** A task's own sentence, and the labels behind it. */
function partsOf(text: string): Parts {
  const bracket = toldInBracket(text);
  if (bracket.told.length > 0) return { content: bracket.content, readings: bracket.told.map(readingOf) };
  const labels = behind(text);
  const [first] = labels;
  const before = first === undefined ? text : text.slice(0, first.from).replace(OPENING, '');
  if (first === undefined || !/\p{L}{2}/u.test(before)) return { content: text, readings: [] };
  const readings = labels.map((found, at) => withValue(text, found, labels[at + 1]));
  const rest = leftBehind(text, labels.at(-1), readings.at(-1));
  const ends = /[.;…]\s*$/u.exec(text.slice(0, first.from).replace(/[\s([]+$/u, ''))?.[0] ?? '';
  return { content: `${before}${ends.trim()}${rest === '' ? '' : ` ${rest}`}`, readings };
}

function textUnits(paragraph: OutlineParagraph): Unit[] {
  const { mark, bold, heading } = paragraph;
  const inner = namedContent(paragraph.text);
  const text = inner ?? paragraph.text;
  const { content, readings } = partsOf(text);
  const isList = mark?.style === 'bullet' && tellsOnlyWho(content);
  const onlyWho = isList || (mark === undefined && heading === 0 && tellsWho(content));
  const behindIt = onlyWho ? { content: '', told: [{ role: 'method', value: content } as const] } : toldBehind(content);
  const said = new Set(readings.map(({ role }) => role));
  const isNew = behindIt.told.every(({ role }) => !said.has(role));
  const labelUnit = (reading: LabelReading): LabelUnit => ({
    kind: 'label',
    mark: undefined,
    reading,
    inline: true,
    ...place(paragraph),
  });
  const words = isNew ? behindIt.content : content;
  const named = inner === undefined ? {} : ({ named: true } as const);
  const own: TextUnit = { kind: 'text', mark, text: words, bold, heading, ...named, ...place(paragraph) };
  return [
    ...(words === '' && (mark === undefined || isList) ? [] : [own]),
    ...(isNew ? behindIt.told : []).map((told): LabelUnit => ({
      ...labelUnit(readingOf(told)),
      mark: onlyWho ? mark : undefined,
      inSentence: true,
    })),
    ...readings.map(labelUnit),
  ];
}

/** What stands behind the bracket that held the labels. */
function leftBehind(text: string, last: LabelAt | undefined, reading: LabelReading | undefined): string {
  if (last === undefined || reading === undefined || reading.value === '') return '';
  const from = text.indexOf(reading.value, last.valueFrom) + reading.value.length;
  const rest = text.slice(from).replace(CLOSING, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
}

const HOLD_TIMES: ReadonlySet<LabelRole> = new Set(['lead', 'coordinate', 'result']);

/** "Chủ trì: Phòng A. Hoàn thành trước ngày 25/01/2025." says when behind the unit, where no label does. */
function withTimes(units: readonly Unit[]): Unit[] {
  if (units.some((unit) => unit.kind === 'label' && unit.reading.role === 'deadline')) return [...units];
  return units.flatMap((unit): Unit[] => {
    if (unit.kind !== 'label' || !HOLD_TIMES.has(unit.reading.role)) return [unit];
    const { content, told } = toldBehind(unit.reading.value);
    const time = told.length === 1 ? told.find(({ role }) => role === 'deadline') : undefined;
    if (time === undefined) return [unit];
    const reading = { ...unit.reading, value: content };
    return [
      { ...unit, reading },
      { ...unit, reading: readingOf(time), inline: true, inSentence: true },
    ];
  });
}

/** Texts and labels of the paragraphs, in order. */
export const unitsOf = (paragraphs: readonly OutlineParagraph[]): Unit[] =>
  paragraphs.flatMap((paragraph) =>
    withTimes(paragraph.label ? labelUnits(paragraph, paragraph.label) : textUnits(paragraph)),
  );
