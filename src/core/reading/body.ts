import { asideRow, isNumberRow } from './asideRows';
import { headingOf } from './heading';
import type { Mark } from './mark';
import { withLostZero } from './mark';
import type { RowFacts, RowReader } from './rowFacts';
import type { SectionStack } from './sections';
import { goesOn, taskRow } from './taskRows';
import { isTorn } from './torn';
import type { Body, Walk } from './walk';
import { newTask, tell } from './walk';

/** A row that a person sees as a task at once: numbered, with content and something about the work. */
function isSureTask(reader: RowReader, facts: RowFacts): boolean {
  const content = reader.own(facts, 'content') !== '' || reader.cover(facts, 'content') !== undefined;
  if (!content) return false;
  if (reader.columns.roles.number === undefined) return reader.hasTime(facts) || reader.hasDoer(facts);
  return facts.mark !== undefined && facts.mark.kind !== 'bullet' && reader.hasWork(facts);
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

/** A plain row that ends the sentence of the task above, though it may look like a heading ("12/QĐ-UBND"). */
function isTornOff(walk: Walk, facts: RowFacts): boolean {
  if (!walk.current || facts.mark || facts.wide || facts.bold) return false;
  return goesOn(walk, walk.current, facts);
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
  const heading = isTornOff(walk, facts) ? undefined : headingOf(walk.reader, facts, around);
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
