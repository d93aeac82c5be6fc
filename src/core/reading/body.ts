import type { Issue } from '../issue/issue';
import { startsWithBullet } from '../text/bullets';
import { endsSentence } from '../text/join';
import { cellName } from '../workbook/address';
import { isNote, isSignature, isTotal } from './endWords';
import { headingOf } from './heading';
import type { Mark } from './mark';
import { splitMark, withLostZero } from './mark';
import type { RowFacts, RowReader } from './rowFacts';
import { WORK_ROLES } from './rowFacts';
import type { SectionStack } from './sections';
import type { DraftTask } from './taskFields';
import type { ReadingIssueCode, RowUse } from './tableReading';
import { isTorn } from './torn';

/** Rows of one region on their way to tasks and sections. */
export interface Body {
  readonly tasks: DraftTask[];
  readonly rows: Map<number, RowUse>;
  readonly issues: Issue<ReadingIssueCode>[];
}

interface Walk extends Body {
  readonly reader: RowReader;
  readonly stack: SectionStack;
  readonly region: number;
  readonly sheet: string;
  readonly facts: readonly RowFacts[];
  /** Mark of the next marked row, by index in `facts`. */
  readonly nextMarks: readonly (Mark | undefined)[];
  readonly taskKinds: ReadonlySet<string>;
  readonly boldTasks: boolean;
  /** Index of the last row that is surely a task. */
  readonly lastSure: number;
  readonly repeats: ReadonlySet<number>;
  current: DraftTask | undefined;
  ended: boolean;
}

/** A row that a person sees as a task at once: numbered, with content and something about the work. */
function isSureTask(reader: RowReader, facts: RowFacts): boolean {
  const content = reader.own(facts, 'content') !== '' || reader.cover(facts, 'content') !== undefined;
  if (!content) return false;
  if (reader.columns.roles.number === undefined) return reader.hasTime(facts) || reader.own(facts, 'lead') !== '';
  return facts.mark !== undefined && facts.mark.kind !== 'bullet' && reader.hasWork(facts);
}

function tell(walk: Walk, code: ReadingIssueCode, severity: Issue['severity'], facts: RowFacts, raw?: string): void {
  const { left, roles } = walk.reader.columns;
  const at = raw === undefined || facts.own.indexOf(raw) < 0 ? (roles.content ?? left) : left + facts.own.indexOf(raw);
  const text = raw ?? facts.own.find((each) => each !== '') ?? '';
  walk.issues.push({
    code,
    severity,
    sheet: walk.sheet,
    cell: cellName(facts.row, at),
    raw: text,
    facts: { row: facts.row + 1 },
  });
}

/** "(1) (2) (3)" or "A B 1 2": the row that numbers the columns. */
export function isNumberRow(reader: RowReader, facts: RowFacts): boolean {
  const filled = facts.own.filter((text) => text !== '');
  if (filled.length < 2 || reader.own(facts, 'content') === '') return false;
  if (!filled.every((text) => /^\(?(?:\d{1,2}|[A-ZĐ])\)?(?:\s?=.{1,20})?$/u.test(text))) return false;
  const numbers = filled.map((text) => /\d+/.exec(text)?.[0]).filter((text) => text !== undefined);
  return numbers.every((text, i) => i === 0 || Number(text) === Number(numbers[i - 1]) + 1);
}

/** Whether the row stands right under a repeated header: a page ended above it. */
function isAfterRepeat(walk: Walk, row: number): boolean {
  let above = row - 1;
  while (walk.rows.get(above) === 'numbers') above--;
  return walk.rows.get(above) === 'repeat';
}

function goesOn(walk: Walk, task: DraftTask, facts: RowFacts): boolean {
  return (['content', 'result', 'method', 'deadline'] as const).some((role) =>
    isTorn(task.last[role] ?? '', walk.reader.own(facts, role), role),
  );
}

/** Own time and own unit: the row can stand alone though it shares number and content with the row above. */
function standsAlone(walk: Walk, facts: RowFacts): boolean {
  return walk.reader.hasTime(facts) && walk.reader.own(facts, 'lead') !== '';
}

function newTask(walk: Walk, facts: RowFacts, mark: Mark | null, shares: boolean, ownHeading = false): void {
  const { tasks, current } = walk;
  const over = shares && current ? current.sections : ownHeading ? walk.stack.top() : walk.stack.over(mark);
  const sections = ownHeading ? over.slice(0, -1) : over;
  const task: DraftTask = {
    region: walk.region,
    facts: [facts],
    joins: [],
    mark: shares && current ? current.mark : mark,
    parent: null,
    share: shares && current ? current.share + 1 : 1,
    sections,
    last: {},
  };
  tasks.push(task);
  remember(walk, task, facts);
  walk.current = task;
  walk.rows.set(facts.row, 'task');
}

function remember(walk: Walk, task: DraftTask, facts: RowFacts): void {
  for (const role of ['content', ...WORK_ROLES] as const) {
    const text = walk.reader.own(facts, role);
    if (text !== '') task.last[role] = text;
  }
}

function join(walk: Walk, task: DraftTask, facts: RowFacts, how: 'torn' | 'lines', sure: boolean): void {
  task.facts.push(facts);
  task.joins.push({ row: facts.row, how, sure });
  remember(walk, task, facts);
  walk.rows.set(facts.row, 'continuation');
  if (!sure) tell(walk, 'row-joined-doubt', 'warning', facts);
}

/** A row whose number is merged with the row above. */
function sharedRow(walk: Walk, task: DraftTask, facts: RowFacts): void {
  const content = walk.reader.own(facts, 'content') !== '';
  const alone = content
    ? walk.reader.hasTime(facts) || walk.reader.own(facts, 'lead') !== ''
    : standsAlone(walk, facts);
  if (!alone) return join(walk, task, facts, 'lines', true);
  newTask(walk, facts, task.mark, true);
  tell(walk, 'row-shares-number', 'info', facts);
}

/** A row without a number below a page break: it goes on, unless it is clearly complete in itself. */
function afterPageBreak(walk: Walk, task: DraftTask, facts: RowFacts): void {
  const { reader } = walk;
  const content = reader.own(facts, 'content');
  const complete =
    content !== '' &&
    reader.hasTime(facts) &&
    (task.last.deadline ?? '') !== '' &&
    endsSentence(task.last.content ?? '') &&
    /^\p{Lu}/u.test(content) &&
    !goesOn(walk, task, facts);
  if (!complete) return join(walk, task, facts, 'torn', true);
  newTask(walk, facts, null, true);
  tell(walk, 'row-unnumbered', 'warning', facts);
}

function unnumberedRow(walk: Walk, task: DraftTask, facts: RowFacts): void {
  const { reader } = walk;
  if (reader.cover(facts, 'number')) return sharedRow(walk, task, facts);
  if (isAfterRepeat(walk, facts.row)) return afterPageBreak(walk, task, facts);
  const torn = goesOn(walk, task, facts);
  if (reader.own(facts, 'content') === '') {
    if (reader.cover(facts, 'content') && standsAlone(walk, facts)) return sharedRow(walk, task, facts);
    return join(walk, task, facts, torn ? 'torn' : 'lines', true);
  }
  if (torn) return join(walk, task, facts, 'torn', true);
  const own = reader.hasTime(facts) || reader.own(facts, 'lead') !== '';
  if (!own) return join(walk, task, facts, 'lines', startsWithBullet(reader.own(facts, 'content')));
  newTask(walk, facts, null, true);
  tell(walk, 'row-unnumbered', 'warning', facts);
}

/** In a table without numbers each row with content is a task, unless it goes on in the middle of a sentence. */
function plainRow(walk: Walk, facts: RowFacts): void {
  const { reader, current } = walk;
  const content = reader.own(facts, 'content');
  if (current && content === '') {
    if (reader.cover(facts, 'content')) return sharedRow(walk, current, facts);
    const torn = isAfterRepeat(walk, facts.row) || goesOn(walk, current, facts);
    return join(walk, current, facts, torn ? 'torn' : 'lines', true);
  }
  const torn =
    current !== undefined && (isAfterRepeat(walk, facts.row) || !reader.hasTime(facts)) && goesOn(walk, current, facts);
  if (current && torn) return join(walk, current, facts, 'torn', isAfterRepeat(walk, facts.row));
  newTask(walk, facts, facts.mark ?? null, false);
}

function taskRow(walk: Walk, facts: RowFacts): void {
  const { reader, current } = walk;
  if (reader.columns.roles.number === undefined) return plainRow(walk, facts);
  if (facts.mark === undefined || (facts.mark.kind === 'bullet' && current && !reader.hasWork(facts))) {
    if (current) return facts.mark ? join(walk, current, facts, 'lines', true) : unnumberedRow(walk, current, facts);
    newTask(walk, facts, null, false);
    return tell(walk, 'row-unnumbered', 'warning', facts);
  }
  const again = current?.mark?.text === facts.mark.text && isAfterRepeat(walk, facts.row);
  if (current && again && goesOn(walk, current, facts)) return join(walk, current, facts, 'torn', true);
  newTask(walk, facts, facts.mark, false);
  const content = reader.own(facts, 'content') !== '' || reader.cover(facts, 'content') !== undefined;
  if (!content) tell(walk, 'row-content-empty', 'warning', facts);
}

/** Rows that are no tasks whatever stands around them; true when the row is one and has been noted. */
function asideRow(walk: Walk, facts: RowFacts, i: number): boolean {
  const { reader, rows } = walk;
  const texts = facts.own.filter((text) => text !== '');
  const note = (use: RowUse): true => {
    rows.set(facts.row, use);
    return true;
  };
  if (isNumberRow(reader, facts)) return note('numbers');
  if (walk.ended) return note('after');
  if (facts.mark === undefined) {
    if (texts.some(isSignature)) return endOrInside(walk, facts, i, texts.find(isSignature) ?? '');
    if (!reader.hasTime(facts) && texts.some(isTotal)) return note('total');
    const below = i > walk.lastSure && facts.wide && !splitMark(texts[0] ?? '');
    const starred = /^\(?\*/.test(texts[0] ?? '') && i <= walk.lastSure;
    if (texts.length === 1 && !isAfterRepeat(walk, facts.row) && (below || (texts.some(isNote) && !starred))) {
      tell(walk, 'row-not-used', 'info', facts);
      return note('note');
    }
  }
  if (
    facts.mark &&
    texts.length === 1 &&
    reader.columns.roles.number !== undefined &&
    !reader.cover(facts, 'content')
  ) {
    tell(walk, 'row-numbered-empty', 'info', facts);
    return note('numbered-empty');
  }
  return isBelowTable(walk, facts, i) ? endOrInside(walk, facts, i, '') : false;
}

/** Below the last sure task and apart from it: no longer the table, unless it is numbered and has content. */
function isBelowTable(walk: Walk, facts: RowFacts, i: number): boolean {
  if (i <= walk.lastSure) return false;
  const above = walk.facts[i - 1];
  if (!above || facts.row - above.row <= 1) return false;
  return facts.mark === undefined || walk.reader.own(facts, 'content') === '';
}

function endOrInside(walk: Walk, facts: RowFacts, i: number, signature: string): true {
  if (i > walk.lastSure) {
    walk.ended = true;
    walk.rows.set(facts.row, 'after');
    return true;
  }
  walk.rows.set(facts.row, 'note');
  tell(walk, 'signature-inside', 'warning', facts, signature);
  return true;
}

/** A numbered row that only names what the unnumbered rows right below do, each with its own time. */
function isOverItems(walk: Walk, facts: RowFacts, i: number): boolean {
  const { reader } = walk;
  const below = walk.facts[i + 1];
  if (!below || below.row !== facts.row + 1 || below.mark !== undefined || walk.repeats.has(below.row)) return false;
  const [head, item] = [reader.own(facts, 'content'), reader.own(below, 'content')];
  return (
    head !== '' &&
    item !== '' &&
    reader.hasTime(below) &&
    !isTorn(head, item, 'content') &&
    !reader.cover(below, 'deadline')
  );
}

function walkRow(walk: Walk, facts: RowFacts, i: number): void {
  if (walk.repeats.has(facts.row)) {
    walk.rows.set(facts.row, 'repeat');
    return;
  }
  if (asideRow(walk, facts, i)) return;
  const { taskKinds, boldTasks } = walk;
  const around = {
    next: walk.nextMarks[i],
    taskKinds,
    boldTasks,
    overItems: isOverItems(walk, facts, i),
    first: walk.current === undefined,
  };
  const heading = headingOf(walk.reader, facts, around);
  if (!heading) return taskRow(walk, facts);
  walk.stack.openSection(facts.row, heading.mark, heading.title);
  walk.current = undefined;
  walk.rows.set(facts.row, 'section');
  if (heading.isTask) return newTask(walk, facts, heading.mark, false, true);
  if (heading.extra) tell(walk, 'section-has-texts', 'warning', facts);
}

function marksAhead(facts: readonly RowFacts[], repeats: ReadonlySet<number>): (Mark | undefined)[] {
  const ahead: (Mark | undefined)[] = [];
  let next: Mark | undefined;
  for (let i = facts.length - 1; i >= 0; i--) {
    ahead[i] = next;
    const each = facts[i];
    if (each?.mark && !repeats.has(each.row)) next = each.mark;
  }
  return ahead;
}

function withLostZeros(facts: readonly RowFacts[]): RowFacts[] {
  let before: Mark | undefined;
  return facts.map((each) => {
    if (!each.mark) return each;
    const mark = withLostZero(each.mark, before);
    before = mark;
    return mark === each.mark ? each : { ...each, mark };
  });
}

/** Walks over the rows under one header and says what each is. Everything with text ends up in `rows`. */
export function walkBody(
  reader: RowReader,
  written: readonly RowFacts[],
  options: { sheet: string; region: number; repeats: ReadonlySet<number>; stack: SectionStack },
  body: Body,
): void {
  const facts = withLostZeros(written);
  const sure = facts.filter(
    (each) => !options.repeats.has(each.row) && !isNumberRow(reader, each) && isSureTask(reader, each),
  );
  const lastSureRow = sure[sure.length - 1]?.row ?? -1;
  const walk: Walk = {
    ...body,
    ...options,
    reader,
    facts,
    nextMarks: marksAhead(facts, options.repeats),
    taskKinds: new Set(sure.flatMap(({ mark }) => (mark ? [mark.kind] : []))),
    boldTasks: sure.filter(({ bold }) => bold).length * 2 > sure.length,
    lastSure: facts.findIndex(({ row }) => row === lastSureRow),
    current: undefined,
    ended: false,
  };
  facts.forEach((each, i) => walkRow(walk, each, i));
}
