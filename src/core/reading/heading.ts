import type { ColumnRole } from '../plan/plan';
import { oneLine } from '../text/clean';
import type { Mark } from './mark';
import { splitMark } from './mark';
import type { RowFacts, RowReader } from './rowFacts';

/** A row that is a heading, with its mark and title. */
export interface Heading {
  readonly mark: Mark | null;
  readonly title: string;
  /** Texts in other columns, which a heading has no use for. */
  readonly extra: boolean;
  /** It has its own time and unit, so that it is a task too. */
  readonly isTask: boolean;
}

/** What surrounds a row that may be a heading. */
export interface Surroundings {
  /** Mark of the next row that has one. */
  readonly next: Mark | undefined;
  /** Kinds of marks that rows with content and work carry in this table. */
  readonly taskKinds: ReadonlySet<string>;
  /** Most tasks are bold, so that bold tells nothing. */
  readonly boldTasks: boolean;
  /** The rows right below are unnumbered items with their own time: the row only introduces them. */
  readonly overItems: boolean;
  /** No task stands above in this section, so that the row can continue none. */
  readonly first: boolean;
}

function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return (
    letters.length >= 4 && !/^\d/.test(text) && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  );
}

/** "1.1" under "1", "a" under "2", "1" under "I" or after a numbered heading. */
function isDeeper(next: Mark | undefined, mark: Mark): boolean {
  if (!next) return false;
  const depth = next.steps.length - mark.steps.length;
  if (depth > 0 && mark.steps.every((step, i) => next.steps[i] === step)) return true;
  const order = ['letter', 'roman', 'number', 'path', 'lower', 'bullet'];
  if (next.kind !== mark.kind && mark.also !== next.kind)
    return order.indexOf(next.kind) > order.indexOf(mark.kind) && (mark.kind !== 'number' || depth === 0);
  return mark.kind === 'number' && next.kind === 'number' && next.text === '1';
}

function titleOf(reader: RowReader, facts: RowFacts): { readonly text: string; readonly at: ColumnRole | 'other' } {
  const content = reader.own(facts, 'content');
  if (content !== '') return { text: content, at: 'content' };
  const text = facts.own.find((each) => each !== '') ?? '';
  return { text, at: text === reader.own(facts, 'number') ? 'number' : 'other' };
}

/** Texts about the work beside the title; a remark or a sum beside a heading says nothing. */
function extraTexts(reader: RowReader, facts: RowFacts): boolean {
  const { left } = reader.columns;
  const title = titleOf(reader, facts);
  if (title.at === 'other') return facts.own.filter((text) => text !== '').length > 1;
  return reader.hasWork(facts) && facts.own.some((text, i) => text !== '' && reader.isWork(left + i));
}

function looksLikeHeading(facts: RowFacts, title: string, around: Surroundings): boolean {
  return facts.wide || (facts.bold && !around.boldTasks) || isCapitals(title);
}

type Verdict = 'heading' | 'heading and task' | 'task';

/** A letter or Roman numeral over a row numbered one step deeper is a heading, whatever stands beside it; with its own time and unit it is a task as well. */
function grandVerdict(reader: RowReader, facts: RowFacts, mark: Mark, around: Surroundings): Verdict {
  const looks = looksLikeHeading(facts, titleOf(reader, facts).text, around);
  const deeper = isDeeper(around.next, mark);
  if (!reader.hasWork(facts)) return deeper || looks || !around.taskKinds.has(mark.kind) ? 'heading' : 'task';
  if (!deeper) return 'task';
  return looks || !reader.hasTime(facts) || !reader.hasDoer(facts) ? 'heading' : 'heading and task';
}

function marked(reader: RowReader, facts: RowFacts, mark: Mark, around: Surroundings): Verdict {
  if (mark.kind === 'bullet') return 'task';
  if (mark.kind === 'letter' || mark.kind === 'roman') return grandVerdict(reader, facts, mark, around);
  if (reader.hasWork(facts)) return 'task';
  if (around.overItems || isDeeper(around.next, mark)) return 'heading';
  const looks = mark.kind !== 'lower' && looksLikeHeading(facts, titleOf(reader, facts).text, around);
  return looks ? 'heading' : 'task';
}

function unmarked(reader: RowReader, facts: RowFacts, around: Surroundings): boolean {
  const title = titleOf(reader, facts);
  if (title.at === 'other') return false;
  const split = splitMark(title.text);
  if (split && (split.mark.kind === 'roman' || split.mark.kind === 'letter')) return true;
  if (looksLikeHeading(facts, title.text, around) || title.at === 'number') return true;
  return around.first && title.text.length <= 200 && reader.columns.roles.number !== undefined;
}

/** The heading that a row is, undefined for a row of a task. */
export function headingOf(reader: RowReader, facts: RowFacts, around: Surroundings): Heading | undefined {
  const numbered = reader.columns.roles.number !== undefined ? facts.mark : undefined;
  const extra = extraTexts(reader, facts);
  if (numbered) {
    if (reader.own(facts, 'content') === '' && titleOf(reader, facts).at === 'number') return undefined;
    const verdict = marked(reader, facts, numbered, around);
    if (verdict === 'task') return undefined;
    return { mark: numbered, title: oneLine(titleOf(reader, facts).text), extra, isTask: verdict !== 'heading' };
  }
  const title = oneLine(titleOf(reader, facts).text);
  if (extra) return undefined;
  const split = splitMark(title);
  const isHeading =
    facts.wide || unmarked(reader, facts, around) || (split !== undefined && isDeeper(around.next, split.mark));
  return isHeading ? { mark: split?.mark ?? null, title: split?.title ?? title, extra, isTask: false } : undefined;
}
