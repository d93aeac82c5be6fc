import { startsWithBullet } from '../text/bullets';
import { endsSentence } from '../text/join';
import type { RowFacts } from './rowFacts';
import type { DraftTask } from './taskFields';
import { isTorn } from './torn';
import type { Walk } from './walk';
import { isAfterRepeat, join, lastText, newTask, tell } from './walk';

/** Whether some text of the row goes on in the middle of a sentence of the task above. */
export function goesOn(walk: Walk, task: DraftTask, facts: RowFacts): boolean {
  return (['content', 'result', 'method', 'deadline'] as const).some((role) =>
    isTorn(lastText(walk, task, role), walk.reader.own(facts, role), role),
  );
}

/** Own time and own unit: the row can stand alone though it shares number and content with the row above. */
function standsAlone(walk: Walk, facts: RowFacts): boolean {
  return walk.reader.hasTime(facts) && walk.reader.hasDoer(facts);
}

/** A row whose number is merged with the row above. */
function sharedRow(walk: Walk, task: DraftTask, facts: RowFacts): void {
  const content = walk.reader.own(facts, 'content') !== '';
  const alone = content ? walk.reader.hasTime(facts) || walk.reader.hasDoer(facts) : standsAlone(walk, facts);
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
    lastText(walk, task, 'deadline') !== '' &&
    endsSentence(lastText(walk, task, 'content')) &&
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
  const own = reader.hasTime(facts) || reader.hasDoer(facts);
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

/** A row that is no heading and no aside: a task, or a further row of the task above. */
export function taskRow(walk: Walk, facts: RowFacts): void {
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
